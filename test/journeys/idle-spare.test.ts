import { IdleInstallation } from './idle-installation';
import { ADMIN, SECOND_EDITOR } from './installation';
import { IdleSuite } from './suite/idle-suite';

type Installation = IdleInstallation | IdleSuite;
type Answer = { ok: boolean; message: string };

const IDLE = { ana: { usedDaysAgo: 100 }, ben: { usedDaysAgo: 90 }, cleo: { usedDaysAgo: 80 } };
const NAMES = Object.keys(IDLE);
const SPARE = 'Spare selected rows';
const WHY = 'On parental leave';

const PRODUCTS: readonly [string, (idle?: Record<string, unknown>) => Installation][] = [
  ['Zendesk Chat', (idle) => planned(IdleInstallation.afterFirstReview({ idle }, IDLE))],
  ['Zendesk Suite', (idle) => planned(IdleSuite.reviewed({ idle, access: { chat: 'ignore' } }, IDLE))],
];

function planned<I extends Installation>(installation: I): I {
  installation.check();
  return installation;
}

const isOn = (installation: Installation) => NAMES.filter((name) => isEnabled(installation, name));

function isEnabled(installation: Installation, name: string): boolean {
  if (!('personOf' in installation)) return installation.agent(name).enabled;
  return installation.standing(name)?.role === 'agent';
}

const planSheet = ({ google }: Installation) => google.spreadsheet.sheet('Plan');
const exemptions = ({ google }: Installation) => google.spreadsheet.sheet('Exemptions').display().slice(1);
const idOf = (installation: Installation, name: string) => installation.planRow(name)['Agent ID'] ?? '';
const planId = (installation: Installation) =>
  (planSheet(installation).display()[0]?.[0] ?? '').replace('Plan ', '');

function rowOf(installation: Installation, name: string): number {
  return (
    planSheet(installation)
      .display()
      .findIndex((cells) => cells[1] === `${name}@acme.example`) + 1
  );
}

/** By the menu: selects the rows of these people, and gives that reason. */
function spare(installation: Installation, names: string[], reason = WHY, as = ADMIN): string {
  const { google } = installation;
  google.open({ as });
  google.ui.answer('OK', reason);
  const selection = names.map((name) => rowOf(installation, name));
  google.clickMenu(SPARE, { sheet: 'Plan', selection, as });
  google.ui.forgetAnswers();
  return installation.toast();
}

/** What the page of the plan calls. */
function call<T = Answer>({ google }: Installation, name: string, ...args: unknown[]): T {
  return google.call(name, ...args) as T;
}

const spareByPage = (installation: Installation, name: string, reason: unknown = WHY) =>
  call(installation, 'spareAccount', planId(installation), idOf(installation, name), reason);

