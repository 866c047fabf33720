import type { ComponentChildren } from 'preact';
import type { SetupAnswer } from '../contract';
import { formatDateTime, formatTimeAgo } from '../dates';
import { countsOf, nextRun } from './condition';
import { Fact } from './fact';

/** The numbers, each with its name. */
export function Facts({ answer }: { answer: SetupAnswer }) {
  const { health, setup } = answer;
  const now = Date.now();
  const { waiting, failed } = countsOf(health);
  const next = nextRun(health, now);
  return (
    <dl class="facts">
      <Fact name="Waiting">{waiting}</Fact>
      <Fact name="Needs attention">{failed > 0 ? <Warned>{failed}</Warned> : 0}</Fact>
      <Fact name="Last request">
        {health.lastRequest ? formatTimeAgo(health.lastRequest, now) : 'None yet'}
      </Fact>
      <Fact name="Last run">{health.lastRun ? formatTimeAgo(health.lastRun, now) : 'Not yet'}</Fact>
      {next && (
        <Fact name="Next run">
          {next.late ? <Warned>Late: it was due {formatDateTime(next.at)}</Warned> : formatDateTime(next.at)}
        </Fact>
      )}
      <Fact name="Mails left today">{health.mailsLeft > 0 ? health.mailsLeft : <Warned>0</Warned>}</Fact>
      {health.seats && <Fact name="Seats">{`${health.seats.used} of ${health.seats.limit}`}</Fact>}
      {health.extract && (
        <Fact name="Accounts">
          {`${health.extract.accounts}, ${health.extract.enabled} on (${formatTimeAgo(health.extract.at, now)})`}
        </Fact>
      )}
      <Fact name="Zendesk">{`${setup.connection.subdomain}.zendesk.com`}</Fact>
      {health.credentialSavedAt && (
        <Fact name="Credential saved">{formatTimeAgo(health.credentialSavedAt, now)}</Fact>
      )}
    </dl>
  );
}

function Warned({ children }: { children: ComponentChildren }) {
  return (
    <b>
      <span aria-hidden="true">{'\u26a0 '}</span>
      {children}
    </b>
  );
}
