import type { PersonAnswer, PersonEvent } from '../../contract';
import { readableAddress } from '../../shared/email-address';
import { sanitizeForDisplay } from '../../shared/safe-text';
import { WorkbookAgents } from '../../sheets/agents-sheet';
import { type LoggedEvent, toLoggedEvent } from '../../sheets/log-events';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import { tell } from '../../text/say';
import type { AppContext } from '../context';
import type { Selection } from '../selection';

type Context = Pick<
  AppContext,
  'own' | 'log' | 'state' | 'setup' | 'workbook' | 'responseGrid' | 'openReadOnly'
>;

/** So many are shown: the last ones. */
const MAX_EVENTS = 300;

/** A cell may hold 50,000 characters. */
const MAX_DETAIL = 600;

/** Whose history the person who clicks wants to see: the page asks for it once it is open. */
const SELECTED = 'person-selected';

/** Remembers who stands in the selected row. */
export function selectPerson(selection: Selection, context: Context): void {
  context.own.set({ [SELECTED]: addressOf(selection, context) });
}

/** Everything that the log says of a person, in order. Changes nothing. `asked`: an address; empty: that of the selected row. */
export function getPersonHistory(asked: string, context: Context): PersonAnswer {
  const typed = asked.trim() === '' ? (context.own.get(SELECTED) ?? '') : asked;
  const address = readableAddress(sanitizeForDisplay(typed, 254));
  if (address === '') return { ok: false, message: tell({ code: 'person.choose' }) };
  const { log, state, setup } = context;
  const isOwner = state.owner.isMe();
  const lines = log.entries().map(({ line, proof }) => toLoggedEvent(line.cells, proof));
  const events = eventsOf(address, lines, {
    isBelieved: ({ isProved }) => isProved || !isOwner, // guard: history-by-proved-numbers
    isAboutOurs: ({ at }) => state.connections.isAbout(setup.connection, at),
  });
  const shown = events.slice(-MAX_EVENTS);
  return {
    ok: true,
    address,
    zone: context.workbook.calendar().zone,
    events: shown.map((event) => describe(event, isOwner)),
    note: noteOn(address, events.length, isOwner, context),
  };
}

function noteOn(address: string, count: number, isOwner: boolean, { log }: Context): string {
  if (!log.exists()) return tell({ code: 'person.no-log' });
  if (count === 0) return tell({ code: 'person.unknown', address });
  if (count > MAX_EVENTS) return tell({ code: 'person.many', count, shown: MAX_EVENTS });
  return isOwner ? '' : tell({ code: 'person.not-owner' });
}

interface Linking {
  /** Whoever is not the owner cannot tell which lines are proved. */
  isBelieved(event: LoggedEvent): boolean;
  /** A number of an earlier connection may be another person's now. */
  isAboutOurs(event: LoggedEvent): boolean;
}

/** Of all addresses of the accounts that this one leads to: people are found by a second address, too. */
function eventsOf(
  address: string,
  events: readonly LoggedEvent[],
  { isBelieved, isAboutOurs }: Linking,
): LoggedEvent[] {
  const isNamed = (event: LoggedEvent) => readableAddress(event.address) === address;
  const leads = events.filter((event) => isNamed(event) && isBelieved(event) && isAboutOurs(event));
  const ids = new Set(leads.map(({ agentId }) => agentId));
  ids.delete('');
  const isLedTo = (event: LoggedEvent) => ids.has(event.agentId) && isAboutOurs(event);
  return events.filter((event) => isNamed(event) || isLedTo(event)).sort((a, b) => a.at - b.at);
}

function describe(event: LoggedEvent, isOwner: boolean): PersonEvent {
  const { at, what, detail, by, before, after, answer, isProved } = event;
  return {
    at: at > 0 ? new Date(at).toISOString() : null,
    what: sanitizeForDisplay(what),
    detail: sanitizeForDisplay(detail, MAX_DETAIL),
    by: sanitizeForDisplay(by),
    before: accountIn(before),
    after: accountIn(after),
    answer: sanitizeForDisplay(answer, 90),
    isProved: isOwner ? isProved : null, // guard: proof-known-to-the-owner
  };
}

/** An account as the log keeps it, in words; empty where it is none. */
function accountIn(text: string): string {
  const { enabled, role, departments } = parsed(text);
  if (typeof enabled !== 'boolean') return '';
  const names = Array.isArray(departments) ? departments.map(String) : [];
  const parts = { enabled, role: typeof role === 'string' ? role : '', departments: names };
  return sanitizeForDisplay(tell({ code: 'person.account', ...parts }), 200);
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Empty: the row names nobody, or is of another sheet. */
function addressOf({ sheetId, rows }: Selection, context: Context): string {
  const { workbook, setup, log } = context;
  const [row] = rows;
  if (row === undefined) return '';
  const agents = new WorkbookAgents(workbook, setup.connection.product);
  if (agents.isAgents(sheetId)) return agents.addressesIn([row])?.[0] ?? '';
  if (log.isLog(sheetId)) return log.addressIn(sheetId, row);
  const plan = new WorkbookPlan(workbook);
  if (plan.isPlan(sheetId)) return plan.read()?.rows.find((each) => each.row === row)?.address ?? '';
  const grid = context.responseGrid();
  if (grid?.id !== sheetId) return '';
  const [found] = context.openReadOnly(grid).readRun({ first: row, last: row });
  return found?.request.answers.email ?? '';
}
