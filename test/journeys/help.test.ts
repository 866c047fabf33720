import { HELP_TOPICS } from '../../src/contract/help';
import { ADMIN, COLUMNS, SECOND_EDITOR, SuiteInstallation, TestInstallation } from './installation';

type Either = TestInstallation | SuiteInstallation;

const GOOGLE = { editors: [SECOND_EDITOR] };

const PRODUCTS: [string, () => Either][] = [
  ['Zendesk Chat', () => TestInstallation.ready({ google: GOOGLE })],
  ['Zendesk Suite', () => SuiteInstallation.ready({ google: GOOGLE, access: { role: 'Staff' } })],
];

/** The permission that pages and sidebars need. */
const PAGES = 'https://www.googleapis.com/auth/script.container.ui';

const OPENING = /<script type="application\/json" id="opening">(.*?)<\/script>/;

interface Opening {
  section: string | null;
  state: string;
}

/** What the page is told that was shown last. */
function lastOpening({ google }: Either): Opening {
  const { title, html = '' } = google.ui.dialogs.at(-1) ?? {};
  expect(title).toBe('Help');
  expect(html).toContain('<h1>Admin guide</h1>');
  return JSON.parse(OPENING.exec(html)?.[1] ?? 'null');
}

/** What the menu item shows to a person. */
function helpFor(installation: Either, as = ADMIN): Opening {
  installation.google.open({ as });
  installation.google.clickMenu('Help', { as });
  return lastOpening(installation);
}

describe.each(PRODUCTS)('Help in the menu with %s', (_name, ready) => {
  it('opens the guide at its top, and says to any editor that it is on and whom to ask', () => {
    expect(helpFor(ready(), SECOND_EDITOR)).toEqual({
      section: null,
      state: `Chat Access is on and runs as ${ADMIN}. Ask them about the connection to Zendesk.`,
    });
  });

  it('says why it is paused, and that nothing is lost', () => {
    const installation = ready();
    installation.google.callAs(SECOND_EDITOR, 'pauseDesk');
    expect(helpFor(installation).state).toBe(
      `Chat Access is paused, and nothing is lost. Paused by ${SECOND_EDITOR}. It runs as ${ADMIN}.`,
    );
  });

  it('says that it is off, and changes nothing', () => {
    const installation = ready();
    installation.google.call('turnOff');
    const before = installation.storedProperties(SECOND_EDITOR);
    installation.takeCalls();
    expect(helpFor(installation).state).toMatch(/^Chat Access is off\. New requests wait in their rows\./);
    expect(installation.storedProperties(SECOND_EDITOR)).toEqual(before);
    expect(installation.takeCalls()).toEqual([]);
  });

  it('says it in an alert to a person who has not given the permission for pages', () => {
    const installation = ready();
    installation.google.open({ as: SECOND_EDITOR });
    installation.google.choices.withheldScopes = [PAGES];
    installation.google.clickMenu('Help', { as: SECOND_EDITOR });
    expect(installation.google.ui.dialogs).toEqual([]);
    const { title, message } = installation.google.ui.alerts.at(-1) ?? {};
    expect(title).toBe('Help');
    expect(message).toMatch(new RegExp(`^Chat Access is on and runs as ${ADMIN}\\.`));
    expect(message).toContain('Choose Open setup and health and give it');
  });
});

describe('Help at a step', () => {
  it.each(HELP_TOPICS)('opens the guide at a section that there is: %s', (topic) => {
    const installation = TestInstallation.ready({ google: GOOGLE });
    expect(installation.google.callAs(SECOND_EDITOR, 'showHelp', topic)).toMatchObject({ ok: true });
    const { section } = lastOpening(installation);
    expect(installation.google.ui.dialogs.at(-1)?.html).toMatch(new RegExp(`<h[23] id="${section}"`));
  });

  it.each([['toString'], ['<script>'], [7], [{ topic: 'form' }], [null]])(
    'opens it at its top for anything else: %p',
    (topic) => {
      const installation = TestInstallation.ready();
      installation.google.call('showHelp', topic);
      expect(lastOpening(installation).section).toBeNull();
    },
  );
});

describe('a title of a column that holds a script', () => {
  it('reaches the page as a text', () => {
    const installation = TestInstallation.ready();
    const { google } = installation;
    const title = '</script><img src=x onerror=alert(1)>';
    google.form.sheet.renameHeader(COLUMNS.firstName, title);
    google.call('saveSetup', { responses: { columns: { ...COLUMNS, firstName: title } } });
    google.form.sheet.renameHeader(title, 'Given name');
    installation.submit();
    expect(helpFor(installation).state).toContain(title);
    expect(google.ui.dialogs.at(-1)?.html).not.toContain('<img');
  });
});
