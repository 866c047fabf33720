import type { ActionResult } from '../../contract';
import { locked } from '../../google/lock';
import { sharedProperties } from '../../google/properties';
import { isBlocked } from '../../requests/admission';
import { loadSetup, storeSetup } from '../../setup/storage';
import { parseAddress } from '../../shared/email-address';
import { WorkbookAgents } from '../../sheets/agents-sheet';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import { type Message, tell, tellAll } from '../../text/say';
import type { AppContext } from '../context';
import { type EditorActionContext, noteEditorAction } from '../editor-actions';
import { refuse } from '../refuse';
import type { Selection } from '../selection';

type Context = EditorActionContext & Pick<AppContext, 'workbook' | 'setup' | 'shared'>;

/** A person has to look through them. */
const MAX_PEOPLE = 200;

/** So many fit into a note that is on its way into the log; an address may be long. */
const MAX_CHARACTERS_NAMED = 4_000;

/**
 * For an editor, as a saved setup would be: whoever stands in the selected rows of `Agents` or `Plan` gets no access by the form
 * any more.
 */
export function blockSelected(
  { sheetId, rows }: Selection,
  ask: (question: string) => boolean,
  context: Context,
): ActionResult {
  const found = textsIn(sheetId, rows, context);
  if ('code' in found) return refuse(found);
  const { addresses, unusable } = readAddresses(found);
  const leftOut: Message[] = unusable > 0 ? [{ code: 'block.unusable', rows: unusable }] : [];
  if (addresses.length === 0) return refuse({ code: 'block.no-address' });
  if (addresses.length > MAX_PEOPLE) return refuse({ code: 'block.too-many', most: MAX_PEOPLE });
  const isNew = (address: string) => !isBlocked(address, context.setup.access.blocked);
  const people = addresses.filter(isNew);
  if (people.length > 0 && !ask(tell({ code: 'block.ask', addresses: people }))) {
    return { ok: false, message: '' };
  }
  const added = people.length > 0 ? locked(() => store(people, context)) : []; // guard: block-lock
  if (added === null) return refuse({ code: 'block.busy' });
  if (added === 'too large') return refuse({ code: 'setup.too-large' });
  if (added.length > 0) noteEditorAction('Setup saved', blockedMessage(added), context);
  const before = addresses.length - added.length;
  const already: Message[] = before > 0 ? [{ code: 'block.already', count: before }] : [];
  const done: Message[] = added.length > 0 ? [{ code: 'block.done', count: added.length }] : [];
  return { ok: added.length > 0, message: tellAll([...done, ...already, ...leftOut]) };
}

/** What stands in the cells of the addresses, as anybody may have typed it. */
function textsIn(
  sheetId: number,
  rows: readonly number[],
  { workbook, setup }: Context,
): readonly string[] | Message {
  const titlesChanged = { code: 'block.titles-changed' } as const;
  const agents = new WorkbookAgents(workbook, setup.connection.product);
  if (rows.length > 0 && agents.isAgents(sheetId)) return agents.addressesIn(rows) ?? titlesChanged;
  const plan = new WorkbookPlan(workbook);
  if (rows.length === 0 || !plan.isPlan(sheetId)) return { code: 'block.select-rows' };
  const content = plan.read();
  const selected = new Set(rows);
  const listed = content?.rows.filter(({ row }) => selected.has(row)).map(({ address }) => address);
  if (!listed) return titlesChanged;
  return listed.length > 0 ? listed : { code: 'block.select-rows' };
}

function readAddresses(texts: readonly string[]): { addresses: string[]; unusable: number } {
  const parsed = texts.filter((text) => text.trim() !== '').map(parseAddress);
  const addresses = parsed.flatMap((each) => (each.ok ? [each.address.text] : []));
  return { addresses: [...new Set(addresses)], unusable: parsed.length - addresses.length };
}

/** Those who were added: the setup is read again, for another editor may have saved it meanwhile. */
function store(people: readonly string[], { shared }: Context): string[] | 'too large' {
  const saved = loadSetup(sharedProperties());
  const { access } = saved;
  const added = people.filter((each) => !isBlocked(each, access.blocked));
  if (added.length === 0) return added;
  const setup = { ...saved, access: { ...access, blocked: [...access.blocked, ...added] } };
  return storeSetup(shared, setup) ? added : 'too large';
}

function blockedMessage(people: readonly string[]): Message {
  let characters = 0;
  const addresses = people.filter((each) => {
    characters += each.length;
    return characters <= MAX_CHARACTERS_NAMED;
  });
  return { code: 'editor.people-blocked', addresses, more: people.length - addresses.length };
}
