import type { ActionResult } from '../../contract';
import type { LogCheck } from '../../sheets/log-check';
import { type Message, sayAll } from '../../text/say';
import type { AppContext } from '../context';

/** `row`: the first line that was altered, added or moved, or before which one is missing. */
export type LogCheckResult = ActionResult & { row?: number };

/** Whether the log is as it was written. */
export function checkLog({
  log,
  state,
  workbook,
}: Pick<AppContext, 'log' | 'state' | 'workbook'>): LogCheckResult {
  const owner = state.owner.get();
  if (!owner) return failed({ code: 'check-log.off' });
  if (!state.owner.isMe()) return failed({ code: 'check-log.not-owner', owner: owner.email });
  const check = log.check((a, b) => workbook.wallClock(a) === workbook.wallClock(b));
  if (!check) return failed({ code: 'check-log.not-begun' });
  return check.problem
    ? failedAt(check.problem, log.exists())
    : { ok: true, message: sayAll(summaryOf(check)) };
}

const PROBLEMS = {
  altered: 'check-log.altered',
  added: 'check-log.added',
  moved: 'check-log.moved',
  missing: 'check-log.missing',
  'missing-at-end': 'check-log.missing-at-end',
} as const;

function failed(message: Message): LogCheckResult {
  return { ok: false, message: sayAll([message]) };
}

function failedAt({ kind, row }: NonNullable<LogCheck['problem']>, isThere: boolean): LogCheckResult {
  if (!isThere) return failed({ code: 'check-log.gone' });
  return { ...failed({ code: PROBLEMS[kind], row }), row };
}

function summaryOf({ proved, unproved, foreign }: LogCheck): Message[] {
  const messages: Message[] = [{ code: 'check-log.ok', proved }];
  if (unproved > 0) messages.push({ code: 'check-log.unproved', count: unproved });
  if (foreign > 0) messages.push({ code: 'check-log.foreign', count: foreign });
  return messages;
}
