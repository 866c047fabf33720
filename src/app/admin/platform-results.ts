import type { DraftFacts, SearchFacts } from '../../google/platform-drafts';
import type { LockFacts, ScopeFacts } from '../../google/platform-services';
import type { RowFacts, SearchingFacts, TextFacts } from '../../google/platform-sheet';
import { MINUTE_MS } from '../../shared/time';
import type { Message } from '../../text/say';

/** What was found in a sheet of our own; `null`: Google refused to write into it. */
export interface SheetFacts {
  texts: TextFacts | null;
  time: boolean | null;
  searching: SearchingFacts | null;
  /** The name of the sheet, where it could not be removed. */
  left: string | null;
}

/** What the probes of the platform found; `null`: it could not be tried. */
export interface PlatformFacts {
  /** `null`: none could be added. */
  sheet: SheetFacts | null;
  lock: LockFacts | null;
  properties: { shared: boolean; own: boolean } | null;
  scopes: ScopeFacts | null;
  drafts: (DraftFacts & { search: SearchFacts }) | null;
  /** Mails go out at all, by the setup. */
  areMailsOn: boolean;
  /** So many may be sent today. */
  mailsLeft: number;
  /** Addresses for alerts, by the setup. */
  alertsTo: readonly string[];
  address: string;
  /** `null`: our columns are not there yet. */
  formatting: { sheet: string; allowed: boolean } | null;
  runs: RunFacts | null;
}

/** Since Chat Access was turned on. */
export interface RunFacts {
  since: number;
  /** When the timer first ran to its end; `null`: it has not. */
  timer: number | null;
  /** Whether an answer of the form was handled as it arrived. */
  hasSubmitted: boolean;
  now: number;
}

/** `isNeeded`: without it Chat Access cannot work, and is not turned on. */
export interface CheckResult {
  /** What was tried. */
  name: string;
  ok: boolean;
  isNeeded: boolean;
  message: Message;
}

/** What each finding means, most important first. Without a permission it cannot be said why anything else failed. */
export function resultsOf(facts: PlatformFacts): CheckResult[] {
  const permissions = scopes(facts.scopes);
  const others = [
    ...sheet(facts.sheet),
    lock(facts.lock),
    properties(facts.properties),
    ...drafts(facts),
    ...quota(facts),
    address(facts),
    ...formatting(facts.formatting),
    ...runs(facts.runs),
  ];
  return [permissions, ...others.filter(({ ok }) => ok || permissions.ok)];
}

function needed(name: string, ok: boolean, good: Message, bad: Message): CheckResult {
  return { name, ok, isNeeded: true, message: ok ? good : bad };
}

function courtesy(name: string, ok: boolean, good: Message, bad: Message): CheckResult {
  return { name, ok, isNeeded: false, message: ok ? good : bad };
}

function scopes(facts: ScopeFacts | null): CheckResult {
  if (!facts) return { name: 'scopes', ok: true, isNeeded: true, message: { code: 'check.scopes-unknown' } };
  const { missing, url } = facts;
  const ok = missing.length === 0 && url === null;
  return needed('scopes', ok, { code: 'check.scopes' }, { code: 'check.scopes-missing', missing, url });
}

function sheet(facts: SheetFacts | null): CheckResult[] {
  const added = needed('sheet', facts !== null, { code: 'check.sheet' }, { code: 'check.no-sheet' });
  if (!facts) return [added];
  const stays: Message = { code: 'check.sheet-stays', sheet: facts.left ?? '' };
  const removed = courtesy('sheet removed', facts.left === null, { code: 'check.sheet-removed' }, stays);
  return [added, ...cells(facts), removed];
}

function cells({ texts, time, searching }: SheetFacts): CheckResult[] {
  if (!texts) return [needed('texts', false, { code: 'check.texts' }, { code: 'check.texts-refused' })];
  const { written, appended, inert, showsApostrophe } = texts;
  const isKept = written && appended;
  const shown: Message = { code: 'check.apostrophe-shown' };
  return [
    needed('texts', isKept, { code: 'check.texts' }, { code: 'check.texts-changed' }),
    needed('formulas', inert, { code: 'check.formulas' }, { code: 'check.formulas-run' }),
    courtesy('apostrophe', !showsApostrophe, { code: 'check.apostrophe' }, shown),
    needed('time', time === true, { code: 'check.time' }, { code: 'check.time-lost' }),
    ...found(searching),
  ];
}

