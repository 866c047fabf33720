import { type Either, evidence, evidenceNames, MAKE, make, PRODUCTS } from './evidence-installation';
import { ADMIN, SECOND_EDITOR } from './installation';

const addresses = (rows: Record<string, string>[]) => rows.map(({ Address }) => Address);

describe('who can make evidence, and of what', () => {
  const [[, chat] = [], [, suite] = []] = PRODUCTS;

  it.each([chat, suite])('is the person it runs as; others are told who that is', (before) => {
    if (!before) throw new Error('((no product))');
    const installation = before();
    installation.google.open({ as: SECOND_EDITOR });
    const refused = make(installation, undefined, SECOND_EDITOR);
    expect(refused).toEqual({
      ok: false,
      message: expect.stringContaining(`Only ${ADMIN} can make evidence`),
    });
    expect(installation.google.ui.alerts.at(-1)).toMatchObject({ title: MAKE, message: refused.message });
    expect(installation.google.callAs(SECOND_EDITOR, 'getEvidence')).toMatchObject({ ok: false });
    expect(evidenceNames(installation)).toEqual([]);
    installation.google.call('turnOff');
    expect(make(installation)).toEqual({ ok: false, message: expect.stringContaining('Chat Access is off') });
  });

  it('says of an installation without requests that there is nothing', () => {
    const installation = chat?.() as Either;
    installation.google.spreadsheet.removeSheet('Agents');
    const made = evidence(installation);
    expect(made.part('Accounts opened').rows).toEqual([]);
    expect(made.part('Accounts opened').facts).toContain('None.');
    expect(made.part('Population: all accounts by state').facts).toContainEqual(
      expect.stringContaining('Not complete: there is no list of accounts'),
    );
    expect(made.cells.at(-1)?.[0]).toBe('End of the evidence');
  });

  it('gives a second one of a day a number, and leaves a sheet of that name alone that is not ours', () => {
    const installation = chat?.() as Either;
    const { google } = installation;
    const day = new Date(google.clock.now()).toISOString().slice(0, 10);
    google.spreadsheet.addSheet(`Evidence ${day}`, [['my own notes']]);
    expect([evidence(installation).name, evidence(installation).name]).toEqual([
      `Evidence ${day} (2)`,
      `Evidence ${day} (3)`,
    ]);
    expect(google.spreadsheet.sheet(`Evidence ${day}`).display()).toEqual([['my own notes']]);
  });

  it.each([
    ['2026 Q1', '2026-01-01'],
    ['q1 2026', '2026-01-01'],
    ['2026', '2026-01-01'],
    ['2025', '2025-01-01 to 2025-12-31'],
    ['2025 Q4', '2025-10-01 to 2025-12-31'],
    ['2026-02-01 to 2026-02-10', '2026-02-01 to 2026-02-10'],
    ['2026-02-01 bis 2026-02-10', '2026-02-01 to 2026-02-10'],
    ['2026-02-01 au 2026-02-10', '2026-02-01 to 2026-02-10'],
    ['2026-02-01 hasta 2026-02-10', '2026-02-01 to 2026-02-10'],
    ['2026-02-01 até 2026-02-10', '2026-02-01 to 2026-02-10'],
    ['T4 2025', '2025-10-01 to 2025-12-31'],
    ['2026-02-01', '2026-02-01'],
    ['', ''],
  ])('understands the period "%s"', (typed, shown) => {
    const installation = chat?.() as Either;
    expect(evidence(installation, typed).head('Period')).toMatch(new RegExp(`^${shown}`));
  });

  it.each([
    ['last week', '"last week" is not a period'],
    ['2026-02-30 to 2026-03-01', 'is not a period'],
    ['2026-03-01 to 2026-02-01', 'is after'],
    ['2031', 'is still to come'],
    ['=1+1', 'is not a period'],
  ])('answers the period "%s" with a sentence, and makes nothing', (typed, sentence) => {
    const installation = chat?.() as Either;
    expect(make(installation, typed)).toEqual({ ok: false, message: expect.stringContaining(sentence) });
    expect(evidenceNames(installation)).toEqual([]);
  });

  it('counts only what happened within the period', () => {
    const installation = chat?.() as Either;
    installation.submit({ email: 'early@acme.example' });
    installation.google.clock.advance(100 * 86_400_000);
    installation.submit({ email: 'late@acme.example' });
    expect(addresses(evidence(installation).part('Accounts opened').rows)).toEqual(['late@acme.example']);
    expect(addresses(evidence(installation, '2026').part('Accounts opened').rows)).toEqual([
      'early@acme.example',
      'late@acme.example',
    ]);
  });
});
