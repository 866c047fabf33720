import { hasGiven, type OutcomeKind, outcomeKind } from '../../requests/outcome-kind';
import type { RowRecord } from '../../requests/request';
import { isRequestId } from '../../requests/request-id';
import type { LoggedRequest } from '../../sheets/log-cells';

/** What the log says of one request. */
export interface Story {
  id: string;
  /** How it has ended; `null`: it has not. */
  outcome: { kind: OutcomeKind; at: number } | null;
  /** When its account was there; `null`: it has given none. */
  given: Given | null;
}

export interface Given {
  at: number;
  /** It needed a person before: an approval, a free seat, a second try. */
  isAwaited: boolean;
  /** A person had to tick the access to chat afterwards. */
  isTicked: boolean;
}

/** Each request once. The lines may be in any order: people sort sheets. */
export function storiesOf(lines: readonly LoggedRequest[]): Story[] {
  const byId = new Map<string, LoggedRequest[]>();
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const { requestId } = line.record;
    if (!isRequestId(requestId)) continue;
    const known = byId.get(requestId);
    if (known) known.push(line);
    else byId.set(requestId, [line]);
  }
  return [...byId].map(([id, ofRequest]) => ({
    id,
    outcome: outcomeIn(ofRequest),
    given: givenIn(ofRequest),
  }));
}

/** An account that was given stays given, whatever is tried with the row later. */
function outcomeIn(lines: readonly LoggedRequest[]): Story['outcome'] {
  const ends = lines.flatMap(({ at, record, decision }) => {
    const kind = decision ? null : outcomeKind(record);
    return kind ? [{ kind, at }] : [];
  });
  const given = ends.find(({ kind }) => kind === 'created' || kind === 'updated');
  const last = ends[ends.length - 1]?.kind;
  // The same outcome is logged again where only its mail has changed.
  const other = ends.map(({ kind }) => kind !== last).lastIndexOf(true);
  return given ?? ends[other + 1] ?? null;
}

function givenIn(lines: readonly LoggedRequest[]): Given | null {
  const index = lines.findIndex(({ record, decision }) => !decision && hasGiven(record));
  const line = lines[index];
  if (!line) return null;
  const isAwaited = lines
    .slice(0, index)
    .some((earlier) => earlier.decision !== null || asksPeople(earlier.record));
  return { at: line.at, isAwaited, isTicked: line.record.status === 'Waiting' };
}

function asksPeople({ status }: RowRecord): boolean {
  return (
    status === 'Needs approval' ||
    status === 'Waiting' ||
    status === 'Needs attention' ||
    status === 'Rejected'
  );
}
