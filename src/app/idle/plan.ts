import type { AccountEvent } from '../../accounts/history';
import type { AgentLine } from '../../accounts/ports';
import { newId } from '../../google/random';
import { checkKey, checkOf } from '../../idle/check';
import { countActions, countEnds, endsOnly, type IdlePlan, makePlan, type PlanLine } from '../../idle/plan';
import type { PlanHeading, PlanRow } from '../../idle/ports';
import { freesSeat } from '../../idle/seats';
import { PLAN_VALID_FOR_MS, type UsablePlan, usablePlan } from '../../idle/usable-plan';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { DeletionWaits, IdleJob, PlanNote } from '../../state/idle-state';
import { type Message, say } from '../../text/say';
import { map, type Result } from '../../zendesk/accounts';
import type { AppContext } from '../context';
import { noteEnabledElsewhere } from './enabled-elsewhere';
import { everybodyKnown } from './everybody-known';
import { forgetNotedEnds } from './known-ends';
import { readAddresses } from './read-addresses';
import { loadRules, noteExemptions, type RulesContext } from './rules';
import { spareBusy } from './spare-busy';
import { takeBackDropped } from './take-back-dropped';

export type PlanContext = RulesContext &
  Pick<AppContext, 'state' | 'log' | 'mustStop' | 'responseGrid' | 'openReadOnly'>;

export interface Planned {
  note: PlanNote;
  plan: IdlePlan;
  /** The log as it was read for the plan: it may be long. */
  events: readonly AccountEvent[];
}

/** All accounts as they were just read. */
interface Accounts {
  lines: readonly AgentLine[];
  shrunkFrom: number | null;
}

/** Makes the plan and writes it into the `Plan` sheet. */
export function planIdle(context: PlanContext, job: IdleJob, all: Accounts): Result<Planned> {
  const { state, workbook, now } = context;
  const loaded = loadRules(context);
  if (loaded.kind !== 'ok') return loaded;
  const { rules, problems } = loaded.value;
  const events = takeBackDropped(context, all.lines, context.log.events());
  return map(everybodyKnown(context, all.lines, rules, events), (everybody) => {
    noteEnabledElsewhere(everybody, job, context, events);
    // Deletions that wait for the owner are listed all the same, and hold the plan.
    const asIf = { ...rules, mayDelete: true };
    const made = spareBusy(makePlan(readAddresses(everybody, asIf, context), asIf), rules, context);
    const plan = isOff(job, context) ? endsOnly(made) : made;
    forgetNotedEnds(context, events);
    if (isToBeNoted(job, problems, context)) noteExemptions(rules.exemptions, context);
    const note: PlanNote = {
      id: job.id,
      at: now(),
      key: checkKey(newId()),
      enabled: all.lines.filter(({ account }) => account.enabled).length,
      doubts: [
        ...shrinkage(all),
        ...unreadUses(all, context),
        ...problems,
        ...lostMemories(context),
        ...waitingDeletions(plan, context),
      ],
      held: null,
      isApplied: false,
      frees: whatItFrees(plan, context),
    };
    state.idle.plan.set(note);
    new WorkbookPlan(workbook).write(headingOf(note, plan, context), [
      ...plan.changes.map((line) => rowOf(line, note.key)),
      ...plan.spared.map((line) => rowOf(line, null)),
    ]);
    return { note, plan, events };
  });
}

/** How many accounts the plan disables or deletes, and how many seats that frees. */
function whatItFrees(
  { changes }: IdlePlan,
  { accounts, setup }: Pick<AppContext, 'accounts' | 'setup'>,
): PlanNote['frees'] {
  const ended = changes.filter(({ kind }) => kind !== 'warn' && kind !== 'remind');
  const rules = { accounts, policy: setup.idle };
  const isFreed = ({ kind, account }: PlanLine) =>
    freesSeat(account, kind === 'delete' ? 'delete' : 'disable', rules);
  return { accounts: ended.length, seats: ended.filter(isFreed).length };
}

/** The daily review runs although it is off: for the last days of access alone. */
function isOff({ task }: IdleJob, { setup }: Pick<AppContext, 'setup'>): boolean {
  return task === 'review' && setup.idle.mode === 'off';
}

