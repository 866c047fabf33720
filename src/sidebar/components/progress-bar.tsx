import type { Progress } from '../../contract';
import { formatTimeLeft } from '../dates';
import { text } from '../text/text';

interface ProgressBarProps {
  label: string;
  /** `null` if its progress is not known. */
  job: Progress | null;
  hint: string;
}

export function ProgressBar({ label, job, hint }: ProgressBarProps) {
  return (
    <section class="job" aria-label={text.job.title}>
      <label for="job">{label}</label>
      {job && isTotalKnown(job) ? (
        <progress key="determinate" id="job" max={job.total} value={job.done} />
      ) : (
        <progress key="indeterminate" id="job" />
      )}
      <p class="secondary" aria-live="polite">
        {hint}
      </p>
    </section>
  );
}

export function describeProgress(job: Progress): string {
  const progress = isTotalKnown(job) ? text.job.progress(job.done, job.total) : text.job.running;
  return text.job.sentence(progress, formatTimeLeft(job, Date.now()));
}

/** While the total is not known, the server reports as the total what has been done. */
function isTotalKnown({ done, total }: Progress): boolean {
  return total > done;
}
