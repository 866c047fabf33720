import { ServiceError } from '../emulator';
import { callsToTry } from './calls-to-try';
import { ADMIN, SECOND_EDITOR, type ShownRow, TestInstallation, underTitles } from './installation';

const SAVED = 'Chat Access: another editor has saved the setup';

function withSecondEditor(): TestInstallation {
  const installation = TestInstallation.ready({ google: { editors: [SECOND_EDITOR] } });
  installation.google.open({ as: SECOND_EDITOR });
  return installation;
}

/** The lines about the setup and about switches since Chat Access was turned on. */
function actionLines({ google }: TestInstallation): ShownRow[] {
  const lines = underTitles(google.spreadsheet.sheet('Log').display());
  const isAction = (line: ShownRow) => line['Request ID']?.startsWith('E-');
  const first = lines.findIndex(({ Action }) => Action === 'Turned on');
  return lines.slice(first + 1).filter(isAction);
}

function mailsAboutSetup({ google }: TestInstallation) {
  return google.sent.filter(({ subject }) => subject === SAVED);
}

function save(installation: TestInstallation, change: object, as = SECOND_EDITOR): void {
  expect(installation.google.callAs(as, 'saveSetup', change)).toMatchObject({ ok: true });
}

describe('a setup that another editor saves', () => {
  it('has its line in the log, with the person and each setting, old and new', () => {
    const installation = withSecondEditor();
    save(installation, { access: { domains: ['acme.example', 'evil.example'], subdomains: true } });
    expect(actionLines(installation)).toEqual([]);
    installation.google.advance({ minutes: 5 });
    expect(actionLines(installation)).toMatchObject([
      {
        Action: 'Setup saved',
        By: SECOND_EDITOR,
        Detail:
          'access.domains: acme.example -> acme.example, evil.example; access.subdomains: false -> true.',
      },
    ]);
    installation.google.advance({ hours: 1 });
    expect(actionLines(installation)).toHaveLength(1);
    expect(installation.google.properties.document()).not.toHaveProperty('editor-actions');
  });

  it('is mailed to the owner, in one mail for several steps, whoever gets the alerts now', () => {
    const installation = withSecondEditor();
    save(installation, { mail: { alertsTo: [SECOND_EDITOR] } });
    installation.google.advance({ minutes: 3 });
    save(installation, { access: { subdomains: true } });
    installation.google.advance({ hours: 1 });
    const mails = mailsAboutSetup(installation);
    expect(mails.map(({ to }) => to)).toEqual([ADMIN]);
    expect(mails[0]?.body).toContain(`mail.alertsTo: empty -> ${SECOND_EDITOR}`);
    expect(mails[0]?.body).toContain('access.subdomains: false -> true');
  });

  it('is mailed by a later run while another execution writes notices, all of which share one property', () => {
    const installation = withSecondEditor();
    const { google } = installation;
    save(installation, { access: { subdomains: true } });
    google.advance({ minutes: 5 });
    const saved = google.save();
    const until = google.clock.now() + 2 * 3_600_000;
    Object.assign(saved.stores.properties.document ?? {}, { 'lease.idle': String(until) });
    google.load(saved);
    google.advance({ hours: 1 });
    expect(mailsAboutSetup(installation)).toEqual([]);
    google.advance({ hours: 2 });
    expect(mailsAboutSetup(installation)).toHaveLength(1);
  });

  it('that changes nothing leaves no trace', () => {
    const installation = withSecondEditor();
    save(installation, { access: { subdomains: false } });
    installation.google.advance({ hours: 1 });
    expect(actionLines(installation)).toEqual([]);
    expect(mailsAboutSetup(installation)).toEqual([]);
  });

  it('is logged once, whatever call the run is killed at that writes the line', () => {
    const undisturbed = withSecondEditor();
    save(undisturbed, { access: { subdomains: true } });
    undisturbed.google.advance({ minutes: 5 });
    const { callCount } = undisturbed.lastExecution();
    for (const call of callsToTry(callCount)) {
      const installation = withSecondEditor();
      save(installation, { access: { subdomains: true } });
      let calls = 0;
      installation.google.gate.intercept = ({ execution }) => {
        if (++calls !== call) return;
        installation.google.gate.intercept = undefined;
        const { clock } = installation.google;
        clock.advance(execution.startedAt + 7 * 60_000 - clock.now());
      };
      installation.google.advance({ minutes: 5 });
      installation.google.gate.intercept = undefined;
      installation.google.advance({ hours: 1 });
      expect([call, actionLines(installation).map(({ Action }) => Action)]).toEqual([call, ['Setup saved']]);
      expect([call, mailsAboutSetup(installation).length]).toEqual([call, 1]);
    }
  });

  it('never shows a secret that was typed into another field', () => {
    const installation = withSecondEditor();
    const { token } = installation.setup.connection.credential as { token: string };
    save(installation, { access: { departments: [token] } }, ADMIN);
    installation.google.advance({ hours: 1 });
    expect(actionLines(installation)[0]?.Detail).toBe('access.departments: empty -> ***.');
  });

  it.each<[string, (token: string) => object, RegExp]>([
    ['a department', (token) => ({ access: { departments: [token] } }), /departments: empty -> \*\*\*/],
    ['a domain', (token) => ({ access: { domains: ['acme.example', `${token}.example`] } }), /-> \*\*\*\./],
    ['a role', (token) => ({ access: { role: [...token].join(' ') } }), /role: empty -> \*\*\*/],
    [
      'an exempt address',
      (token) => ({ idle: { exempt: [`${token}@a.example`] } }),
      /exempt: empty -> \*\*\*/,
    ],
    [
      'a copy',
      (token) => ({ mail: { copyTo: [`${token.slice(9, 17)}@a.example`] } }),
      /copyTo: empty -> \*\*\*/,
    ],
    [
      'a subject',
      (token) => ({ mail: { templates: templatesWith(token) } }),
      /created.subject: empty -> \*\*\*/,
    ],
  ])('shows nobody the token of the owner that they have typed as %s', (_, change, line) => {
    const installation = withSecondEditor();
    const { token } = installation.setup.connection.credential as { token: string };
    installation.google.callAs(SECOND_EDITOR, 'saveSetup', change(token));
    installation.submit();
    installation.submit({ email: 'ben@elsewhere.example' });
    installation.google.advance({ hours: 1 });
    expect(actionLines(installation)[0]?.Detail).toMatch(line);
    expect(mailsAboutSetup(installation)[0]?.body).toMatch(line);
    const cells = installation.google.spreadsheet.sheets.map((sheet) => sheet.display());
    const { drafts } = installation.google.mailbox(ADMIN);
    const texts = [...installation.google.sent, ...drafts].map(({ subject, body }) => [subject, body]);
    const visible = JSON.stringify([cells, texts]).toLowerCase().replace(/\s/g, '');
    for (let start = 0; start + 8 <= token.length; start++)
      expect(visible).not.toContain(token.slice(start, start + 8).toLowerCase());
  });
});

