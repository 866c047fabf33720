import type { Health } from '../../contract';
import { Notice } from '../components/notice';
import { formatDateTime } from '../dates';
import { text } from '../text/text';

/** What keeps part of the work from being done while the rest goes on, and what to do about it. */
export function TroubleNotices({ health }: { health: Health }) {
  return (
    <>
      {health.troubles.map(({ cause, since, message }) => (
        <Notice key={cause} kind="error">
          <p>{message}</p>
          <p class="secondary">{text.troubles.since(formatDateTime(since))}</p>
        </Notice>
      ))}
    </>
  );
}