describe.each(PRODUCTS)('sparing accounts of a plan of %s', (_product, make) => {
  it('asks for a reason, lists them as exempt, and the plan leaves them alone', () => {
    const installation = make();
    expect(spare(installation, ['ana', 'cleo'])).toBe(
      '2 accounts spared: listed in the sheet Exemptions, and left alone from now on.',
    );
    expect(installation.google.ui.prompts.at(-1)?.message).toMatch(/^Spare 2 accounts\?/);
    expect(exemptions(installation)).toEqual([
      ['ana@acme.example', WHY, '', 'Counts.'],
      ['cleo@acme.example', WHY, '', 'Counts.'],
    ]);
    expect(installation.planRow('ana').Status).toBe('Skipped: spared in the sheet Exemptions.');
    expect(installation.apply()).toContain('1 disabled, 2 skipped');
    expect(installation.google.ui.alerts.at(-1)?.message).toContain('Disable: 1\n');
    expect(isOn(installation)).toEqual(['ana', 'cleo']);
    installation.check();
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Spare', Reason: `Exempt: ${WHY}.` });
  });

  it('works for every editor, and from the page of the plan', () => {
    const installation = make();
    expect(spare(installation, ['ana'], WHY, SECOND_EDITOR)).toContain('1 account spared');
    expect(spareByPage(installation, 'ben')).toMatchObject({ ok: true });
    expect(spareByPage(installation, 'ben').message).toBe('1 account is exempt already, or done already.');
    installation.apply();
    expect(isOn(installation)).toEqual(['ana', 'ben']);
    expect(exemptions(installation)).toHaveLength(2);
  });

  it('counts after the person was asked about the numbers: those are not agreed to any longer', () => {
    const installation = make();
    const { google } = installation;
    google.ui.answer('YES');
    google.gate.intercept = ({ name }) => {
      if (name === 'Ui.alert') spareByPage(installation, 'ana');
    };
    google.clickMenu('Apply the idle plan');
    expect(installation.toast()).toContain('The plan has changed since you were asked.');
    expect(isOn(installation)).toEqual(NAMES);
  });

  it('protects also where the words in Plan are taken away by hand', () => {
    const installation = make();
    spareByPage(installation, 'ana');
    planSheet(installation).set(`H${rowOf(installation, 'ana')}`, '');
    installation.apply();
    expect(isOn(installation)).toEqual(['ana']);
  });

  it('takes no other line out of a list that is sorted at that moment', () => {
    const installation = make();
    const { google } = installation;
    spareByPage(installation, 'ana');
    spareByPage(installation, 'ben');
    const sheet = google.spreadsheet.sheet('Exemptions');
    let isSorted = false;
    google.gate.intercept = ({ name, args }) => {
      if (isSorted || !name.endsWith('getValues') || !JSON.stringify(args).includes('R2C1:1x1"')) return;
      isSorted = true;
      const [first = [], second = []] = exemptions(installation);
      sheet.setRow(2, second);
      sheet.setRow(3, first);
    };
    call(installation, 'takeBackSpare', planId(installation), idOf(installation, 'ana'));
    google.gate.intercept = undefined;
    expect(isSorted).toBe(true);
    expect(exemptions(installation).map(([who]) => who)).toContain('ben@acme.example');
  });

  it('is taken back, and the plan goes on as if nothing had been said', () => {
    const installation = make();
    spareByPage(installation, 'ana');
    spareByPage(installation, 'ben');
    const takeBack = () =>
      call(installation, 'takeBackSpare', planId(installation), idOf(installation, 'ana'));
    expect(takeBack()).toMatchObject({ ok: true });
    expect(takeBack()).toEqual({ ok: false, message: 'This account is not spared.' });
    expect(exemptions(installation)).toEqual([['ben@acme.example', WHY, '', 'Counts.']]);
    expect(installation.planRow('ana').Status).toBe('');
    installation.apply();
    expect(isOn(installation)).toEqual(['ben']);
  });

  it('stays where another line still exempts the account, and says so', () => {
    const installation = make();
    spareByPage(installation, 'ana');
    installation.google.spreadsheet.sheet('Exemptions').set('A3', '@acme.example');
    const answer = call(installation, 'takeBackSpare', planId(installation), idOf(installation, 'ana'));
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('still exempts') });
    installation.apply();
    expect(isOn(installation)).toEqual(NAMES);
  });

  it('takes a reason as a text, whatever it looks like, and none without a reason', () => {
    const installation = make();
    expect(spareByPage(installation, 'ana', ' ')).toMatchObject({ ok: false });
    expect(spareByPage(installation, 'ana', { toString: 1 })).toMatchObject({ ok: false });
    expect(exemptions(installation)).toEqual([]);
    expect(spareByPage(installation, 'ana', '=HYPERLINK("x")')).toMatchObject({ ok: true });
    expect(installation.google.spreadsheet.sheet('Exemptions').formula('B2')).toBe('');
    expect(exemptions(installation)[0]?.[1]).toBe('=HYPERLINK("x")');
  });

  it('believes no row that was altered, no other plan and no other sheet', () => {
    const installation = make();
    const [ana, plan] = [idOf(installation, 'ana'), planId(installation)];
    planSheet(installation).set(`B${rowOf(installation, 'ana')}`, 'stranger@acme.example');
    expect(call(installation, 'spareAccount', plan, ana, WHY)).toMatchObject({ ok: false });
    expect(call(installation, 'spareAccount', 'P-other', ana, WHY)).toMatchObject({ ok: false });
    expect(call(installation, 'spareAccount', plan, '123', WHY)).toMatchObject({ ok: false });
    installation.google.clickMenu(SPARE, { sheet: 'Log', selection: [2] });
    expect(installation.toast()).toMatch(/^Select rows of the sheet Plan/);
    expect(exemptions(installation)).toEqual([]);
  });

  it('makes no list of exemptions where there is none: what was lost would not be missed', () => {
    const installation = make();
    installation.google.spreadsheet.removeSheet('Exemptions');
    expect(spareByPage(installation, 'ana').message).toMatch(/^The sheet Exemptions is gone/);
    expect(installation.google.spreadsheet.sheets.map(({ name }) => name)).not.toContain('Exemptions');
  });

  it('leaves the sheets as they are when the person closes the question', () => {
    const installation = make();
    installation.google.ui.answer('CANCEL');
    installation.google.clickMenu(SPARE, { sheet: 'Plan', selection: [rowOf(installation, 'ana')] });
    expect(exemptions(installation)).toEqual([]);
    expect(installation.planRow('ana').Status).toBe('');
  });
});

