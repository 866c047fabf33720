import type { DraftFacts } from '../../google/platform-drafts';
import type { LockFacts, ScopeFacts } from '../../google/platform-services';
import type { ReplaceFacts, TextFacts } from '../../google/platform-sheet';
import { MINUTE_MS } from '../../shared/time';
import type { Message } from '../../text/say';

/** What the probes of the platform found; `null`: it could not be tried. */
export interface PlatformFacts {
  /** Whether a sheet could be added, and removed again. */
  sheet: { added: boolean; removed: boolean };
  texts: TextFacts | null;
  time: boolean | null;
  replacing: ReplaceFacts | null;
  lock: LockFacts | null;
  properties: { shared: boolean; own: boolean } | null;
  scopes: ScopeFacts | null;
  drafts: DraftFacts | null;
  /** Mails go out at all, by the setup. */
  areMailsOn: boolean;
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
export interface Verdict {
  /** What was tried. */
  name: string;
  ok: boolean;
  isNeeded: boolean;
  message: Message;
}

/** What each finding means, most important first. */
export function judge(facts: PlatformFacts): Verdict[] {
  return [
    scopes(facts.scopes),
    ...sheet(facts.sheet),
    ...texts(facts.texts),
    needed('time', facts.time === true, { code: 'check.time' }, { code: 'check.time-lost' }),
    lock(facts.lock),
    properties(facts.properties),
    ...drafts(facts),
    replacing(facts.replacing),
    address(facts),
    ...formatting(facts.formatting),
    ...runs(facts.runs),
  ];
}

function needed(name: string, ok: boolean, good: Message, bad: Message): Verdict {
  return { name, ok, isNeeded: true, message: ok ? good : bad };
}

function courtesy(name: string, ok: boolean, good: Message, bad: Message): Verdict {
  return { name, ok, isNeeded: false, message: ok ? good : bad };
}

function scopes(facts: ScopeFacts | null): Verdict {
  const { missing, url } = facts ?? { missing: [], url: null };
  const ok = missing.length === 0 && url === null;
  return needed('scopes', ok, { code: 'check.scopes' }, { code: 'check.scopes-missing', missing, url });
}

function sheet({ added, removed }: PlatformFacts['sheet']): Verdict[] {
  const isAdded = needed('sheet', added, { code: 'check.sheet' }, { code: 'check.no-sheet' });
  if (!added || removed) return [isAdded];
  return [isAdded, courtesy('sheet removed', false, { code: 'check.sheet' }, { code: 'check.sheet-stays' })];
}

function texts(facts: TextFacts | null): Verdict[] {
  const isKept = facts?.written === true && facts.appended;
  return [
    needed('texts', isKept, { code: 'check.texts' }, { code: 'check.texts-changed' }),
    needed('formulas', facts?.inert === true, { code: 'check.formulas' }, { code: 'check.formulas-run' }),
    courtesy(
      'apostrophe',
      facts?.showsApostrophe === false,
      { code: 'check.apostrophe' },
      { code: 'check.apostrophe-shown' },
    ),
  ];
}

function lock(facts: LockFacts | null): Verdict {
  const ok = facts?.acquired === true && facts.released;
  const good: Message = facts?.kind === 'script' ? { code: 'check.script-lock' } : { code: 'check.lock' };
  return needed('lock', ok, good, { code: 'check.no-lock' });
}

function properties(facts: PlatformFacts['properties']): Verdict {
  const ok = facts?.shared === true && facts.own;
  return needed('properties', ok, { code: 'check.properties' }, { code: 'check.no-properties' });
}

/** Whether a draft was sent is concluded from asking for it, so a deleted one must not be found. */
function drafts({ drafts: facts, areMailsOn }: PlatformFacts): Verdict[] {
  const isMade = facts?.found === true && facts.deleted;
  const made = needed('drafts', isMade, { code: 'check.drafts' }, { code: 'check.no-drafts' });
  if (!facts || !isMade) return [{ ...made, isNeeded: areMailsOn }];
  const gone = needed(
    'deleted drafts',
    facts.gone,
    { code: 'check.drafts-gone' },
    { code: 'check.drafts-stay' },
  );
  const listed = courtesy(
    'list of drafts',
    facts.listed,
    { code: 'check.listed' },
    { code: 'check.list-cut' },
  );
  return [made, { ...gone, isNeeded: areMailsOn }, listed];
}

function replacing(facts: ReplaceFacts | null): Verdict {
  const message = replacingLimit(facts);
  if (message) return { name: 'replacing', ok: false, isNeeded: false, message };
  const isWhole = facts?.hidden && facts.filtered;
  const good: Message = { code: isWhole ? 'check.replacing' : 'check.replacing-seen' };
  return { name: 'replacing', ok: true, isNeeded: false, message: good };
}

function replacingLimit(facts: ReplaceFacts | null): Message | null {
  if (!facts?.plain) return { code: 'check.replacing-lost' };
  if (facts.hidden === false) return { code: 'check.hidden-skipped' };
  if (facts.filtered === false) return { code: 'check.filtered-skipped' };
  return facts.counted && facts.searched ? null : { code: 'check.replacing-lost' };
}

function address({ address }: PlatformFacts): Verdict {
  return courtesy(
    'address',
    address !== '',
    { code: 'check.address', address },
    { code: 'check.no-address' },
  );
}

function formatting(facts: PlatformFacts['formatting']): Verdict[] {
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

function runs(facts: RunFacts | null): Verdict[] {
  if (!facts) return [];
  const { timer, hasSubmitted } = facts;
  const timerMessage: Message = { code: timer === null ? 'check.timer-not-yet' : 'check.timer' };
  const submitMessage: Message = { code: hasSubmitted ? 'check.submit' : 'check.submit-not-yet' };
  return [
    courtesy('timer', !isTimerSilent(facts), timerMessage, { code: 'check.timer-silent' }),
    { name: 'form trigger', ok: true, isNeeded: false, message: submitMessage },
  ];
}
