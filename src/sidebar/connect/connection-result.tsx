import { Notice } from '../components/notice';
import type { ConnectionTest } from '../contract';

/** What a test of the connection has found. */
export function ConnectionResult({ result, stale }: { result: ConnectionTest | null; stale: boolean }) {
  if (!result || stale || (!result.ok && !result.reads)) return null;
  return (
    <Notice kind={result.ok ? 'success' : 'error'}>
      {result.ok && <p>{result.message}</p>}
      <ul class="findings">
        <Finding good={result.reads} what="Reads accounts" not="Cannot read accounts" />
        <Finding good={result.writes} what="May change accounts" not="May not change accounts" />
        {result.plan?.name && <li>{`Plan: ${result.plan.name}`}</li>}
      </ul>
    </Notice>
  );
}

function Finding({ good, what, not }: { good: boolean; what: string; not: string }) {
  return (
    <li>
      <span aria-hidden="true">{good ? '\u2713 ' : '\u2717 '}</span>
      {good ? what : not}
    </li>
  );
}
