import { Killed } from '../emulator';
import {
  type Answer,
  call,
  exemptions,
  idOf,
  isOn,
  NAMES,
  PRODUCTS,
  planId,
  planSheet,
  rowOf,
  SPARE,
  spare,
  spareByPage,
  WHY,
} from './idle-spare';
import { SECOND_EDITOR } from './installation';

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
    expect(spareByPage(installation, 'ben').message).toBe('1 account is already exempt or already done.');
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

  it('waits while the plan is being carried out, which has read the exemptions already', () => {
    const installation = make();
    const { google } = installation;
    const answers: Answer[] = [];
    google.ui.answer('YES');
    google.gate.intercept = ({ name }) => {
      if (!name.startsWith('UrlFetchApp.') || answers.length > 0) return;
      answers.push({ ok: true, message: 'asked' });
      answers.push(spareByPage(installation, 'ana'));
    };
    google.clickMenu('Apply the idle plan');
    expect(answers[1]).toEqual({ ok: false, message: expect.stringContaining('already being processed') });
    expect(exemptions(installation)).toEqual([]);
    expect(isOn(installation)).toEqual([]);
  });

  it('counts for a plan that was interrupted, too, which ends what it has begun', () => {
    const installation = make();
    const { google } = installation;
    google.gate.intercept = ({ name }) => {
      if (name.startsWith('UrlFetchApp.')) throw new Killed('((killed))');
    };
    installation.apply();
    expect(installation.lastExecution().state).toBe('killed');
    google.gate.intercept = undefined;
    google.clock.advance(8 * 60_000);
    expect(spareByPage(installation, 'ana')).toMatchObject({ ok: true });
    expect(installation.planRow('ana').Status).toBe('');
    google.advance({ minutes: 15 });
    expect(isOn(installation)).toEqual(['ana']);
    expect(installation.planRow('ana').Status).toBe(`Skipped: Exempt: ${WHY}.`);
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
    const answer = call(installation, 'takeBackSpare', planId(installation), idOf(installation, 'ana'));
    google.gate.intercept = undefined;
    expect(answer).toMatchObject({ ok: false });
    expect(answer.message).toContain('was changed at this moment');
    expect(isSorted).toBe(true);
    expect(exemptions(installation)).toHaveLength(2);
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