/** What is not found by searching is found by the look through all rows. */
function found(facts: SearchingFacts | null): CheckResult[] {
  const works = facts?.works === true;
  const plain = courtesy('searching', works, { code: 'check.searching' }, { code: 'check.searching-lost' });
  if (!works) return [plain];
  return [plain, rows('hidden', facts.hidden), rows('filtered', facts.filtered)];
}

function rows(kind: 'hidden' | 'filtered', facts: RowFacts | null): CheckResult {
  const isMinded = facts === null || (facts.searched && facts.replaced && facts.stepped);
  const good: Message = { code: facts ? 'check.rows-searched' : 'check.rows-untried', kind };
  return courtesy(`${kind} rows`, isMinded, good, { code: 'check.rows-left-out', kind });
}

function lock(facts: LockFacts | null): CheckResult {
  const ok = facts?.acquired === true && facts.released;
  const good: Message = facts?.kind === 'script' ? { code: 'check.script-lock' } : { code: 'check.lock' };
  return needed('lock', ok, good, { code: 'check.no-lock' });
}

function properties(facts: PlatformFacts['properties']): CheckResult {
  const ok = facts?.shared === true && facts.own;
  return needed('properties', ok, { code: 'check.properties' }, { code: 'check.no-properties' });
}

/** Whether a draft was sent is concluded from asking for it, so a deleted one must not be found. */
function drafts({ drafts: facts, areMailsOn }: PlatformFacts): CheckResult[] {
  const isMade = facts?.found === true && facts.deleted;
  const made = needed('drafts', isMade, { code: 'check.drafts' }, { code: 'check.no-drafts' });
  if (!facts || !isMade) return [{ ...made, isNeeded: areMailsOn }];
  const { gone, trashed, search } = facts;
  const stays: Message = { code: 'check.drafts-stay' };
  return [
    made,
    { ...needed('deleted drafts', gone, { code: 'check.drafts-gone' }, stays), isNeeded: areMailsOn },
    // While drafts that are gone are found all the same, nothing can be said of it.
    ...(gone && trashed !== null
      ? [courtesy('trash', trashed, { code: 'check.trash' }, { code: 'check.trash-refused' })]
      : []),
    searchOfMails(search),
  ];
}

function searchOfMails(facts: SearchFacts): CheckResult {
  const isLate = facts === 'late';
  const good: Message = { code: isLate ? 'check.mails-found-late' : 'check.mails-found' };
  const isAnswered = isLate || facts === 'found';
  return courtesy('search of emails', isAnswered, good, { code: 'check.mails-not-found' });
}

function quota({ areMailsOn, mailsLeft }: PlatformFacts): CheckResult[] {
  if (!areMailsOn) return [];
  const good: Message = { code: 'check.mails-left', count: mailsLeft };
  return [courtesy('emails left', mailsLeft > 0, good, { code: 'check.no-mails-left' })];
}

function address({ address, alertsTo }: PlatformFacts): CheckResult {
  const isTold = address !== '' || alertsTo.length > 0;
  const good: Message = address ? { code: 'check.address', address } : { code: 'check.alerts-to', alertsTo };
  return courtesy('address', isTold, good, { code: 'check.no-address' });
}

function formatting(facts: PlatformFacts['formatting']): CheckResult[] {
  if (!facts) return [];
  const { sheet, allowed } = facts;
  return [
    courtesy('formatting', allowed, { code: 'check.formatting' }, { code: 'trouble.unformatted', sheet }),
  ];
}

/** A timer of five minutes fires late rather than early. */
const FIRST_TIMER_RUN_WITHIN_MS = 15 * MINUTE_MS;

/** Whether the timer should have run by now, and has not: its permissions may not hold in a trigger. */
export function isTimerSilent({ since, timer, now }: Pick<RunFacts, 'since' | 'timer' | 'now'>): boolean {
  return timer === null && now - since > FIRST_TIMER_RUN_WITHIN_MS;
}

function runs(facts: RunFacts | null): CheckResult[] {
  if (!facts) return [];
  const { timer, hasSubmitted } = facts;
  const timerMessage: Message = { code: timer === null ? 'check.timer-not-yet' : 'check.timer' };
  const submitMessage: Message = { code: hasSubmitted ? 'check.submit' : 'check.submit-not-yet' };
  return [
    needed('timer', !isTimerSilent(facts), timerMessage, { code: 'check.timer-silent' }),
    { name: 'form trigger', ok: true, isNeeded: false, message: submitMessage },
  ];
}
