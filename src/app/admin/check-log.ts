import type { ActionResult } from '../../contract';
import type { LogCheck } from '../../sheets/log-check';
import { type Message, say } from '../../text/say';
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
  const { check, message } = checkOfLog({ log, workbook });
  const row = check?.problem && log.exists() ? { row: check.problem.row } : {};
  return { ok: check !== null && check.problem === null, message: say(message), ...row };
}

/** The same for its owner: `check` is `null` where no line has a proof yet. */
export function checkOfLog({ log, workbook }: Pick<AppContext, 'log' | 'workbook'>): {
  check: LogCheck | null;
  message: Message;
} {
  const check = log.check((a, b) => workbook.wallClock(a) === workbook.wallClock(b));
  if (!check) return { check, message: { code: 'check-log.not-begun' } };
  const message = check.problem ? problemMessage(check.problem, log.exists()) : summaryOf(check);
  return { check, message };
}

const PROBLEMS = {
  altered: 'check-log.altered',
  added: 'check-log.added',
  moved: 'check-log.moved',
  missing: 'check-log.missing',
  'missing-at-end': 'check-log.missing-at-end',
} as const;

function failed(message: Message): LogCheckResult {
  return { ok: false, message: say(message) };
}

function problemMessage({ kind, row }: NonNullable<LogCheck['problem']>, isThere: boolean): Message {
  return isThere ? { code: PROBLEMS[kind], row } : { code: 'check-log.gone' };
}

function summaryOf({ proved, unproved, foreign }: LogCheck): Message {
  const messages: Message[] = [{ code: 'check-log.ok', proved }];
  if (unproved > 0) messages.push({ code: 'check-log.unproved', count: unproved });
  if (foreign > 0) messages.push({ code: 'check-log.foreign', count: foreign });
  return { code: 'list.sentences', messages };
}
