import type { ComponentChildren } from 'preact';
import type { SetupAnswer } from '../../contract';
import { formatDateTime, formatTimeAgo } from '../dates';
import { zendeskHost } from '../subdomain';
import { grouped } from '../text/grouped';
import { text } from '../text/text';
import { DetailRow } from './detail-row';
import { estimateNextRun } from './next-run';
import { countRows } from './row-counts';

/** The figures of the health, each with its name. */
export function HealthDetails({ answer }: { answer: SetupAnswer }) {
  const { health, setup } = answer;
  const now = Date.now();
  const { waiting, failed } = countRows(health);
  return (
    <dl class="details">
      <DetailRow name={text.details.waiting}>{text.details.waitingFor(waiting)}</DetailRow>
      <DetailRow name={text.details.failed}>{failed > 0 ? <Warning>{failed}</Warning> : 0}</DetailRow>
      <DetailRow name={text.details.lastRequest}>
        {health.lastRequest ? formatTimeAgo(health.lastRequest, now) : text.details.noRequest}
      </DetailRow>
      <DetailRow name={text.details.lastRun}>
        {health.lastRun ? formatTimeAgo(health.lastRun, now) : text.details.noRun}
      </DetailRow>
      <NextRunRow answer={answer} now={now} />
      <DetailRow name={text.details.mailsLeft}>
        {health.mailsLeft > 0 ? grouped(health.mailsLeft) : <Warning>0</Warning>}
      </DetailRow>
      {health.seats && (
        <DetailRow name={text.details.seats}>{text.details.seatFigures(health.seats).join(', ')}</DetailRow>
      )}
      {health.extract && (
        <DetailRow name={text.details.accounts}>
          {text.details.accountsCounted(
            health.extract.accounts,
            health.extract.enabled,
            formatTimeAgo(health.extract.at, now),
          )}
        </DetailRow>
      )}
      <DetailRow name={text.details.zendesk}>{zendeskHost(setup.connection.subdomain)}</DetailRow>
      {health.credentialSavedAt && (
        <DetailRow name={text.details.credentialSaved}>
          {formatTimeAgo(health.credentialSavedAt, now)}
        </DetailRow>
      )}
    </dl>
  );
}

function NextRunRow({ answer, now }: { answer: SetupAnswer; now: number }) {
  const next = estimateNextRun(answer.health, now);
  if (!next) return null;
  const at = formatDateTime(next.at);
  return (
    <DetailRow name={text.details.nextRun}>
      {next.isOverdue ? <Warning>{text.details.overdue(at)}</Warning> : at}
    </DetailRow>
  );
}

function Warning({ children }: { children: ComponentChildren }) {
  return (
    <b>
      <span aria-hidden="true">{'\u26a0 '}</span>
      {children}
    </b>
  );
}
