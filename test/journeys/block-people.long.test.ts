import { Killed, ServiceError } from '../emulator';
import { ADMIN, SECOND_EDITOR, SuiteInstallation, TestInstallation, underTitles } from './installation';

type Either = TestInstallation | SuiteInstallation;

const GOOGLE = { editors: [SECOND_EDITOR] };
const BLOCK = 'Block selected people';
const IDLE = { mode: 'report', warnDaysBefore: null };
const LEFT = 'left@acme.example';
const OTHER = 'other@acme.example';

/** Two people who have been idle for long, in `Agents` and in `Plan`. */
function ready<I extends Either>(installation: I): I {
  for (const email of [LEFT, OTHER]) addIdle(installation, email);
  installation.turnOn().runTimerOnce();
  installation.google.open();
  installation.google.clickMenu('Export agents to sheet');
  installation.google.clickMenu('Check idle accounts (no changes)');
  return installation;
}

function addIdle(installation: Either, email: string): void {
  const usedAt = installation.google.clock.now() - 200 * 24 * 3_600_000;
  if ('personOf' in installation)
    installation.zendesk.addAgent({ email, lastLoginAt: usedAt, createdAt: usedAt });
  else installation.zendesk.addAgent({ email, lastLogin: usedAt, createDate: usedAt });
}

const PRODUCTS: readonly [string, () => Either][] = [
  ['Zendesk Chat', () => ready(new TestInstallation({ google: GOOGLE, idle: IDLE }))],
  [
    'Zendesk Suite',
    () =>
      ready(new SuiteInstallation({ google: GOOGLE, idle: IDLE, access: { role: 'Staff', chat: 'ignore' } })),
  ],
];

const blockedOf = ({ google }: Either) =>
  (google.call('getSetup') as { setup: { access: { blocked: string[] } } }).setup.access.blocked;

function rowOf({ google }: Either, sheet: string, text: string): number {
  const row = google.spreadsheet
    .sheet(sheet)
    .display()
    .findIndex((cells) => cells.includes(text));
  return row + 1;
}

/** The person selects rows and chooses the item; `answer`: to the question whether to go on. */
function block(
  installation: Either,
  sheet: string,
  selection: number[] | string,
  { as = ADMIN, answer = 'YES' } = {},
): { ok: boolean; message: string } {
  const { google } = installation;
  google.open({ as });
  google.ui.answer(answer);
  return google.clickMenu(BLOCK, { as, selection, sheet }).result as { ok: boolean; message: string };
}

const lastAlert = ({ google }: Either) => google.ui.alerts.at(-1)?.message ?? '';

const savedLines = ({ google }: Either) =>
  underTitles(google.spreadsheet.sheet('Log').display()).filter(({ Action }) => Action === 'Setup saved');

