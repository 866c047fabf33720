import { ServiceError } from '../../emulator';
import type { SimWorld } from '../world/sim-world';
import { reviewNow } from './idle-reviews';
import type { SimEvent } from './sim-event';

/** Faults that last, and people who lose a sheet of ours. They are drawn apart from the other events, for one world in ten each. */

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** All of them idle: see `addIdlePeople`. */
export const LISTED = ['idle1@acme.example', 'idle2@acme.example', 'idle3@acme.example'];

const WAYS_TO_LOSE = [
  'the sheet is deleted',
  'the sheet is renamed',
  'its lines are deleted',
  'its header is emptied',
];

function refuse(
  { google }: SimWorld,
  isRefused: (name: string, range: string) => boolean,
  text: string,
): void {
  google.gate.intercept = ({ name, args }) => {
    if (isRefused(name, String(args[0]))) throw new ServiceError(text);
  };
}

/** From here on these people are exempt, until somebody releases a plan that was made without them. */
function listExemptions(world: SimWorld): void {
  const { google, observed } = world;
  if (!google.spreadsheet.find('Exemptions')) reviewNow(world);
  const sheet = google.spreadsheet.find('Exemptions');
  if (sheet?.header()[0] !== 'Address') return;
  LISTED.forEach((address, index) => {
    sheet.setRow(index + 2, [address, 'away', '']);
  });
  reviewNow(world);
  const { state } = world.lastExecution;
  const isNoted = JSON.parse(google.properties.document().exemptions ?? 'null')?.lines === LISTED.length;
  if (state !== 'completed' || !isNoted) return;
  observed.exempted = [...LISTED];
  observed.exemptedAt = google.clock.now();
}

function loseExemptions({ google }: SimWorld, way: string): void {
  const sheet = google.spreadsheet.find('Exemptions');
  if (!sheet) return;
  if (way === 'the sheet is deleted') google.spreadsheet.removeSheet('Exemptions');
  else if (way === 'the sheet is renamed') sheet.name = `Leave ${google.clock.now()}`;
  else if (way === 'its lines are deleted') sheet.deleteRow(2, Math.max(1, sheet.lastRow - 1));
  else sheet.set('A1:D1', '');
}

export const RARE_EVENTS: readonly SimEvent[] = [
  { name: 'an admin lists exemptions', weight: 1, apply: listExemptions },
  {
    name: 'somebody loses the list of exemptions',
    weight: 2,
    draw: (rng) => ({ way: rng.pick(WAYS_TO_LOSE) }),
    apply: (world, { way }) => loseExemptions(world, String(way)),
  },
  {
    name: 'a protection refuses writes into the response sheet',
    weight: 1,
    draw: (rng) => ({ row: rng.pick([0, 2, 3]) }),
    apply: (world, { row }) => {
      const place = `${world.google.form.sheetId}!R${row === 0 ? '' : `${row}C`}`;
      refuse(world, (name, range) => name.endsWith('Range.setValues') && range.startsWith(place), PROTECTED);
    },
  },
  {
    name: 'Gmail makes no drafts',
    weight: 1,
    apply: (world) =>
      refuse(world, (name) => name === 'GmailApp.createDraft', 'Gmail operation not allowed.'),
  },
];
