import { useEffect, useRef, useState } from 'preact/hooks';
import { isPageVisible } from '../components/page-visibility';
import type { Health, Progress } from '../contract';
import { formatTimeLeft } from '../dates';
import { poll } from '../poll';
import { useSetupWizard } from '../setup-wizard';

/** Each look costs an execution. */
const WHILE_RUNNING = 3_000;
const WHILE_AWAITED = 5_000;
const WHILE_IDLE = 15_000;

interface JobProgressProps {
  health: Health | undefined;
  /** What is known to be unfinished, in a sentence: shown while no execution tells how far it is. */
  awaited: string | null;
  onEnd(): void;
}

/** A long job that runs just now, or goes on with the next execution. */
export function JobProgress({ health, awaited, onEnd }: JobProgressProps) {
  const { wizard } = useSetupWizard();
  const [job, setJob] = useState<Progress | null>(null);
  const running = useRef(false);
  const latest = useRef({ awaited, onEnd });
  latest.current = { awaited, onEnd };
  const look = async () => {
    const result = await wizard.callServer('getProgress');
    // An unanswered look is no news: the next one will tell.
    if (!result.ok) return;
    setJob(result.value);
    const mayHaveEnded = running.current || latest.current.awaited !== null;
    if (mayHaveEnded && result.value === null) latest.current.onEnd();
    running.current = result.value !== null;
  };
  useEffect(() => {
    void look();
    const whileQuiet = () => (latest.current.awaited === null ? WHILE_IDLE : WHILE_AWAITED);
    return poll({
      check: look,
      delayMs: () => (running.current ? WHILE_RUNNING : whileQuiet()),
      isPageVisible,
    });
  }, []);
  if (job)
    return <Bar label={job.message || job.job} job={job} hint={`${numbers(job)}. ${stopping(health)}`} />;
  return awaited === null ? null : <Bar label={awaited} job={null} hint={stopping(health)} />;
}

interface BarProps {
  label: string;
  /** `null`: how far it is is not known. */
  job: Progress | null;
  hint: string;
}

function Bar({ label, job, hint }: BarProps) {
  return (
    <section class="job" aria-label="Running now">
      <label for="job">{label}</label>
      {job && isCounted(job) ? (
        <progress key="counted" id="job" max={job.total} value={job.done} />
      ) : (
        <progress key="open" id="job" />
      )}
      <p class="secondary" aria-live="polite">
        {hint}
      </p>
    </section>
  );
}

function numbers(job: Progress): string {
  const left = formatTimeLeft(job, Date.now());
  return (isCounted(job) ? `${job.done} of ${job.total}` : 'Running') + (left ? `, ${left}` : '');
}

/** Where it is not known how much there is, the total only grows with what is done. */
function isCounted({ done, total }: Progress): boolean {
  return total > done;
}

function stopping(health: Health | undefined): string {
  if (!health?.on) return '';
  return health.paused ? 'It waits while Chat Access is paused.' : 'Pause stops it.';
}