describe.each(PRODUCTS)('people who are blocked from the menu, on %s,', (_, make) => {
  it.each(['Agents', 'Plan'])('get no access by the form any more (%s)', (sheet) => {
    const installation = make();
    const answer = block(installation, sheet, [rowOf(installation, sheet, LEFT)]);
    expect(lastAlert(installation)).toContain(`Block this person: ${LEFT}?`);
    expect(answer).toEqual({
      ok: true,
      message:
        '1 person blocked: requests for them are rejected. To allow someone again, open Chat Access > Open setup and health, step Who may get access.',
    });
    expect(installation.toast()).toBe(answer.message);
    expect(blockedOf(installation)).toEqual([LEFT]);
    installation.takeCalls();
    const row = installation.submit({ email: LEFT.replace('@', '+2@') });
    expect(installation.row(row)).toMatchObject({ Action: '', Status: '✕ Rejected' });
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.row(installation.submit({ email: OTHER })).Status).toBe('✓ Done');
  });

  it('are several at once, and who was blocked before, and rows without an address, are told of', () => {
    const installation = make();
    const { google } = installation;
    google.call('saveSetup', { access: { blocked: ['gone@acme.example'] } });
    const sheet = google.spreadsheet.sheet('Agents');
    const [first, second] = [LEFT, OTHER].map((email) => rowOf(installation, 'Agents', email));
    const last = sheet.display().length;
    sheet.set(`B${last + 1}`, 'nobody at all');
    sheet.set(`B${last + 2}`, 'Gone+1@acme.example');
    sheet.set(`B${last + 4}`, `=CONCATENATE("a", "")`);
    const selection = [first ?? 0, second ?? 0, last + 1, last + 2, last + 3, last + 4, last + 500];
    const { ok, message } = block(installation, 'Agents', selection);
    expect(ok).toBe(true);
    expect(lastAlert(installation)).toContain('Block these 2 people: ');
    expect(message).toMatch(/^2 people blocked: .* 1 person was blocked before\. 2 rows were skipped: /);
    expect(blockedOf(installation)).toEqual(['gone@acme.example', ...selectedOrder(installation)]);
    expect(block(installation, 'Agents', selection)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^3 people were blocked before\. 2 rows/),
    });
  });

  it.each([
    ['a header', 'Agents', [1]],
    ['the lines above a plan', 'Plan', [1, 2, 3, 4]],
    ['rows of the response sheet', 'Form Responses 1', [2]],
    ['lines of the log', 'Log', [2, 3]],
  ])('are not those of %s', (__, sheet, selection) => {
    const installation = make();
    expect(block(installation, sheet, selection)).toEqual({
      ok: false,
      message: 'Select rows in the sheet Agents or Plan, then choose this again.',
    });
    expect(blockedOf(installation)).toEqual([]);
  });

  it('are not those of empty rows', () => {
    const installation = make();
    const last = installation.google.spreadsheet.sheet('Agents').display().length;
    expect(block(installation, 'Agents', [last + 1, last + 2]).message).toContain(
      'contains an email address',
    );
  });

  it.each(['NO', 'CLOSE'])('are not blocked when the question is answered with %s', (answer) => {
    const installation = make();
    expect(block(installation, 'Agents', [rowOf(installation, 'Agents', LEFT)], { answer })).toEqual({
      ok: false,
      message: '',
    });
    expect(blockedOf(installation)).toEqual([]);
    expect(savedLines(installation).slice(1)).toEqual([]);
  });

  it('by another editor are in the log and in a mail to the owner, with that person', () => {
    const installation = make();
    const { google } = installation;
    block(installation, 'Agents', [rowOf(installation, 'Agents', LEFT)], { as: SECOND_EDITOR });
    google.advance({ hours: 1 });
    expect(savedLines(installation).at(-1)).toMatchObject({
      By: SECOND_EDITOR,
      Detail: `access.blocked: ${LEFT} added from the menu.`,
    });
    const mail = google.sent.find(
      ({ subject }) => subject === 'Chat Access: another editor has saved the setup',
    );
    expect(mail).toMatchObject({ to: ADMIN, body: expect.stringContaining(`${LEFT} added from the menu.`) });
    expect(mail?.body).toContain('The next review of idle accounts only reports');
  });

  it('are nothing that has to do with reviews that are off', () => {
    const installation = make();
    const { google } = installation;
    google.call('saveSetup', { idle: { mode: 'off' } });
    block(installation, 'Agents', [rowOf(installation, 'Agents', LEFT)], { as: SECOND_EDITOR });
    google.advance({ hours: 1 });
    const mail = google.sent.find(({ body }) => body.includes(`${LEFT} added from the menu.`));
    expect(mail?.body).not.toContain('review of idle accounts');
  });

  it('never show a secret that was typed as an address', () => {
    const installation = make();
    const { google } = installation;
    const { token } = installation.setup.connection.credential as { token: string };
    google.spreadsheet.sheet('Agents').set('B2', `${token}@acme.example`);
    block(installation, 'Agents', [2], { as: SECOND_EDITOR });
    google.spreadsheet.sheet('Agents').set('B2', '');
    google.advance({ hours: 1 });
    expect(savedLines(installation).at(-1)?.Detail).toBe('access.blocked: *** added from the menu.');
    const cells = google.spreadsheet.sheets.map((sheet) => sheet.display());
    expect(JSON.stringify([cells, google.sent]).toLowerCase()).not.toContain(token.toLowerCase());
  });

  it('stay blocked when somebody else saves another setting at the same time', () => {
    const installation = make();
    const { google } = installation;
    const row = rowOf(installation, 'Agents', LEFT);
    let isBlocked = false;
    google.gate.intercept = ({ name, execution }) => {
      if (isBlocked || execution.functionName !== 'saveSetup' || name !== 'LockService.Lock.tryLock') return;
      isBlocked = true;
      block(installation, 'Agents', [row], { as: SECOND_EDITOR });
    };
    google.call('saveSetup', { access: { requesters: ['lead@acme.example'] } });
    google.gate.intercept = undefined;
    expect(isBlocked).toBe(true);
    expect(blockedOf(installation)).toEqual([LEFT]);
  });

  it('are at most 200 at a time', () => {
    const installation = make();
    const sheet = installation.google.spreadsheet.sheet('Agents');
    const first = sheet.display().length + 1;
    for (let index = 0; index < 201; index += 1) sheet.set(`B${first + index}`, `p${index}@acme.example`);
    expect(block(installation, 'Agents', `${first}:${first + 200}`).message).toContain('At most 200 people');
    expect(blockedOf(installation)).toEqual([]);
    const { ok } = block(installation, 'Agents', `${first}:${first + 199}`);
    expect(ok).toBe(true);
    expect(blockedOf(installation)).toHaveLength(200);
    installation.google.advance({ minutes: 5 });
    expect(savedLines(installation).at(-1)?.Detail).toMatch(
      /p0@acme\.example, .*p199@acme\.example added|and \d+ more added/,
    );
  });

  it('are nobody while Chat Access is busy, and where the titles of the sheet are changed', () => {
    const installation = make();
    const { google } = installation;
    const row = rowOf(installation, 'Agents', LEFT);
    google.gate.intercept = ({ name }) => {
      if (name === 'LockService.Lock.tryLock')
        throw new ServiceError('There are too many LockService operations against the same script.');
    };
    expect(block(installation, 'Agents', [row])).toMatchObject({ ok: false });
    google.gate.intercept = undefined;
    expect(blockedOf(installation)).toEqual([]);
    google.spreadsheet.sheet('Agents').set('B1', 'Mail');
    expect(block(installation, 'Agents', [row]).message).toContain('the column titles of this sheet');
    expect(blockedOf(installation)).toEqual([]);
  });
});

