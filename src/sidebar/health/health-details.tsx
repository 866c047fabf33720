import type { ComponentChildren } from 'preact';
import type { SetupAnswer } from '../contract';
import { formatDateTime, formatTimeAgo } from '../dates';
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
      <DetailRow name="Waiting">{waiting}</DetailRow>
      <DetailRow name="Needs attention">{failed > 0 ? <Warning>{failed}</Warning> : 0}</DetailRow>
      <DetailRow name="Last request">
        {health.lastRequest ? formatTimeAgo(health.lastRequest, now) : 'None yet'}
      </DetailRow>
      <DetailRow name="Last run">{health.lastRun ? formatTimeAgo(health.lastRun, now) : 'Not yet'}</DetailRow>
      <NextRunRow answer={answer} now={now} />
      <DetailRow name="Mails left today">
        {health.mailsLeft > 0 ? health.mailsLeft : <Warning>0</Warning>}
      </DetailRow>
      {health.seats && <DetailRow name="Seats">{`${health.seats.used} of ${health.seats.limit}`}</DetailRow>}
      {health.extract && (
        <DetailRow name="Accounts">
          {`${health.extract.accounts}, ${health.extract.enabled} on (${formatTimeAgo(health.extract.at, now)})`}
        </DetailRow>
      )}
      <DetailRow name="Zendesk">{`${setup.connection.subdomain}.zendesk.com`}</DetailRow>
      {health.credentialSavedAt && (
        <DetailRow name="Credential saved">{formatTimeAgo(health.credentialSavedAt, now)}</DetailRow>
      )}
    </dl>
  );
}

function NextRunRow({ answer, now }: { answer: SetupAnswer; now: number }) {
  const next = estimateNextRun(answer.health, now);
  if (!next) return null;
  const at = formatDateTime(next.at);
  return (
    <DetailRow name="Next run">{next.isOverdue ? <Warning>Late: it was due {at}</Warning> : at}</DetailRow>
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
