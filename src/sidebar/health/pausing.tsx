import { Button } from '../components/button';
import { Notice } from '../components/notice';
import type { Health } from '../contract';
import { formatDateTime } from '../dates';
import { useSetupWizard } from '../setup-wizard';

/** Why requests wait, and the way to the setting that is wrong. */
export function Pausing({ health }: { health: Health }) {
  const { wizard } = useSetupWizard();
  const { paused } = health;
  if (!paused || !health.on) return null;
  if (paused.cause === 'person') {
    return (
      <Notice kind="error">{`${sentence(paused.reason)} Requests wait in their rows until you resume.`}</Notice>
    );
  }
  const [step, words] =
    paused.cause === 'column'
      ? (['form', 'Check the columns'] as const)
      : (['connect', 'Check the connection'] as const);
  return (
    <Notice kind="error">
      <p>{`Since ${formatDateTime(paused.since)}: ${sentence(paused.reason)}`}</p>
      <p>
        Nothing is lost: every request waits in its row. Chat Access goes on by itself once this is mended.
      </p>
      <Button onClick={() => wizard.goTo(step)}>{words}</Button>
    </Notice>
  );
}

function sentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