describe.each(PRODUCTS)('somebody who is blocked while their request is at work, on %s,', (_, make) => {
  it('is rejected, and the row says that the account may be there', () => {
    const installation = make();
    const { google, zendesk } = installation;
    let isKilled = false;
    zendesk.modes.intercept = ({ method }: { method: string }) => {
      isKilled ||= method === 'POST';
      return undefined;
    };
    google.gate.intercept = () => {
      if (isKilled) throw new Killed('((killed))');
    };
    const row = installation.submit({ email: 'new@acme.example' });
    google.gate.intercept = undefined;
    zendesk.modes.intercept = undefined;
    google.call('saveSetup', { access: { blocked: ['new@acme.example'] } });
    google.advance({ minutes: 30 });
    expect(installation.row(row)).toMatchObject({
      Status: '✕ Rejected',
      Detail: expect.stringMatching(
        /^Not created: new@acme\.example is on the list .* But an earlier attempt .* switch it off there if it is on\.$/,
      ),
    });
    expect(google.sent.at(-1)?.body).not.toContain('earlier attempt');
  });
});

/** Both people in the order of the sheet. */
function selectedOrder(installation: Either): string[] {
  const row = (email: string) => rowOf(installation, 'Agents', email);
  return [LEFT, OTHER].sort((a, b) => row(a) - row(b));
}
