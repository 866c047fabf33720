import type { Health } from '../../contract';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { formatDateTime } from '../dates';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';

/** Why Chat Access is paused, with a button that opens the step where the cause can be fixed. */
export function PausedNotice({ health }: { health: Health }) {
  const { wizard } = useSetupWizard();
  const { paused } = health;
  if (!paused || !health.on) return null;
  if (paused.cause === 'person') {
    return <Notice kind="error">{text.paused.byPerson(endSentence(paused.reason))}</Notice>;
  }
  const [step, label] =
    paused.cause === 'column'
      ? (['form', text.paused.checkColumns] as const)
      : (['connect', text.paused.checkConnection] as const);
  return (
    <Notice kind="error">
      <p>{text.paused.since(formatDateTime(paused.since), endSentence(paused.reason))}</p>
      <p>{text.paused.nothingLost}</p>
      <Button onClick={() => wizard.goTo(step)}>{label}</Button>
    </Notice>
  );
}

function endSentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
