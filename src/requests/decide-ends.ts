import { type AccessEnd, isLater, writeEnd } from '../accounts/ends';
import { HOUR_MS } from '../shared/time';
import type { NotedEnd } from '../state/noted-ends';
import type { Message } from '../text/say';
import { type DecidedAttempt, finish, isDecided, isDone, type SettledAttempt } from './attempt';
import { lastDayProblem, readLastDay } from './last-day';
import type { RequestServices } from './ports';
import type { RequestRow, RowRecord } from './request';

/** Well before a review takes the request for one that is not under way any more. */
const NOTED_AGAIN_AFTER_MS = 8 * HOUR_MS;

type Services = Pick<RequestServices, 'calendar' | 'notedEnds' | 'endsOf' | 'hasEnds' | 'now'>;

/**
 * What the form's answer makes of the last day of access. Who gets access gets the answer with it. Of an account that is on, an end
 * that the form has set can be put off or lifted; the log is asked for it, by one search.
 */
export function decideEnds(attempts: readonly SettledAttempt[], services: Services): SettledAttempt[] {
  const asked = attempts.filter(isDecided).filter(isAsked);
  if (asked.length === 0) return attempts.map((attempt) => withoutEnd(attempt, services));
  const on = asked.filter((attempt) => !givesOrGave(attempt, services));
  const ids = on.flatMap(({ intent }) => (intent.account ? [intent.account.id] : []));
  const ends: ReadonlyMap<string, AccessEnd> = ids.length > 0 ? services.endsOf(ids) : new Map();
  return attempts.map((attempt) => {
    if (!isDecided(attempt) || !isAsked(attempt)) return withoutEnd(attempt, services);
    return decideEnd(attempt, ends.get(attempt.intent.account?.id ?? '') ?? null, services);
  });
}

/** The form asks for a last day, whatever was answered. */
function isAsked({ row }: DecidedAttempt): boolean {
  return row.answers.until !== undefined;
}

/** The form does not ask for a last day any more: an end that it has set before is not that of access which it gives now. */
function withoutEnd(attempt: SettledAttempt, { hasEnds }: Pick<Services, 'hasEnds'>): SettledAttempt {
  const isGiven = hasEnds && isDecided(attempt) && attempt.intent.write === 'enable';
  return isGiven ? { ...attempt, end: { kind: 'given', until: null } } : attempt; // guard: no-end-of-before
}

/** Also where an earlier attempt has given the access: what the row says of that may have been typed. */
function givesOrGave({ intent, row }: DecidedAttempt, { notedEnds }: Pick<Services, 'notedEnds'>): boolean {
  if (intent.write !== null) return true;
  const noted = intent.action === 'No change' ? null : notedEnds.of(row.id);
  return noted?.isGiven === true && ['', intent.account.id].includes(noted.agentId); // guard: end-by-note
}

function decideEnd(attempt: DecidedAttempt, current: AccessEnd | null, services: Services): SettledAttempt {
  const { row, intent } = attempt;
  const lastDay = readLastDay(row.answers.until ?? '', services.calendar, services.now());
  const problem = intent.write === null ? null : lastDayProblem(lastDay);
  const isBegun = services.notedEnds.of(row.id) !== null && !isDone(row);
  if (problem && !isBegun) return finish(attempt, { kind: 'rejected', message: problem, told: problem });
  const until = lastDay.kind === 'day' ? lastDay.day : null;
  if (givesOrGave(attempt, services)) return { ...attempt, end: { kind: 'given', until } };
  const wanted = { until: current?.isProved ? current.until : null, isCarriedOut: current?.isCarriedOut };
  if (isLater(until, wanted))
    return { ...attempt, end: { kind: 'changed', until, from: wanted.until ?? '' } };
  const note = intent.action === 'No change' ? keptNote(until, current) : ownNote(current);
  return note ? { ...attempt, end: { kind: 'kept', note } } : attempt;
}

/** Of access that this request has given before: another one may have put off its end since. */
function ownNote(current: AccessEnd | null): Message | null {
  const has = provedEnd(current);
  return has === null ? null : { code: 'outcome.until', until: has };
}

