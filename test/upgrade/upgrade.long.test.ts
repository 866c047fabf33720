import { expectedEnd, withoutLaterIds } from './differences';
import { type EndState, endState, isAction } from './end-state';
import { COLUMNS, type Installation } from './installation';
import { loadInstallation } from './load-installation';
import { recordings } from './recording';
import { reportedState } from './reported-state';
import { scenarioNamed } from './scenarios/index';

const RECORDED = recordings().map((recording) => [recording.version, recording.scenario, recording] as const);

/** Drafts about answers or outcomes that are no longer in the sheet: they are left alone, and never sent. */
const SUPERSEDED_DRAFTS = ['lead.of.edited.unsent@acme.example', 'lead.of.switched.off@acme.example'];

describe.each(RECORDED)('what version %s has left in the scenario %s', (_version, scenario, recording) => {
  let later: Installation;
  let end: EndState;
  const expected = expectedEnd(recording);

  beforeAll(() => {
    later = loadInstallation(recording.installation);
    scenarioNamed(scenario).proceed(later);
    end = withoutLaterIds(endState(later), recording);
  });

  it('is on without a new setup: with its settings, its secret and everything that it reported about itself', () => {
    expect(recording.reported).toMatchObject({
      setup: { connection: { hasSecret: true } },
      health: { on: true },
    });
    expect(reportedState(loadInstallation(recording.installation))).toMatchObject(recording.reported);
  });

  it('is on afterwards, with no unfinished work and each trigger once', () => {
    expect(end.health).toEqual(expected.health);
    expect(end.triggers).toEqual(expected.triggers);
    // That version made no dashboard.
    expect(end.sheets.filter((name) => name !== 'Dashboard')).toEqual(expected.sheets);
  });

  it('ends with every row as that version would have ended it', () => {
    expect(end.rows.map(withoutIdOfEdit)).toEqual(expected.rows.map(withoutIdOfEdit));
  });

  it('ends with as many emails to each person, and no draft is left but those that nothing tells from a private one', () => {
    expect(end.mails).toEqual(expected.mails);
    const left = Object.keys(end.drafts).filter((to) => !SUPERSEDED_DRAFTS.includes(to));
    expect(left).toEqual([]);
  });

  it('ends with the same accounts, none of which was changed more often', () => {
    expect(end.accounts).toEqual(expected.accounts);
    expect(end.changes).toEqual(expected.changes);
  });

  it('ends with the same actions in the log, and the same accounts in the sheets', () => {
    // What editors do has lines of its own only since version 0.1.0.
    const log = end.log.filter((line) => !line.startsWith('E '));
    expect(log.map(lineWithoutIdOfEdit).sort()).toEqual(expected.log.map(lineWithoutIdOfEdit).sort());
    expect(end.agents).toEqual(expected.agents);
    // Accounts are listed as Zendesk numbered them, and requests may be handled in another order.
    expect([...end.plan].sort()).toEqual([...expected.plan].sort());
  });

  it('is handled once: no request ends twice, and no account is changed twice', () => {
    const lines = later.sheetRows('Log').filter(isAction);
    const actions = lines.map((line) => [line['Request ID'], line.Address, line.Action].join(' '));
    expect(duplicates(actions.filter((action) => !action.startsWith('R-')))).toEqual([]);
    expect(duplicates(end.log.filter((line) => /^R-.* Done\b/.test(line)))).toEqual([]);
    expect(duplicates(end.accounts.map((account) => account.split(' ')[0]))).toEqual([]);
  });

  it('includes unsent emails, each of which is sent once', () => {
    const rows = loadInstallation(recording.installation).rows();
    const unsent = rows.filter(({ Mail = '' }) => /^(Queued|Sending|Withdrawn)/.test(Mail));
    const people = unsent.map((row) => row[COLUMNS.requester] ?? '');
    expect(people.filter((person) => end.mails[person] !== 1)).toEqual([]);
  });

  it('says how many lines of its log have no proof, and restores no account by them', () => {
    const log = loadInstallation(recording.installation).sheetRows('Log');
    const { ok, message } = later.call('checkLog') as { ok: boolean; message: string };
    const unproved = `${log.length} ${log.length === 1 ? 'line' : 'lines'} without a proof, from an earlier version`;
    expect({ ok, message }).toEqual({
      ok: true,
      message: expect.stringContaining(log.length > 0 ? unproved : ''),
    });
    const restored = later
      .sheetRows('Log')
      .filter(({ Action, Proof }) => Action === 'Restored' && Proof !== '');
    expect(restored).toEqual([]);
  });
});

function duplicates<T>(list: readonly T[]): T[] {
  return list.filter((each, index) => list.indexOf(each) !== index);
}

/** The answer that is edited afterwards bears the second of the edit, and so an id that depends on how long all before it took. */
const EDITED = 'somebody.else@acme.example';

function withoutIdOfEdit(row: EndState['rows'][number]) {
  return row.account === EDITED ? { ...row, request: 'R-edited' } : row;
}

function lineWithoutIdOfEdit(line: string): string {
  return line.includes(` ${EDITED} `) ? line.replace(/^R-\w+/, 'R-edited') : line;
}
