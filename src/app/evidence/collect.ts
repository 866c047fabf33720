import type { PlanRow } from '../../idle/ports';
import { WorkbookAgents } from '../../sheets/agents-sheet';
import type { EvidenceLine } from '../../sheets/evidence-lines';
import { readEntries } from '../../sheets/evidence-lines';
import { WorkbookExemptions } from '../../sheets/exemptions-sheet';
import { findBearers } from '../../sheets/find-requests';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import { checkOfLog } from '../admin/check-log';
import type { AppContext } from '../context';
import { exemptionsOf } from '../idle/rules';
import { columnProblem } from '../requests/pause';
import { type AskedAt, isWithin, openings, partOfAccessGiven, type Span } from './access-given';
import { partOfAccessTaken, partOfRestores } from './access-taken';
import { partOfBlocked } from './blocked';
import { partOfChanges } from './changes-by-people';
import { partOfDormant, partOfExemptions } from './dormant';
import { partOfLog } from './log-state';
import type { EvidencePart } from './part';
import { partOfPopulation } from './population';
import { partOfRefusals } from './requests-refused';
import { savedBy, sparedBy } from './saved-by';

export type CollectContext = Pick<
  AppContext,
  'log' | 'state' | 'setup' | 'workbook' | 'now' | 'responseGrid' | 'openReadOnly'
>;

/** All parts of the evidence about a time, read in blocks: the log, the accounts, the plan, the exemptions, and the requests' rows. */
export function collectParts(span: Span, context: CollectContext): EvidencePart[] {
  const { log, state, setup, workbook, now } = context;
  const { ours: all, others } = readEntries(log.entries());
  const ours = all.filter((line) => isOfConnection(line, context)); // guard: lines-of-this-connection
  const isInPeriod = ({ at }: EvidenceLine) => isWithin(at, span);
  const opened = openings(ours).filter(isInPeriod);
  const accounts = new WorkbookAgents(workbook, setup.connection.product).listed();
  const note = state.snapshot.note.get();
  const exemptions = exemptionsIn(ours, context);
  const { check, message } = checkOfLog(context);
  return [
    partOfPopulation({ note, accounts, now: now() }),
    partOfAccessGiven(ours, opened, askedAt(opened, context)),
    partOfAccessTaken(ours, isInPeriod),
    partOfRestores(ours, isInPeriod),
    partOfDormant({
      accounts,
      readAt: note?.writtenAt ?? now(),
      exemptions: exemptions.all,
      ...planIn(context),
      mode: setup.idle.mode,
      disableAfterDays: setup.idle.disableAfterDays,
      paused: state.pause.get()?.reason ?? null,
      now: now(),
    }),
    partOfExemptions(exemptions.all, exemptions.problems, now()),
    partOfBlocked(setup.access.blocked, ours),
    partOfRefusals(ours, isInPeriod),
    partOfChanges(ours, isInPeriod),
    partOfLog({ check, state: message, others, ofEarlier: all.length - ours.length }),
  ];
}

/** The number of an account before may be another person's now. */
function isOfConnection({ agentId, at }: EvidenceLine, { state, setup }: CollectContext): boolean {
  return agentId === '' || state.connections.isAbout(setup.connection, at);
}

/** A request's id is made of its time and its answers: a row that has the id has them still. */
function askedAt(opened: readonly EvidenceLine[], context: CollectContext): AskedAt {
  const grid = context.responseGrid();
  const sheet = grid && context.openReadOnly(grid);
  if (!sheet || columnProblem(sheet)) return new Map();
  const rows = findBearers(
    sheet,
    opened.map(({ reference }) => reference),
    true,
  );
  return new Map(
    rows.flatMap(({ id, submittedAt }) => (submittedAt === null ? [] : [[id, submittedAt] as const])),
  );
}

function planIn({ state, workbook }: CollectContext) {
  const note = state.idle.plan.get();
  const content = note && new WorkbookPlan(workbook).read();
  const rows = note && content?.planId === note.id ? content.rows : [];
  return { note, plan: new Map(rows.map((row): [string, PlanRow] => [row.agentId, row])) };
}

function exemptionsIn(ours: readonly EvidenceLine[], { workbook, setup, now }: CollectContext) {
  const inSheet = new WorkbookExemptions(workbook).find()?.lines() ?? [];
  const { all, problems } = exemptionsOf(inSheet, { setup, now });
  const withPeople = all.map((each) => ({
    ...each,
    by: each.source === 'setup' ? savedBy(each.who, 'idle.exempt', ours) : sparedBy(each.who, ours),
  }));
  return { all: withPeople, problems };
}
