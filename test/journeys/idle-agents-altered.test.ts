import type { SheetView } from '../emulator/outside/sheet-view';
import { IdleInstallation } from './idle-installation';
import { IdleSuite } from './suite/idle-suite';

const ALTERED =
  'The sheet Agents was deleted or changed by hand: it is no longer certain who was enabled in Zendesk.';

const ANA = { usedDaysAgo: 100 };

/** Nobody has used Ana's account for long, and an admin enables it in Zendesk between two readings. */
const PRODUCTS: readonly [string, () => IdleInstallation | IdleSuite][] = [
  [
    'Zendesk Chat',
    () => {
      const installation = IdleInstallation.afterFirstReview({}, { ana: { ...ANA, enabled: false } });
      installation.check();
      installation.agent('ana').enabled = true;
      installation.skipDays(1).check();
      return installation;
    },
  ],
  [
    'Zendesk Suite',
    () => {
      const installation = IdleSuite.reviewed(
        { access: { chat: 'ignore' } },
        { ana: { ...ANA, suspended: true } },
      );
      installation.check();
      installation.user('ana').suspended = false;
      installation.skipDays(1).check();
      return installation;
    },
  ],
];

/** In Suite, a review takes people out of the team and may leave them unsuspended. */
function isEnabled(installation: IdleInstallation | IdleSuite): boolean {
  if (!(installation instanceof IdleSuite)) return installation.agent('ana').enabled;
  const { role, suspended } = installation.user('ana');
  return role === 'agent' && !suspended;
}

const stateOfPlan = ({ google }: IdleInstallation | IdleSuite) =>
  google.spreadsheet.sheet('Plan').display()[2]?.[1];

const rowOfAna = (sheet: SheetView) =>
  sheet.display().findIndex((cells) => cells[1] === 'ana@acme.example') + 1;

/** A cell of Ana's row, by the letter of its column. */
const cellOfAna = (sheet: SheetView, column: string) => `${column}${rowOfAna(sheet)}`;

describe.each(PRODUCTS)('an account that somebody has just enabled in %s', (_product, make) => {
  it.each<[string, (sheet: SheetView) => void]>([
    ['deletes its row from Agents', (sheet) => sheet.deleteRow(rowOfAna(sheet))],
    ['empties its row', (sheet) => sheet.setRow(rowOfAna(sheet), Array(12).fill(''))],
    ['empties its number', (sheet) => sheet.set(cellOfAna(sheet, 'A'), '')],
    ['types another word for its state', (sheet) => sheet.set(cellOfAna(sheet, 'J'), 'Enabled')],
    ['types an earlier date', (sheet) => sheet.set(cellOfAna(sheet, 'K'), new Date('2025-01-01'))],
    ['gives its row another number', (sheet) => sheet.set(cellOfAna(sheet, 'A'), '4711')],
  ])('is not disabled when an editor %s', (_edit, edit) => {
    const installation = make();
    edit(installation.google.spreadsheet.sheet('Agents'));
    installation.skipDays(5).review();
    expect(isEnabled(installation)).toBe(true);
    expect(stateOfPlan(installation)).toContain(ALTERED);
    expect(installation.google.sent.at(-1)?.body).toContain(ALTERED);
  });

  it('stays protected when the list is read once more before the review', () => {
    const installation = make();
    const sheet = installation.google.spreadsheet.sheet('Agents');
    sheet.deleteRow(rowOfAna(sheet));
    installation.click('Export agents to sheet');
    installation.skipDays(5).review();
    expect(isEnabled(installation)).toBe(true);
    expect(stateOfPlan(installation)).toContain(ALTERED);
  });

  it('stays protected when the review is killed while it rewrites the sheet', () => {
    const spoiled = () => {
      const installation = make();
      const sheet = installation.google.spreadsheet.sheet('Agents');
      sheet.deleteRow(rowOfAna(sheet));
      return installation.skipDays(5);
    };
    const whole = spoiled();
    whole.review();
    const { callCount } = whole.lastExecution();
    for (let index = 4; index < callCount; index += 1) {
      const installation = spoiled();
      installation.google.faults.killAt(index);
      installation.review();
      installation.skipDays(1).review();
      expect([index, isEnabled(installation)]).toEqual([index, true]);
    }
  });

  it('holds up no plan when people only sort the sheet, or write beside it', () => {
    const installation = make();
    const sheet = installation.google.spreadsheet.sheet('Agents');
    sheet.sort('E-mail', false);
    sheet.set(cellOfAna(sheet, 'N'), 'back from leave');
    installation.skipDays(5).review();
    expect(isEnabled(installation)).toBe(true);
    expect(stateOfPlan(installation)).not.toContain(ALTERED);
  });
});
