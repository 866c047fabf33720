import type { LogAction } from '../../accounts/history';
import { isRequestId } from '../../requests/request-id';
import type { DatedLine } from '../../sheets/log-since';

/** What happened in a time, by the lines of the log: pure. */
export interface Figures {
  /** Requests, by what came of each last. */
  requests: Readonly<Record<LastStanding, number>>;
  given: number;
  disabled: number;
  deleted: number;
  restored: number;
  warned: number;
}

const STANDINGS = ['created', 'enabled', 'unchanged', 'rejected', 'failed', 'waiting'] as const;
export type LastStanding = (typeof STANDINGS)[number];

export function figuresOf(lines: readonly DatedLine[]): Figures {
  const last = lastByRequest(lines);
  const count = (standing: LastStanding) =>
    [...last.values()].filter((line) => standingOf(line) === standing).length;
  return {
    requests: Object.fromEntries(STANDINGS.map((each) => [each, count(each)])) as Figures['requests'],
    given: new Set(lines.filter(isGiven).map(({ request }) => request.record.requestId)).size,
    disabled: doneTo(['Disabled'], 'Not disabled', lines),
    deleted: doneTo(['Deleted'], 'Not deleted', lines),
    restored: doneTo(['Restored', 'Partly restored'], 'Not restored', lines),
    warned: doneTo(['Warned', 'Reminded'], null, lines),
  };
}

/** The latest line about each request, by its id. */
export function lastByRequest(lines: readonly DatedLine[]): Map<string, DatedLine> {
  return new Map(lines.filter(isOfRequest).map((line) => [line.request.record.requestId, line]));
}

/** Whether the line says how a request stands. A decision does not, nor does the line that names an account before it is raised. */
function isOfRequest({ request }: DatedLine): boolean {
  const { requestId, status } = request.record;
  return isRequestId(requestId) && request.decision === null && status !== 'Working' && status !== '';
}

export function isGiven(line: DatedLine): boolean {
  const standing = isOfRequest(line) ? standingOf(line) : null;
  return standing === 'created' || standing === 'enabled';
}

const DONE = { Created: 'created', Updated: 'enabled', 'No change': 'unchanged' } as const;

export function standingOf({ request: { record } }: DatedLine): LastStanding {
  const { status, action } = record;
  if (status === 'Done') return action === '' ? 'unchanged' : DONE[action];
  if (status === 'Rejected') return 'rejected';
  return status === 'Needs attention' ? 'failed' : 'waiting';
}

/** A line stands in the log before the account is changed, and another one after it where that has failed. */
function doneTo(
  actions: readonly LogAction[],
  undone: LogAction | null,
  lines: readonly DatedLine[],
): number {
  const keys = (wanted: readonly (LogAction | null)[]) =>
    lines
      .filter(({ event: { action } }) => action !== '' && wanted.includes(action))
      .map(({ event }) => `${event.reference} ${event.agentId}`);
  const failed = new Set(keys([undone]));
  return new Set(keys(actions).filter((key) => !failed.has(key))).size;
}
