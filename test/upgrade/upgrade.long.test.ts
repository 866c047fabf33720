import { comparable, expectedEnd, provesItsLog } from './differences';
import { type EndState, endState, isAction, logLines, logNames } from './end-state';
import { addressOf, COLUMNS, type Installation } from './installation';
import { loadInstallation } from './load-installation';
import { type Recording, recordings } from './recording';
import { reportedState } from './reported-state';
import { scenarioNamed } from './scenarios/index';
import { restoreFromLog } from './scenarios/restore-from-log';

const RECORDED = recordings().map((recording) => [recording.version, recording.scenario, recording] as const);

/**
 * Drafts about answers or outcomes that are no longer in the sheet, and one to the approvers before they were others: they are left
 * alone, and never sent.
 */
const SUPERSEDED_DRAFTS = [
  'lead.of.edited.unsent@acme.example',
  'lead.of.switched.off@acme.example',
  'editor@acme.example',
];

describe.each(RECORDED)('what version %s has left in the scenario %s', (_version, scenario, recording) => {
  let later: Installation;
  let end: EndState;
  const expected = expectedEnd(recording);

  beforeAll(() => {
    later = loadInstallation(recording.installation);
    scenarioNamed(scenario).proceed(later);
    end = comparable(endState(later), recording);
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
    expect(end.sheets).toEqual(expected.sheets);
  });

  it('ends with every row as that version would have ended it', () => {
    expect(end.rows.map(withoutIdOfEdit)).toEqual(expected.rows.map(withoutIdOfEdit));
  });

  it('ends with as many emails to each person, and no draft is left but those that nothing tells from a private one', () => {
    expect(end.mails).toEqual(expected.mails);
    expect(end).toMatchObject({ languages: expected.languages, recoveries: expected.recoveries });
    const left = Object.keys(end.drafts).filter((to) => !SUPERSEDED_DRAFTS.includes(to));
    expect(left).toEqual([]);
  });

  it('ends with the same accounts, none of which was changed more often', () => {
    expect(end.accounts).toEqual(expected.accounts);
    expect(end.changes).toEqual(expected.changes);
  });

  it('ends with the same actions in the log, and the same accounts in the sheets', () => {
    expect(end.log.map(lineWithoutIdOfEdit).sort()).toEqual(expected.log.map(lineWithoutIdOfEdit).sort());
    expect(end.agents).toEqual(expected.agents);
    // Accounts are listed as Zendesk numbered them, and requests may be handled in another order.
    expect([...end.plan].sort()).toEqual([...expected.plan].sort());
  });

  it('is handled once: no request ends twice, and no account is changed twice', () => {
    const lines = logLines(later).filter((line) => isAction(line) && line.Address !== '');
    const actions = lines.map((line) => [line['Request ID'], line.Address, line.Action].join(' '));
    expect(duplicates(actions.filter((action) => !action.startsWith('R-')))).toEqual([]);
    expect(duplicates(end.log.filter((line) => /^R-.* Done\b/.test(line)))).toEqual([]);
    expect(duplicates(end.accounts.map((account) => account.split(' ')[0]))).toEqual([]);
  });

  it('includes unsent emails, each of which is sent once', () => {
    const rows = loadInstallation(recording.installation).rows();
    // Approvers are mailed about several requests.
    const unsent = rows.filter(({ Mail = '' }) => /^(Queued|Sending|Withdrawn)(?!: approval)/.test(Mail));
    const people = unsent.map((row) => row[COLUMNS.requester] ?? '');
    expect(people.filter((person) => end.mails[person] !== 1)).toEqual([]);
  });

  if (provesItsLog(recording)) {
    it('has a log of which each line is proved, those of that version too', () => {
      const lines = logLines(later);
      expect(lines.filter(({ Proof }) => Proof === '')).toEqual([]);
      expect(later.call('checkLog')).toEqual({
        ok: true,
        message: `The Log is as it was written: ${lines.length} lines, none altered, added, moved or missing.`,
      });
    });

    const disabled = disabledBefore(recording);
    if (disabled.length > 0) {
      it('restores whom that version has disabled, by its lines', () => {
        for (const { name, sheet } of disabled) restoreFromLog(later, [name], sheet);
        later.google.advance({ minutes: 30 });
        const off = later.accounts().filter((account) => !/^\S+ on /.test(account));
        expect(
          disabled.filter(({ name }) => off.some((each) => each.startsWith(`${addressOf(name)} `))),
        ).toEqual([]);
      });
    }
  } else {
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
  }
});

/** Who was disabled by the recorded version, and still is at the end; with the sheet of the line. */
function disabledBefore({ installation, end }: Recording): { name: string; sheet: string }[] {
  const before = loadInstallation(installation);
  const off = end.accounts.flatMap((account) => /^(\S+)@\S+ off /.exec(account)?.[1] ?? []);
  return logNames(before).flatMap((sheet) => {
    const lines = before.sheetRows(sheet).filter(({ Action }) => Action === 'Disabled');
    return off
      .filter((name) => lines.some(({ Address }) => Address === addressOf(name)))
      .map((name) => ({ name, sheet }));
  });
}

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
