import { Notice } from '../components/notice';
import type { ConnectionTest } from '../contract';

/** What the credential permits, as the last connection test has found. A stale result is hidden. */
export function ConnectionResult({ result, isStale }: { result: ConnectionTest | null; isStale: boolean }) {
  if (!result || isStale || (!result.ok && !result.reads)) return null;
  return (
    <Notice kind={result.ok ? 'success' : 'error'}>
      {result.ok && <p>{result.message}</p>}
      <ul>
        <Permission isGranted={result.reads} granted="Reads accounts" denied="Cannot read accounts" />
        <Permission
          isGranted={result.writes}
          granted="May change accounts"
          denied="May not change accounts"
        />
        {result.plan?.name && <li>{`Plan: ${result.plan.name}`}</li>}
      </ul>
    </Notice>
  );
}

function Permission(props: { isGranted: boolean; granted: string; denied: string }) {
  const { isGranted, granted, denied } = props;
  return (
    <li>
      <span aria-hidden="true">{isGranted ? '\u2713 ' : '\u2717 '}</span>
      {isGranted ? granted : denied}
    </li>
  );
}