function templatesWith(token: string) {
  return { created: { subject: `New: ${token}`, body: `Hello,\n${token}` } };
}

describe('a setup that the owner saves', () => {
  it('has its line at once, and no mail', () => {
    const installation = withSecondEditor();
    save(installation, { idle: { exempt: ['@vip.example'] } }, ADMIN);
    expect(actionLines(installation)).toMatchObject([{ Action: 'Setup saved', By: ADMIN }]);
    installation.google.advance({ hours: 1 });
    expect(mailsAboutSetup(installation)).toEqual([]);
  });
});

describe('a switch', () => {
  it.each([
    ['pauseDesk', 'Paused'],
    ['resumeDesk', 'Resumed'],
    ['turnOff', 'Turned off'],
    ['uninstall', 'Uninstalled'],
  ])('of another editor has its line (%s)', (name, action) => {
    const installation = withSecondEditor();
    installation.google.callAs(SECOND_EDITOR, name);
    installation.google.advance({ minutes: 10 });
    expect(actionLines(installation)).toMatchObject([{ Action: action, By: SECOND_EDITOR }]);
  });

  it('of the owner has its line', () => {
    const installation = withSecondEditor();
    for (const name of ['pauseDesk', 'resumeDesk', 'turnOff', 'turnOn']) installation.google.call(name);
    const lines = underTitles(installation.google.spreadsheet.sheet('Log').display());
    expect(lines.slice(-4).map(({ Action, By }) => [Action, By])).toEqual(
      ['Paused', 'Resumed', 'Turned off', 'Turned on'].map((action) => [action, ADMIN]),
    );
  });

  it('is noted with the person until it is logged', () => {
    const installation = withSecondEditor();
    installation.google.callAs(SECOND_EDITOR, 'pauseDesk');
    const waiting = JSON.parse(installation.google.properties.document()['editor-actions'] ?? '');
    expect(waiting.actions).toMatchObject([{ action: 'Paused', by: SECOND_EDITOR }]);
  });
});

it('so many actions that there is no room for them are counted', () => {
  const installation = withSecondEditor();
  save(installation, { access: { subdomains: true } });
  for (let times = 0; times < 40; times++) {
    installation.google.callAs(SECOND_EDITOR, 'pauseDesk');
    installation.google.callAs(SECOND_EDITOR, 'resumeDesk');
  }
  installation.google.advance({ minutes: 5 });
  const lines = underTitles(installation.google.spreadsheet.sheet('Log').display());
  expect(
    lines.find(({ Detail }) => Detail?.includes('more actions of editors are not listed')),
  ).toBeDefined();
  expect(actionLines(installation)[0]).toMatchObject({ Action: 'Setup saved', By: SECOND_EDITOR });
});

it('a log that cannot be written keeps no one from turning Chat Access off', () => {
  const installation = withSecondEditor();
  const log = installation.google.spreadsheet.sheet('Log').id;
  installation.google.gate.intercept = ({ name, args }) => {
    const isWrite = /appendRow|setValues/.test(name) && String(args[0]).startsWith(`${log}!`);
    if (isWrite || name.endsWith('Sheet.appendRow'))
      throw new ServiceError('You are trying to edit a protected cell.');
  };
  expect(installation.google.call('turnOff')).toMatchObject({ ok: true });
  expect(installation.google.triggers()).toEqual([]);
});
