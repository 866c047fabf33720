import type { BuiltScript } from '../../fixture/built-script';
import { ZendeskSupport } from '../../stand-in/support';
import { addIdlePerson } from '../histories/idle-events';
import { REVIEW_OPTIONS, reviewAfter } from '../histories/idle-reviews';
import { EDITOR, OWNER, SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import { makeEvidence, typeOutcome } from './made-evidence';
import type { Simulation } from './simulations';

const STRANGER = 'mallory@evil.example';

const begun = (bundle: BuiltScript) => SimWorld.turnedOn({ bundle });

function update({ google }: SimWorld): string[][] {
  google.clickMenu('Update the dashboard');
  return google.spreadsheet.sheet('Dashboard').display();
}

/** Below its title, so many columns to the right. */
function placeOf(title: string, rows: readonly string[][]): { row: number; column: number } {
  const row = rows.findIndex((cells) => cells.includes(title));
  return { row, column: rows[row]?.indexOf(title) ?? -1 };
}

/** Somebody has a sheet of that name for something else. */
export const dashboardOfOthers: Simulation = (bundle) => {
  const world = begun(bundle);
  world.google.spreadsheet.addSheet('Dashboard', [['Sales by region']]);
  update(world);
  const isKept = world.google.spreadsheet.sheets.some((sheet) =>
    sheet.display().flat().includes('Sales by region'),
  );
  return isKept ? [] : ['a sheet of somebody else was overwritten'];
};

/** Somebody inserts a row above the dashboard, and writes into it. */
export const noteAboveDashboard: Simulation = (bundle) => {
  const world = begun(bundle);
  update(world);
  const sheet = world.google.spreadsheet.sheet('Dashboard');
  sheet.insertRow(1);
  sheet.set('A1', 'Ask Ben');
  return update(world).flat().includes('Ask Ben') ? [] : ['a note beside the dashboard was overwritten'];
};

/** Somebody pastes a long text into the cell of the price. */
export const longPrice: Simulation = (bundle) => {
  const world = begun(bundle);
  const { row, column } = placeOf('Price of a seat a month', update(world));
  const cell = `${String.fromCharCode(65 + column + 3)}${row + 1}`;
  world.google.spreadsheet.sheet('Dashboard').set(cell, 'x'.repeat(9_300));
  update(world);
  const { state, error } = world.lastExecution;
  return state === 'completed' ? [] : [`the dashboard is not updated any more: ${error?.message}`];
};

/** After a review the owner moves the connection to another account of Zendesk. */
function movedAfterReview(bundle: BuiltScript): SimWorld {
  const world = SimWorld.turnedOn({ ...REVIEW_OPTIONS, bundle });
  for (const name of ['idle1', 'idle2']) addIdlePerson(world, name, 100);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  const { google } = world;
  const beta = new ZendeskSupport({ clock: () => google.clock.now(), subdomain: 'beta' });
  google.server = beta.handle;
  google.clock.advance(60_000);
  const credential = { kind: 'token', token: beta.token };
  google.call('saveSetup', { connection: { product: 'support', subdomain: 'beta', credential } });
  return world;
}

/** What the dashboard says of the other account of Zendesk. */
export const freedElsewhere: Simulation = (bundle) => {
  const shown = update(movedAfterReview(bundle)).flat();
  const freed = shown.filter((cell) => / freed in 12 weeks$/.test(cell));
  return freed.every((cell) => cell.startsWith('0 ')) ? [] : [`of the new account is said: ${freed.join()}`];
};

/** The evidence names the other account of Zendesk. */
export const closedElsewhere: Simulation = (bundle) => {
  const [count] = makeEvidence(movedAfterReview(bundle)).part('Accounts closed').slice(2);
  return count?.[0]?.startsWith('0 accounts') ? [] : [`of the new account is said: ${count?.[0]}`];
};

/** An editor types a line that names one person, and the number of the account of another. */
export const numberTyped: Simulation = (bundle) => {
  const world = begun(bundle);
  for (const name of ['ana', 'ben']) world.submit({ email: `${name}@acme.example` });
  passTime(world, { minutes: 20 });
  const sheet = world.google.spreadsheet.sheet('Log');
  const ben = String(sheet.record(sheet.lastRow)['Agent ID'] ?? '');
  const typed = [new Date(world.google.clock.now()), 'R-1', '', 'ana@acme.example', '✓ Done', 'No change'];
  sheet.setRow(sheet.lastRow + 1, [...typed, `'${ben}`]);
  const proved = historyOf('ana@acme.example', OWNER, world).filter(({ isProved }) => isProved);
  return proved.length === 1 ? [] : ['the history of a person holds what was done for somebody else'];
};

/** An editor types into the row of a stranger that an account was created, and the timer copies it into the log. */
export const outcomeTypedForDashboard: Simulation = (bundle) => {
  const rows = update(withTypedOutcome(bundle));
  const { row, column } = placeOf('Week from', rows);
  const created = rows.slice(row + 1, row + 13).reduce((sum, cells) => sum + Number(cells[column + 1]), 0);
  return created === 0 ? [] : [`${created} accounts are counted as created, and none was`];
};

/** The owner looks up that stranger. */
export const outcomeTypedForHistory: Simulation = (bundle) => {
  const events = historyOf(STRANGER, OWNER, withTypedOutcome(bundle));
  return events.flatMap(({ what, isProved }) =>
    isProved && what.startsWith('Created') ? [`"${what}" is said to be proved`] : [],
  );
};

/** Somebody looks up a person who cannot tell which lines are ours. */
export const historyForAnother: Simulation = (bundle) => {
  const world = begun(bundle);
  world.submit();
  return historyOf('ana@acme.example', EDITOR, world).flatMap(({ what, isProved }) =>
    isProved === null ? [] : [`"${what}" is said to be ${isProved ? '' : 'un'}proved`],
  );
};

function withTypedOutcome(bundle: BuiltScript): SimWorld {
  const world = begun(bundle);
  typeOutcome(world, world.submit({ email: STRANGER }));
  passTime(world, { hours: 1 });
  return world;
}

function historyOf(address: string, as: string, { google }: SimWorld) {
  const { events } = google.callAs(as, 'getPersonHistory', address) as {
    events: { what: string; isProved: boolean | null }[];
  };
  return events;
}
