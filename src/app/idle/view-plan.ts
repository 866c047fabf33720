import type { PlanEntry, PlanView, PlanViewAnswer } from '../../contract';
import { effectiveUserEmail } from '../../google/session';
import { lastRunOf } from '../../idle/choose-accounts';
import type { Exemption } from '../../idle/exemptions';
import { decideHold } from '../../idle/hold';
import { countActions, countEnds } from '../../idle/plan';
import type { PlanRow } from '../../idle/ports';
import { countResults, isOpen, withProvenResult } from '../../idle/row-result';
import { sparedOf } from '../../idle/spared';
import { unwarnedIn } from '../../idle/unwarned';
import { isAsPlanned, isRequest, PLAN_VALID_FOR_MS } from '../../idle/usable-plan';
import { sanitizeForDisplay } from '../../shared/safe-text';
import { WorkbookExemptions } from '../../sheets/exemptions-sheet';
import { resultText } from '../../sheets/plan-cells';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { PlanNote } from '../../state/idle-state';
import { type Message, tell, tellAll } from '../../text/say';
import { refuse } from '../refuse';
import { loggedIn } from './apply';
import { readyPlan } from './confirm';
import type { BeginContext } from './job';
import { exemptionsOf } from './rules';

/** Half a megabyte or so, which Google and a browser take at once. */
const MAX_ROWS_PER_ANSWER = 2_000;

const MAX_CHARACTERS_SHOWN = 400;

/** The plan in the `Plan` sheet for the page that shows it. Looking at it changes nothing. */
export function viewPlan(from: number, context: BeginContext): PlanViewAnswer {
  const { state, workbook, setup } = context;
  const note = state.idle.plan.get();
  if (!note) return refuse({ code: 'plan.none' });
  const content = new WorkbookPlan(workbook).read();
  if (content?.planId !== note.id) return refuse({ code: 'plan.gone' });
  const inSheet = new WorkbookExemptions(workbook).find()?.lines() ?? [];
  const { all: exemptions } = exemptionsOf(inSheet, context);
  const entries = content.rows.map((row) => entryOf(row, note, exemptions, context));
  const part = entries.slice(from, from + MAX_ROWS_PER_ANSWER);
  const { warnDaysBefore } = setup.idle;
  return {
    ok: true,
    id: note.id,
    made: new Date(note.at).toISOString(),
    until: new Date(note.at + PLAN_VALID_FOR_MS).toISOString(),
    ...standingOf(note, context),
    notes: notesOf(content.rows, entries, context),
    working: state.idle.job.get() !== null,
    ...endOf(note, content.rows, context),
    warnDays: warnDaysBefore,
    rows: part,
    more: from + part.length < entries.length ? from + part.length : null,
  };
}

function entryOf(
  row: PlanRow,
  note: PlanNote,
  exemptions: readonly Exemption[],
  { now }: Pick<BeginContext, 'now'>,
): PlanEntry {
  const isKept = !isRequest(row);
  const planned = isAsPlanned(row, note.key) ? row : null;
  const spared = planned && sparedOf(row, exemptions, now());
  const shown = (text: string) => sanitizeForDisplay(text, MAX_CHARACTERS_SHOWN);
  return {
    agentId: row.agentId,
    action: isKept ? 'keep' : (planned?.kind ?? 'altered'),
    address: shown(row.address),
    name: shown(row.name),
    reason: shown(row.reason),
    status: isKept ? '' : shown(resultText(row.result)),
    spared: spared && {
      reason: shown(spared.reason),
      mayTakeBack: spared.mayTakeBack && !note.isApplied,
    },
  };
}

/** What the menu would say to a person who wants the plan to be carried out, without anything being noted. */
function standingOf(note: PlanNote, context: BeginContext): Pick<PlanView, 'next' | 'why'> {
  const nothing = (why: string) => ({ next: 'nothing', why }) as const;
  if (note.isApplied || context.state.idle.job.get()) return nothing('');
  const ready = readyPlan(context);
  if ('code' in ready) return nothing(tell(ready));
  const { rows } = ready;
  if (!rows.some(isOpen)) return nothing('');
  const request = { by: effectiveUserEmail(), isOwner: context.state.owner.isMe(), isRelease: true } as const;
  const told = { ...note, held: note.held ?? [] };
  const decision = decideHold(told, countActions(rows), context.setup.idle, request, countEnds(rows));
  if (decision.kind === 'go on') return { next: 'apply', why: '' };
  const why = tellAll(decision.reasons);
  return decision.kind === 'release' ? { next: 'release', why } : nothing(why);
}

function notesOf(
  rows: readonly PlanRow[],
  entries: readonly PlanEntry[],
  { state, setup }: Pick<BeginContext, 'state' | 'setup'>,
): string[] {
  const since = entries.filter(({ spared }, index) => spared && rows[index]?.result.kind === 'open').length;
  const pause = state.pause.get();
  const messages: Message[] = [
    ...(rows.some(isRequest) ? [] : [{ code: 'plan.nothing-to-do' } as const]),
    ...(setup.idle.mode === 'off' ? [{ code: 'review.off' } as const] : []),
    ...(pause ? [{ code: 'idle.paused', reason: pause.detail ?? pause.reason } as const] : []),
    ...(since > 0 ? [{ code: 'plan-page.exempt-since', count: since } as const] : []),
  ];
  return messages.map(tell);
}

/** What came of it by the log, whatever stands in its rows, and whether that can be undone. */
function endOf(
  note: PlanNote,
  rows: readonly PlanRow[],
  { log, state }: Pick<BeginContext, 'log' | 'state'>,
): Pick<PlanView, 'outcome' | 'mayUndo'> {
  if (!note.isApplied) return { outcome: null, mayUndo: false };
  const events = log.events();
  const isLogged = loggedIn(events.filter(({ reference }) => reference === note.id));
  const planned = rows.flatMap((row) =>
    isAsPlanned(row, note.key) ? [withProvenResult(row, isLogged)] : [],
  );
  const restored = planned.filter(({ result }) => result.kind === 'restored').length;
  const canProve = state.owner.isOrWasMe();
  const run = lastRunOf(events, ({ isProved }) => isProved || !canProve);
  return {
    outcome: tell({
      code: 'plan.outcome',
      rows: countResults(planned),
      restored,
      unwarned: unwarnedIn(planned),
    }),
    mayUndo: run?.id === note.id && run.agentIds.length > 0,
  };
}
