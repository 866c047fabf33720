import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../contract';
import { timeLeft } from '../dates';
import { useGuide } from '../guide';
import { isSeen } from '../parts/focus';
import { repeatedly } from '../repeatedly';

/** Each look costs an execution. */
const WHILE_RUNNING = 3_000;
const WHILE_IDLE = 15_000;

/** A long job that runs just now. */
export function JobProgress({ onEnd }: { onEnd(): void }) {
  const { guide } = useGuide();
  const [job, setJob] = useState<Progress | null>(null);
  const running = useRef(false);
  const look = async () => {
    const reply = await guide.ask('getProgress');
    // An unanswered look is no news: the next one will tell.
    if (!reply.ok) return;
    setJob(reply.value);
    if (running.current && reply.value === null) onEnd();
    running.current = reply.value !== null;
  };
  useEffect(() => {
    void look();
    return repeatedly({
      work: look,
      pause: () => (running.current ? WHILE_RUNNING : WHILE_IDLE),
      isSeen,
    });
  }, []);
  return job && <ProgressBar job={job} />;
}

function ProgressBar({ job }: { job: Progress }) {
  const left = timeLeft(job, Date.now());
  return (
    <section class="job" aria-label="Running now">
      <label for="job">{job.message || job.job}</label>
      <progress id="job" max={Math.max(job.total, 1)} value={job.total > 0 ? job.done : undefined} />
      <p class="secondary" aria-live="polite">
        {job.total > 0 ? `${job.done} of ${job.total}` : 'Running'}
        {left && `, ${left}`}. Pause stops it.
      </p>
    </section>
  );
}
