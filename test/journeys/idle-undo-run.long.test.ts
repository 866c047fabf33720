import { IdleInstallation } from './idle-installation';
import { ADMIN, SECOND_EDITOR, underTitles } from './installation';
import { IdleSuite } from './suite/idle-suite';

type Installation = IdleInstallation | IdleSuite;

const IDLE = { ana: { usedDaysAgo: 100 }, ben: { usedDaysAgo: 90 }, cleo: { usedDaysAgo: 80 } };
const NAMES = Object.keys(IDLE);
const UNDO = 'Undo the last idle run';

const PRODUCTS: readonly [string, () => Installation][] = [
  ['Zendesk Chat', () => reviewed(IdleInstallation.afterFirstReview({}, IDLE))],
  ['Zendesk Suite', () => reviewed(IdleSuite.reviewed({ access: { chat: 'ignore' } }, IDLE))],
];

/** The daily review has disabled all three. */
function reviewed<I extends Installation>(installation: I): I {
  installation.review();
  installation.google.clock.advance(60_000);
  return installation;
}

const isOn = (installation: Installation) => NAMES.filter((name) => isEnabled(installation, name));

function isEnabled(installation: Installation, name: string): boolean {
  if (!('personOf' in installation)) return installation.agent(name).enabled;
  return installation.standing(name)?.role === 'agent';
}

function undo(installation: Installation, button = 'YES', as = ADMIN): string {
  installation.google.ui.answer(button);
  installation.google.clickMenu(UNDO, { as });
  installation.google.ui.forgetAnswers();
  return installation.toast();
}

const question = ({ google }: Installation) => google.ui.alerts.at(-1)?.message ?? '';

function logSheet({ google }: Installation) {
  return google.spreadsheet.sheet('Log');
}

/** The column of the log in which this stands, and the row about this person. */
function disabledLine(installation: Installation, name: string): number {
  const lines = underTitles(logSheet(installation).display());
  return 2 + lines.findIndex(({ Action, Address }) => Action === 'Disabled' && Address?.startsWith(name));
}

/** The number of the last call of an undo that reaches Zendesk. */
function lastFetchOf(installation: Installation): number {
  let last = 0;
  installation.google.gate.intercept = ({ name, index }) => {
    if (name.startsWith('UrlFetchApp.')) last = index;
  };
  undo(installation);
  return last;
}

describe.each(PRODUCTS)('the last run on %s', (_product, make) => {
  it('is undone after one question with its number', () => {
    const installation = make();
    expect(isOn(installation)).toEqual([]);
    expect(undo(installation)).toMatch(/^3 accounts were restored\./);
    expect(installation.google.ui.alerts).toHaveLength(1);
    expect(question(installation)).toMatch(
      /^The last run \(plan P-\w+, .*\) disabled 3 accounts\. Enable 3 accounts/,
    );
    expect(isOn(installation)).toEqual(NAMES);
  });

  it('says in the plan who was restored, and of nobody else', () => {
    const installation = make();
    const statuses = () => NAMES.map((name) => installation.planRow(name).Status);
    expect(statuses()).toEqual(['Disabled', 'Disabled', 'Disabled']);
    const row = disabledLine(installation, 'ben');
    installation.google.clickMenu('Restore selected accounts', { sheet: 'Log', selection: [row] });
    expect(statuses()).toEqual(['Disabled', 'Restored', 'Disabled']);
    installation.google.clock.advance(60_000);
    undo(installation);
    expect(statuses()).toEqual(['Restored', 'Restored', 'Restored']);
  });

  it('stays when the person says no', () => {
    const installation = make();
    undo(installation, 'NO');
    installation.google.advance({ minutes: 10 });
    expect(isOn(installation)).toEqual([]);
  });

  it('is undone once: then there is nothing left, and nobody is asked', () => {
    const installation = make();
    undo(installation);
    expect(undo(installation)).toMatch(/disabled 3 accounts, and none is left to be restored\.$/);
    expect(installation.google.ui.alerts).toHaveLength(1);
  });

  it('leaves out whom a restore has given back before', () => {
    const installation = make();
    const row = disabledLine(installation, 'ben');
    installation.google.clickMenu('Restore selected accounts', { sheet: 'Log', selection: [row] });
    installation.google.clock.advance(60_000);
    undo(installation);
    expect(question(installation)).toContain('disabled 3 accounts. Enable 2 accounts again');
    expect(question(installation)).toContain('The others have been changed since');
    expect(isOn(installation)).toEqual(NAMES);
  });

  it('is what the proved lines of the log say, and not a line that was altered', () => {
    const installation = make();
    const sheet = logSheet(installation);
    const titles = sheet.display()[0] ?? [];
    const column = String.fromCharCode(65 + titles.indexOf('Detail'));
    sheet.set(`${column}${disabledLine(installation, 'ana')}`, 'altered by hand');
    undo(installation);
    expect(isOn(installation)).not.toContain('ana');
  });

  it('is not a line that somebody has added by hand', () => {
    const installation = make();
    const sheet = logSheet(installation);
    const titles = sheet.display()[0] ?? [];
    const forged = [...(sheet.display()[disabledLine(installation, 'ana') - 1] ?? [])];
    forged[titles.indexOf('Request ID')] = 'P-forged';
    forged[titles.indexOf('Time')] = '2026-12-31 10:00:00';
    sheet.setRow(sheet.lastRow + 1, forged);
    expect(undo(installation)).not.toContain('P-forged');
    expect(question(installation)).toContain('disabled 3 accounts.');
  });

  it('goes on over several executions, and tells how it ended', () => {
    const installation = make();
    installation.google.faults.killAt(lastFetchOf(make()), { after: true });
    undo(installation);
    expect(installation.lastExecution().state).toBe('killed');
    installation.google.advance({ minutes: 15 });
    expect(isOn(installation)).toEqual(NAMES);
    expect(NAMES.map((name) => installation.planRow(name).Status)).toEqual(NAMES.map(() => 'Restored'));
    const undone = underTitles(logSheet(installation).display()).filter(({ Action }) => Action === 'Undone');
    expect(undone.map(({ Detail }) => Detail)).toEqual([
      expect.stringMatching(/^3 accounts were restored\./),
    ]);
  });

  it('is undone by the owner’s next run when another editor wants it', () => {
    const installation = make();
    installation.google.open({ as: SECOND_EDITOR });
    expect(undo(installation, 'YES', SECOND_EDITOR)).toContain('Queued: ');
    installation.google.advance({ minutes: 5 });
    expect(isOn(installation)).toEqual(NAMES);
  });
});

describe('where no run has disabled anybody', () => {
  it('there is nothing to undo', () => {
    const installation = IdleInstallation.afterFirstReview({}, { dora: { usedDaysAgo: 1 } });
    expect(undo(installation)).toBe(
      'No run has disabled an account, as far as the Log can prove: there is nothing to undo.',
    );
    expect(installation.google.ui.alerts).toEqual([]);
  });
});
