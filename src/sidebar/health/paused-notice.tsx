import { Button } from '../components/button';
import { Notice } from '../components/notice';
import type { Health } from '../contract';
import { formatDateTime } from '../dates';
import { useSetupWizard } from '../setup-wizard';

/** Why Chat Access is paused, with a button that opens the step where the cause can be fixed. */
export function PausedNotice({ health }: { health: Health }) {
  const { wizard } = useSetupWizard();
  const { paused } = health;
  if (!paused || !health.on) return null;
  if (paused.cause === 'person') {
    return (
      <Notice kind="error">{`${endSentence(paused.reason)} Requests wait in their rows until you resume.`}</Notice>
    );
  }
  const [step, label] =
    paused.cause === 'column'
      ? (['form', 'Check the columns'] as const)
      : (['connect', 'Check the connection'] as const);
  return (
    <Notice kind="error">
      <p>{`Since ${formatDateTime(paused.since)}: ${endSentence(paused.reason)}`}</p>
      <p>
        Nothing is lost: every request waits in its row. Chat Access goes on by itself once this is mended.
      </p>
      <Button onClick={() => wizard.goTo(step)}>{label}</Button>
    </Notice>
  );
}

function endSentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
