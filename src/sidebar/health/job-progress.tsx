import { useEffect, useRef, useState } from 'preact/hooks';
import type { Health, Progress } from '../../contract';
import { isPageVisible } from '../components/page-visibility';
import { describeProgress, ProgressBar } from '../components/progress-bar';
import { poll } from '../poll';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';

/** Each check costs an execution, so it is made often only while there is something to see. */
const RUNNING_DELAY_MS = 3_000;
const UNFINISHED_DELAY_MS = 5_000;
const IDLE_DELAY_MS = 15_000;

interface JobProgressProps {
  health: Health | undefined;
  /** The label for a job that is known to be unfinished, shown between the executions that report its progress. */
  unfinishedJob: string | null;
  onEnd(): void;
}

/** The progress of a long job, which may take several executions. */
export function JobProgress({ health, unfinishedJob, onEnd }: JobProgressProps) {
  const job = useJob({ unfinishedJob, onEnd });
  const hint = pauseHint(health);
  if (job)
    return <ProgressBar label={job.message || job.job} job={job} hint={`${describeProgress(job)} ${hint}`} />;
  return unfinishedJob === null ? null : <ProgressBar label={unfinishedJob} job={null} hint={hint} />;
}

/** Polls the server for the job that is running. */
function useJob(props: Pick<JobProgressProps, 'unfinishedJob' | 'onEnd'>): Progress | null {
  const { wizard } = useSetupWizard();
  const [job, setJob] = useState<Progress | null>(null);
  const isRunning = useRef(false);
  const latest = useRef(props);
  latest.current = props;
  const check = async () => {
    const result = await wizard.callServer('getProgress');
    // A check that failed says nothing about the job; the next one will.
    if (!result.ok) return;
    setJob(result.value);
    const mayHaveEnded = isRunning.current || latest.current.unfinishedJob !== null;
    if (mayHaveEnded && result.value === null) latest.current.onEnd();
    isRunning.current = result.value !== null;
  };
  useEffect(() => {
    void check();
    const quietDelay = () => (latest.current.unfinishedJob === null ? IDLE_DELAY_MS : UNFINISHED_DELAY_MS);
    const delayMs = () => (isRunning.current ? RUNNING_DELAY_MS : quietDelay());
    return poll({ check, delayMs, isPageVisible });
  }, []);
  return job;
}

function pauseHint(health: Health | undefined): string {
  if (!health?.on) return '';
  return health.paused ? text.job.pausedHint : text.job.pauseHint;
}