/** A list that was cut off shows too few accounts. */
function shrinkage({ lines, shrunkFrom: before }: Accounts): Message[] {
  return before === null ? [] : [{ code: 'doubt.list-cut-off', listed: lines.length, before }]; // guard: shrunk-list
}

/** Each account would be spared; those who are not listed any more would not. */
function unreadUses({ lines }: Accounts, { accounts }: Pick<AppContext, 'accounts'>): Message[] {
  const isUnread = lines.length > 0 && lines.every(({ account }) => account.lastUsedAt === 'unknown');
  return accounts.omitsDisabled && isUnread ? [{ code: 'doubt.sessions-unread' }] : [];
}

/** The clocks also go by what our own sheets hold; without them an account may seem idle that is not. */
function lostMemories({ state, log }: Pick<AppContext, 'state' | 'log'>): Message[] {
  const lost: Message[] = state.snapshot.note.get()?.isBlind ? [{ code: 'doubt.agents-sheet-lost' }] : [];
  const problem = state.owner.get() ? log.problem() : null;
  return problem ? [...lost, problem] : lost;
}

/** The list that the daily review finds in order is the one that the next is compared with. */
function isToBeNoted(
  { task }: IdleJob,
  problems: readonly Message[],
  { state }: Pick<AppContext, 'state'>,
): boolean {
  return problems.length === 0 && (task === 'review' || state.idle.exemptions.get() === null);
}

function waitingDeletions({ changes }: IdlePlan, { state }: Pick<AppContext, 'state'>): Message[] {
  const waits = state.idle.deletionWaits.get();
  if (!waits || !changes.some(({ kind }) => kind === 'delete')) return [];
  return [deletionWaitsMessage(waits, state)];
}

/** What keeps accounts from being deleted, and who can allow it. */
export function deletionWaitsMessage(
  { by, at }: DeletionWaits,
  { owner }: Pick<AppContext['state'], 'owner'>,
) {
  return { code: 'doubt.deletion-waits', by, at, owner: owner.get()?.email ?? '' } as const;
}

function headingOf(
  note: PlanNote,
  { changes, spared }: IdlePlan,
  { setup, log }: Pick<AppContext, 'setup' | 'log'>,
): PlanHeading {
  // Only the log says what we have disabled.
  const isLogMissing = setup.idle.deleteAfterDays !== null && !log.exists();
  const totals: Message[] = isLogMissing ? [{ code: 'plan.log-missing' }] : [];
  const isOff = setup.idle.mode === 'off';
  return {
    planId: note.id,
    made: isOff ? { code: 'plan.made-to-look-at', at: note.at } : madeMessage(note),
    totals: [totalsMessage({ changes, spared }), ...totals],
    state: [...note.doubts, whatNext(changes.length, isOff)],
  };
}

function whatNext(changes: number, isOff: boolean): Message {
  if (changes === 0) return { code: 'plan.nothing-to-do' };
  return { code: isOff ? 'plan.only-to-look-at' : 'plan.report-only' };
}

export function madeMessage({ at }: Pick<PlanNote, 'at'>): Message {
  return { code: 'plan.made', at, until: at + PLAN_VALID_FOR_MS };
}

export function totalsMessage({ changes, spared }: IdlePlan): Message {
  const ends = countEnds(changes);
  const isOfEnds = ends.end + ends.remind > 0;
  return {
    code: 'plan.totals',
    counts: countActions(changes),
    ...(isOfEnds && { ends }),
    spared: spared.length,
  };
}

/** `key: null`: a row that asks for nothing needs no mark. */
function rowOf({ kind, account, message, days }: PlanLine, key: string | null): PlanRow {
  const { id: agentId, email: address, name, lastUsedAt: lastUse } = account;
  const reason = say(message);
  const check = key === null ? '' : checkOf(key, { kind, agentId, address, reason });
  return { row: 0, kind, address, name, reason, lastUse, days, agentId, result: { kind: 'open' }, check };
}

/** The plan as the sheet holds it now. */
export function readPlan(
  { workbook, now }: Pick<AppContext, 'workbook' | 'now'>,
  note: PlanNote,
): UsablePlan {
  return usablePlan(note, new WorkbookPlan(workbook).read(), now());
}