/** Why the account keeps the end that it has, or none; `null`: that is what was asked for. */
function keptNote(until: string | null, current: AccessEnd | null): Message | null {
  const has = provedEnd(current);
  if (until === has || until === null) return null;
  return has === null ? { code: 'outcome.end-not-set', until } : { code: 'outcome.end-kept', until, has };
}

/** Where an account was to be made and is there already: if it is on, the answer is about the end that it has. */
export function decideFoundEnds(attempts: readonly SettledAttempt[], services: Services): SettledAttempt[] {
  const settled = attempts.map((attempt) => {
    if (!isDecided(attempt) || attempt.intent.action === 'Created') return attempt;
    if (!isAsked(attempt)) return withoutEnd(attempt, services);
    if (attempt.intent.action !== 'No change' || !attempt.end) return attempt;
    const { end: _, ...found } = attempt;
    return decideEnds([found], services)[0] ?? found; // guard: end-of-the-found
  });
  noteEnds(settled.filter(isDecided), services);
  return settled;
}

function provedEnd(current: AccessEnd | null): string | null {
  return current?.isProved && !current.isCarriedOut ? current.until : null;
}

/**
 * Before anything is done, and again once it is known which account was made: no later attempt, and no review meanwhile, goes by
 * what the rows say.
 */
export function noteEnds(attempts: readonly DecidedAttempt[], { notedEnds, now }: Services): void {
  const ends = new Map<string, NotedEnd>();
  for (const { row, intent, end } of attempts) {
    if (!end || end.kind === 'kept') continue;
    // Access that is given without an end has none, whatever becomes of this execution.
    if (end.until === null && end.kind === 'given') continue;
    const agentId = intent.account?.id ?? '';
    const noted = { at: now(), agentId, until: end.until, isGiven: end.kind === 'given' };
    const before = notedEnds.of(row.id);
    const isNews = before?.agentId !== agentId || (noted.isGiven && !before.isGiven);
    if (isNews) ends.set(row.id, noted);
    // Until the request has come to its end, no line says that the day is put off.
    else if (!before.isGiven && now() - before.at > NOTED_AGAIN_AFTER_MS)
      ends.set(row.id, { ...before, at: now() });
  }
  notedEnds.note(ends); // guard: end-is-noted
}

/** What the line of a request says of the last day; left out: nothing. */
export function endInLine(
  { id }: RequestRow,
  { action, agentId, status }: RowRecord,
  { notedEnds }: Pick<Services, 'notedEnds'>,
  end: DecidedAttempt['end'] = undefined,
): { before?: string } {
  const isWithout = end?.kind === 'given' && end.until === null;
  const noted = isWithout ? { until: null, isGiven: true, agentId } : notedEnds.of(id);
  if (!noted || !['', agentId].includes(noted.agentId) || agentId === '') return {};
  const hasCome = noted.isGiven ? action === 'Created' || action === 'Updated' : status === 'Done';
  return hasCome ? { before: writeEnd({ until: noted.until, isGiven: noted.isGiven }) } : {};
}

/**
 * What a line says of it that is copied from its row, where anybody may have typed it: only of the account that was noted is it
 * known that the request has given it.
 */
export function endInCopiedLine(row: RequestRow, services: Pick<Services, 'notedEnds'>): { before?: string } {
  const noted = services.notedEnds.of(row.id);
  const isOfNoted = noted?.agentId === row.record.agentId; // guard: end-of-the-noted-account
  return isOfNoted ? endInLine(row, row.record, services) : {};
}

/** What the row says of it. */
export function endNote({ end, intent }: DecidedAttempt): Message | null {
  if (!end) return null;
  if (end.kind === 'kept') return end.note;
  if (end.kind === 'given') return end.until === null ? null : { code: 'outcome.until', until: end.until };
  // Where nothing else was changed, the sentence itself says so.
  const { until, from } = end;
  return intent.action === 'No change' ? null : { code: 'outcome.end-change', until, from };
}
