import type { PersonAnswer } from '../../src/contract';
import { ZendeskSupport } from '../stand-in/support';
import { csvOf, type Either, evidence, PRODUCTS } from './evidence-installation';
import { IdleInstallation } from './idle-installation';
import { ADMIN, LEAD, SECOND_EDITOR } from './installation';
import { copyOf, logSheet, paste } from './log-hands';

type Found = Extract<PersonAnswer, { ok: true }>;

function historyOf({ google }: Either, address: string): Found['events'] {
  return (google.callAs(ADMIN, 'getPersonHistory', address) as Found).events;
}

describe.each(PRODUCTS)('what is told of the log of %s', (_, start) => {
  it('does not say proved of another person because somebody has typed that number beside an address', () => {
    const installation = start();
    installation.submit({ email: 'ana@acme.example' });
    installation.submit({ email: 'ben@acme.example' });
    const sheet = logSheet(installation as never);
    const ben = sheet.record(sheet.lastRow)['Agent ID'] ?? '';
    sheet.setRow(sheet.lastRow + 1, [
      ...[new Date(installation.google.clock.now()), 'R-1', LEAD, 'ana@acme.example'],
      ...['✓ Done', 'No change', `'${ben}`, 'Typed.'],
    ]);
    const proved = historyOf(installation, 'ana@acme.example').filter(({ isProved }) => isProved);
    expect(proved.map(({ detail }) => detail)).toEqual([expect.stringContaining('ana@acme.example')]);
  });

  it('says proved once of a line that somebody has pasted again', () => {
    const installation = start();
    installation.submit({ email: 'ana@acme.example' });
    const { lastRow } = logSheet(installation as never);
    paste(installation as never, lastRow + 1, copyOf(installation as never, lastRow));
    const events = historyOf(installation, 'ana@acme.example');
    expect(events.map(({ isProved }) => isProved)).toEqual([true, false]);
  });

  it('names who has blocked a person last, not who had done so before that was taken back', () => {
    const installation = start();
    const { google } = installation;
    const block = (as: string, blocked: string[]) => {
      google.open({ as });
      expect(google.callAs(as, 'saveSetup', { access: { blocked } })).toMatchObject({ ok: true });
      google.advance({ hours: 1 });
    };
    block(ADMIN, ['left@acme.example']);
    block(ADMIN, []);
    block(SECOND_EDITOR, ['left@acme.example']);
    const [row] = evidence(installation).part('People who get no access').rows;
    expect(row?.['Blocked by']).toContain(SECOND_EDITOR);
  });

  it('does not say that no account is dormant where no list of accounts is there', () => {
    const installation = start();
    installation.google.spreadsheet.removeSheet('Agents');
    const { facts } = evidence(installation).part('Dormant accounts that are still enabled (over 45 days)');
    expect(facts.join(' ')).not.toContain('0 accounts not used for that long');
  });
});

describe.each(PRODUCTS)('a row of the plan of %s', (_, start) => {
  it('gives no reason that somebody has typed, whatever they have made of the row', () => {
    const installation = start();
    installation.check();
    const sheet = installation.google.spreadsheet.sheet('Plan');
    const row = sheet.display().findIndex(([action]) => action === 'Disable') + 1;
    for (const [column, text] of Object.entries({ A: 'Spare', D: 'The board has agreed', I: '' })) {
      sheet.set(`${column}${row}`, text);
    }
    const { rows } = evidence(installation).part('Dormant accounts that are still enabled (over 45 days)');
    expect(rows.map(({ Reason }) => Reason)).not.toContain('The board has agreed');
  });
});

describe.each(PRODUCTS)('the list of accounts of %s', (_, start) => {
  it('is said to be altered in the summary, too, which is all that the page shows', () => {
    const installation = start();
    installation.google.clickMenu('Export agents to sheet');
    installation.google.spreadsheet.sheet('Agents').set('B2', 'mallory@acme.example');
    evidence(installation);
    expect(csvOf(installation).page.parts[0]?.summary).toMatch(/ALTERED/);
  });
});

describe('after the connection has gone from Chat to Suite, where another person has the number of an account of before', () => {
  /** A review has disabled Ana in Chat; then somebody asks for another person, who has her number on Suite. */
  function moved(): IdleInstallation {
    const installation = IdleInstallation.afterFirstReview(
      { idle: { mode: 'act', warnDaysBefore: null } },
      { ana: { usedDaysAgo: 100 } },
    );
    installation.review();
    expect(installation.enabled('ana')).toEqual([false]);
    const { google, setup } = installation;
    const suite = new ZendeskSupport({ clock: () => google.clock.now() });
    google.server = suite.handle;
    const { state } = suite;
    const nextId = state.nextId.bind(state);
    const { id } = installation.agent('ana');
    state.nextId = (kind) => (kind === 'user' ? id : nextId(kind));
    suite.addUser({ email: 'vip@acme.example', role: 'end-user' });
    state.nextId = nextId;
    google.clock.advance(120_000);
    const credential = { kind: 'token', token: suite.token };
    const change = {
      connection: { ...setup.connection, product: 'support', credential },
      access: { role: 'Staff', chat: 'ignore' },
    };
    expect(google.call('saveSetup', change)).toMatchObject({ ok: true });
    installation.submit({ email: 'vip@acme.example' });
    google.advance({ minutes: 10 });
    return installation;
  }

  it('the history of that person does not tell what became of the other', () => {
    const details = historyOf(moved(), 'vip@acme.example').map(({ what }) => what);
    expect(details).toEqual([expect.stringMatching(/^(Updated|Created) · /)]);
  });

  it('the evidence leaves out what became of accounts of the connection before, and says so', () => {
    const made = evidence(moved());
    expect(made.head('Accounts of')).toContain('Suite');
    expect(made.part('Accounts closed').rows).toEqual([]);
    expect(made.part('Accounts opened').rows).toMatchObject([{ Address: 'vip@acme.example' }]);
    expect(made.part('State of the Log').facts).toContainEqual(
      '1 line about accounts of another connection to Zendesk, which was saved before, is left out of this evidence.',
    );
  });
});
