import type { ActionResult } from '../../contract';
import type { LogCheck } from '../../sheets/log-check';
import type { LogSlice } from '../../sheets/log-check-slice';
import type { OpenLogCheck } from '../../state/log-state';
import { asMessage, type Message, tell } from '../../text/say';
import type { AppContext } from '../context';

/** What came of it, before it is told. */
type UntoldResult = NonNullable<OpenLogCheck['result']>;

/** `row`: the first line that was altered, added or moved, or before which one is missing. */
export type LogCheckResult = ActionResult & { row?: number };

type Context = Pick<
  AppContext,
  'log' | 'state' | 'workbook' | 'now' | 'isLate' | 'showProgress' | 'withLease'
>;

/** Whether the log is as it was written. One that is too long for an execution is continued by the timer, and by the next click. */
export function checkLog(context: Context): LogCheckResult {
  const { state } = context;
  const owner = state.owner.get();
  if (!owner) return told(failed({ code: 'check-log.off' }));
  if (!state.owner.isMe()) return told(failed({ code: 'check-log.not-owner', owner: owner.email }));
  return told(context.withLease('log-check', () => run(context)) ?? failed({ code: 'check-log.busy' }));
}

function told({ message, ...result }: UntoldResult): LogCheckResult {
  return { ...result, message: tell(asMessage(message)) };
}

/** Continues a check that was too long for the execution that began it, and keeps the result for the person who asked. */
export function continueLogCheck(context: Context): void {
  const { state } = context;
  const open = state.log.check.get();
  if (!open || open.result || !state.owner.isMe()) return;
  context.withLease('log-check', () => {
    const result = run(context);
    if (state.log.check.get()) return;
    state.log.check.set({ ...open, result });
    if (!result.ok)
      state.troubles.note('log', { code: 'trouble.log', message: result.message }, context.now());
  });
}

function run(context: Context): UntoldResult {
  const { state, now, workbook, showProgress, isLate } = context;
  const open = state.log.check.get();
  if (open?.result) {
    state.log.check.clear();
    return open.result;
  }
  const startedAt = open?.startedAt ?? now();
  const slice = context.log.check(open?.state ?? null, {
    showsSame: (a, b) => workbook.wallClock(a) === workbook.wallClock(b),
    isLate,
    onProgress: (done, total) => {
      const message = { code: 'check-log.progress', done, total } as const;
      if (done < total) showProgress({ job: 'Check of the log', done, total, startedAt, message });
    },
  });
  if (slice?.state) {
    state.log.check.set({ startedAt, state: slice.state });
    return failed({ code: 'check-log.continues', done: slice.done, total: slice.total });
  }
  if (open || (slice && slice.total > 0)) end(context);
  return slice ? resultOf(slice, context) : failed({ code: 'check-log.not-begun' });
}

function end({ state, showProgress }: Context): void {
  if (state.log.check.get()) state.log.check.clear();
  if (state.progress.get()?.job === 'Check of the log') showProgress(null);
}

function resultOf(slice: LogSlice, { log, state }: Context): UntoldResult {
  const message = messageOf(slice, log.exists());
  if (slice.problem) return { ok: false, message, ...(log.exists() && { row: slice.problem.row }) };
  state.troubles.end('log');
  return { ok: true, message };
}

/** The same for its owner, at once, however long it takes: `check` is `null` where no line has a proof yet. */
export function checkOfLog({ log, workbook }: Pick<AppContext, 'log' | 'workbook'>): {
  check: LogCheck | null;
  message: Message;
} {
  const check = log.check(null, {
    showsSame: (a, b) => workbook.wallClock(a) === workbook.wallClock(b),
    isLate: () => false,
    onProgress: () => {},
  });
  return { check, message: check ? messageOf(check, log.exists()) : { code: 'check-log.not-begun' } };
}

function messageOf(check: LogCheck, isThere: boolean): Message {
  return check.problem ? problemMessage(check.problem, isThere) : summaryOf(check);
}

const PROBLEMS = {
  altered: 'check-log.altered',
  added: 'check-log.added',
  moved: 'check-log.moved',
  missing: 'check-log.missing',
  'missing-at-end': 'check-log.missing-at-end',
} as const;

function failed(message: Message): UntoldResult {
  return { ok: false, message };
}

function problemMessage({ kind, sheet, row }: NonNullable<LogCheck['problem']>, isThere: boolean): Message {
  return isThere ? { code: PROBLEMS[kind], sheet, row } : { code: 'check-log.gone' };
}

function summaryOf({ proved, unproved, foreign }: LogCheck): Message {
  const messages: Message[] = [{ code: 'check-log.ok', proved }];
  if (unproved > 0) messages.push({ code: 'check-log.unproved', count: unproved });
  if (foreign > 0) messages.push({ code: 'check-log.foreign', count: foreign });
  return { code: 'list.sentences', messages };
}
