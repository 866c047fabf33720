import { ADMIN, COLUMNS, LEAD, TestInstallation } from './installation';

/** A question was deleted and asked again: its second column is `O`, and new answers stand there. */
function askedAgain(title: string): TestInstallation {
  const installation = TestInstallation.ready();
  installation.google.form.sheet.set('O1', title);
  return installation;
}

const LETTERS: Record<string, string> = {
  [COLUMNS.requester]: 'B',
  [COLUMNS.email]: 'C',
  [COLUMNS.firstName]: 'D',
  [COLUMNS.lastName]: 'E',
};

const ANSWERS: Record<string, string> = {
  [COLUMNS.requester]: LEAD,
  [COLUMNS.email]: 'ana@acme.example',
  [COLUMNS.firstName]: 'Ana',
  [COLUMNS.lastName]: 'Silva',
};

describe('a question that was deleted and asked again', () => {
  it.each(Object.keys(LETTERS))('(%s) is answered by the column that is filled', (title) => {
    const installation = askedAgain(title);
    const { sheet } = installation.google.form;
    const row = installation.submit({}, { fire: false });
    sheet.set(`${LETTERS[title]}${row}`, '');
    sheet.set(`O${row}`, ANSWERS[title]);
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    expect(installation.google.sent).toMatchObject([{ to: LEAD }]);
    expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ displayName: 'Ana Silva' }]);
  });

  it('is answered also where both columns hold the same', () => {
    const installation = askedAgain(COLUMNS.firstName);
    const row = installation.submit({}, { fire: false });
    installation.google.form.sheet.set(`O${row}`, ' Ana ');
    installation.google.advance({ minutes: 5 });
    expect(installation.row(row).Action).toBe('Created');
  });

  it.each([COLUMNS.email, COLUMNS.requester])(
    '(%s) is answered also where both columns hold the same address in other letters',
    (title) => {
      const installation = askedAgain(title);
      const row = installation.submit({}, { fire: false });
      installation.google.form.sheet.set(`O${row}`, ` ${ANSWERS[title]?.toUpperCase()} `);
      installation.google.advance({ minutes: 5 });
      expect(installation.row(row).Action).toBe('Created');
    },
  );

  it('leaves rows as they are that were handled before', () => {
    const installation = TestInstallation.ready();
    const rows = [installation.submit(), installation.submit({ email: 'ben@acme.example', lastName: '' })];
    const before = rows.map((row) => installation.row(row));
    const { sheet } = installation.google.form;
    sheet.set('O1', COLUMNS.lastName);
    sheet.set(`O${rows[1]}`, 'Silva');
    installation.takeCalls();
    installation.wait({ hours: 2 }, 30);
    expect(rows.map((row) => ({ ...installation.row(row), [COLUMNS.lastName]: '' }))).toEqual(
      before.map((row) => ({ ...row, [COLUMNS.lastName]: '' })),
    );
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.google.sent).toHaveLength(2);
  });

  it.each(['by the timer', 'by the event'])(
    'pauses Chat Access, seen %s, while a row has two different answers to it; others wait, and all go on when it is mended',
    (how) => {
      const installation = askedAgain(COLUMNS.firstName);
      const { sheet } = installation.google.form;
      const row = installation.submit({}, { fire: false });
      sheet.set(`O${row}`, 'Anna');
      if (how === 'by the event') installation.google.form.edit(row, {});
      installation.wait({ hours: 1 }, 15);
      const other = installation.submit({ email: 'ben@acme.example' });
      installation.wait({ hours: 3 }, 30);
      expect(installation.google.sent).toMatchObject([
        { to: ADMIN, subject: expect.stringContaining(`"${COLUMNS.firstName}"`) },
      ]);
      expect(installation.row(other).Status).toMatch(/Paused$/);
      expect(installation.zendesk.snapshot().agents).toHaveLength(1);
      expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: { cause: 'column' } } });
      expect(installation.google.call('previewRow', row)).toMatchObject({
        ok: false,
        message: expect.stringContaining(`"${COLUMNS.firstName}"`),
      });

      sheet.set(`D${row}`, '');
      installation.wait({ hours: 1 }, 15);
      expect([row, other].map((each) => installation.row(each).Action)).toEqual(['Created', 'Created']);
      expect(installation.accountsOf('ana@acme.example')).toMatchObject([{ displayName: 'Anna Silva' }]);
      expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(2);
      expect(installation.google.call('getSetup')).toMatchObject({ health: { paused: null } });
    },
  );

  it('may be the timestamp: the first that is filled counts', () => {
    const installation = askedAgain('Timestamp');
    const { sheet } = installation.google.form;
    const row = installation.submit();
    sheet.set(`O${row}`, 'yesterday');
    installation.wait({ hours: 1 }, 15);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Mail: 'Sent: created' });
    expect(installation.google.sent).toHaveLength(1);
  });

  it('is no reason to refuse a setup that has been saved, or to turn on again', () => {
    const installation = askedAgain(COLUMNS.firstName);
    expect(installation.setupProblems({ responses: installation.setup.responses })).toEqual({});
    installation.google.call('turnOff');
    expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
  });
});