interface Asked extends Answer {
  question: string;
  confirms: { plan: string; accounts: number };
}

describe.each(PRODUCTS)('the page of a plan of %s', (_product, make) => {
  it('carries out what was agreed to and nothing else, and undoes it', () => {
    const installation = make();
    const asked = call<Asked>(installation, 'askIdlePlan', 'apply');
    expect(asked).toMatchObject({ ok: true, counts: { disable: 3 }, confirms: { accounts: 3 } });
    const run = (task: unknown, consent: unknown, typed?: string) =>
      call(installation, 'runIdlePlan', task, consent, typed).message;
    for (const consent of [{ ...asked.confirms, accounts: 2 }, { accounts: 3 }, null, 'yes'])
      expect(run('apply', consent)).toContain('The plan has changed since you were asked.');
    expect(run('everything', asked.confirms)).toContain('Nothing was changed.');
    expect(isOn(installation)).toEqual(NAMES);
    expect(run('apply', asked.confirms)).toBe(`Carried out by ${ADMIN}: 3 disabled.`);
    expect(call(installation, 'getIdlePlan')).toMatchObject({ mayUndo: true, next: 'nothing' });
    installation.google.clock.advance(60_000);
    const undo = call<Asked>(installation, 'askIdlePlan', 'undo').confirms;
    expect(run('undo', { ...undo, accounts: 1 })).toContain('Nothing was changed.');
    expect(isOn(installation)).toEqual([]);
    expect(run('undo', undo)).toMatch(/^3 accounts were restored\./);
    expect(isOn(installation)).toEqual(NAMES);
    expect(call(installation, 'getIdlePlan')).toMatchObject({ mayUndo: false });
  });

  it('releases a held plan by its typed number alone', () => {
    const installation = make({ limit: { percent: 100, count: 2 } });
    expect(call(installation, 'getIdlePlan')).toMatchObject({
      next: 'release',
      why: expect.stringContaining('the limit is 2'),
    });
    expect(call(installation, 'askIdlePlan', 'apply')).toMatchObject({ ok: false });
    const { confirms } = call<Asked>(installation, 'askIdlePlan', 'release');
    for (const typed of ['', '2', undefined])
      expect(call(installation, 'runIdlePlan', 'release', confirms, typed)).toMatchObject({ ok: false });
    call(installation, 'runIdlePlan', 'apply', confirms);
    expect(isOn(installation)).toEqual(NAMES);
    call(installation, 'runIdlePlan', 'release', confirms, '3');
    expect(isOn(installation)).toEqual([]);
  });

  it('changes nothing by being looked at, also where the review is off', () => {
    const installation = make();
    call(installation, 'saveSetup', { idle: { mode: 'off' } });
    const before = JSON.stringify(installation.storedProperties());
    const { google } = installation;
    const writes: string[] = [];
    google.gate.intercept = ({ name }) => {
      if (/\.(set|append|insert|delete|clear)/.test(name)) writes.push(name);
    };
    expect(call(installation, 'getIdlePlan')).toMatchObject({
      next: 'nothing',
      why: expect.stringContaining('The review of idle accounts is off.'),
    });
    expect(writes).toEqual([]);
    expect(JSON.stringify(installation.storedProperties())).toBe(before);
    call(installation, 'runIdlePlan', 'apply', { plan: planId(installation), accounts: 3 });
    expect(isOn(installation)).toEqual(NAMES);
  });

  it('is opened by the menu, and by the sidebar', () => {
    const installation = make();
    installation.click('Review the idle plan');
    call(installation, 'reviewIdlePlan');
    expect(installation.google.ui.dialogs.map(({ title }) => title)).toEqual(
      Array.from({ length: 2 }, () => 'Review the idle plan'),
    );
    expect(installation.google.ui.dialogs[0]?.html).toContain('<title>Idle plan</title>');
  });
});
