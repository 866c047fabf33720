import type { PersonAnswer } from '../../src/contract';
import { ADMIN, LEAD, SECOND_EDITOR, SuiteInstallation, TestInstallation } from './installation';
import { logSheet } from './log-hands';

type Installation = Pick<TestInstallation, 'google' | 'submit'>;
type Found = Extract<PersonAnswer, { ok: true }>;

const GOOGLE = { editors: [SECOND_EDITOR] };

const PRODUCTS: [string, () => Installation][] = [
  ['chat', () => TestInstallation.ready({ google: GOOGLE })],
  ['support', () => SuiteInstallation.ready({ google: GOOGLE, access: { role: 'Staff', chat: 'ignore' } })],
];

function historyOf({ google }: Installation, address?: unknown, as = ADMIN): PersonAnswer {
  return google.callAs(as, 'getPersonHistory', address) as PersonAnswer;
}

function found(installation: Installation, address?: unknown, as = ADMIN): Found {
  const answer = historyOf(installation, address, as);
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

describe.each(PRODUCTS)('the history of a person, on %s,', (_, ready) => {
  function withTwoPeople(): Installation {
    const installation = ready();
    installation.submit();
    installation.google.advance({ minutes: 10 });
    installation.submit({ email: 'ben@acme.example' });
    installation.submit();
    return installation;
  }

  it('tells everything about the account in order, with who, what it has become and what Zendesk answered', () => {
    const { address, events, note, zone } = found(withTwoPeople(), ' ANA@acme.example ');
    expect({ address, note, zone }).toEqual({
      address: 'ana@acme.example',
      note: '',
      zone: expect.any(String),
    });
    expect(events).toMatchObject([
      {
        what: 'Created · ✓ Done',
        by: 'form',
        before: '',
        after: expect.stringMatching(/^enabled, /),
        answer: expect.stringMatching(/^20[01] · [0-9a-f]{16}-FRA$/),
        isProved: true,
      },
      { what: 'No change · ✓ Done', after: '', answer: '', isProved: true },
    ]);
    expect(Date.parse(events[0]?.at ?? '')).toBeLessThan(Date.parse(events[1]?.at ?? ''));
  });

  it('marks a line that is not as it was written, and repeats no hidden text of it', () => {
    const installation = withTwoPeople();
    const sheet = logSheet(installation);
    sheet.setRow(sheet.lastRow + 1, [
      ...[new Date(installation.google.clock.now()), 'R-1', LEAD, 'Ana@acme.example'],
      ...['✓ Done', '<b>Deleted\u202e</b>', '', `x${'y'.repeat(5_000)}`],
    ]);
    const last = found(installation, 'ana@acme.example').events.at(-1);
    expect(last).toMatchObject({ isProved: false, what: '<b>Deleted·</b> · ✓ Done' });
    expect(last?.detail.length).toBeLessThanOrEqual(600);
  });

  it.each([
    ['Log', (installation: Installation) => `A${logSheet(installation).lastRow - 1}`],
    [
      'Agents',
      ({ google }: Installation) => `A${rowOf(google.spreadsheet.sheet('Agents').display(), 'ben@')}`,
    ],
    ['the response sheet', ({ google }: Installation) => `A${rowOf(google.form.sheet.display(), 'ben@')}`],
  ])('is that of the selected row of %s', (name, selection) => {
    const installation = withTwoPeople();
    const { google } = installation;
    const sheet = name === 'the response sheet' ? google.form.sheet.name : name;
    google.open();
    google.clickMenu('Export agents to sheet');
    google.clickMenu('History of the selected person', { selection: selection(installation), sheet });
    expect(found(installation).address).toBe('ben@acme.example');
  });

  it('says what to do where nobody is selected, and that nobody knows a person', () => {
    const installation = withTwoPeople();
    installation.google.open();
    for (const nothing of [undefined, '', '  ', 7, null, ['ana@acme.example']]) {
      installation.google.clickMenu('History of the selected person', { selection: 'A1' });
      expect(historyOf(installation, nothing)).toEqual({
        ok: false,
        message: expect.stringContaining('Type an address, or select the row'),
      });
    }
    expect(found(installation, 'nobody@acme.example')).toMatchObject({
      events: [],
      note: expect.stringContaining('Nothing in the Log is about nobody@acme.example.'),
    });
  });

  it('does not say of lines whether they are proved to those who cannot know', () => {
    const installation = withTwoPeople();
    const { events, note } = found(installation, 'ana@acme.example', SECOND_EDITOR);
    expect(events.map(({ isProved }) => isProved)).toEqual([null, null]);
    expect(note).toContain('Only the person Chat Access runs as sees');
  });

  it('says that the log is gone', () => {
    const installation = withTwoPeople();
    installation.google.spreadsheet.removeSheet('Log');
    expect(found(installation, 'ana@acme.example')).toMatchObject({
      events: [],
      note: expect.stringContaining('The sheet Log is gone'),
    });
  });
});

describe('on Suite, the history of a person with two addresses', () => {
  it('is one, whichever of them is asked for', () => {
    const installation = SuiteInstallation.ready({ access: { role: 'Staff', chat: 'ignore' } });
    const people = { email: 'ana@acme.example', otherEmails: ['ana.silva@acme.example'] };
    installation.zendesk.addUser({ role: 'end-user', ...people });
    installation.submit();
    installation.google.advance({ minutes: 10 });
    installation.submit({ email: 'ana.silva@acme.example' });
    for (const address of ['ana@acme.example', 'ana.silva@acme.example']) {
      expect(found(installation, address).events.map(({ what }) => what)).toEqual([
        'Updated · ✓ Done',
        'No change · ✓ Done',
      ]);
    }
  });
});

function rowOf(rows: readonly (readonly string[])[], text: string): number {
  return 1 + rows.findIndex((cells) => cells.some((cell) => cell.startsWith(text)));
}
