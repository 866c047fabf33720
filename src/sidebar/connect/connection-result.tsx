import type { ConnectionTest } from '../../contract';
import { Notice } from '../components/notice';
import { text } from '../text/text';

/** What the credential permits, as the last connection test has found. A stale result is hidden, and so is one that nothing here explains. */
export function ConnectionResult({ result, isStale }: { result: ConnectionTest | null; isStale: boolean }) {
  if (!result || isStale || (!result.ok && result.reads === result.writes)) return null;
  return (
    <Notice kind={result.ok ? 'success' : 'error'}>
      {result.ok && <p>{result.message}</p>}
      <ul>
        <Permission
          isGranted={result.reads}
          granted={text.connect.canRead}
          denied={text.connect.cannotRead}
        />
        <Permission
          isGranted={result.writes}
          granted={text.connect.canWrite}
          denied={text.connect.cannotWrite}
        />
        {result.plan?.name && <li>{text.connect.plan(result.plan.name)}</li>}
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
