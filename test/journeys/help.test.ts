import { STATUS_FORMATS } from '../../src/sheets/columns';
import { ADMIN, SECOND_EDITOR, SuiteInstallation, TestInstallation } from './installation';

type Either = TestInstallation | SuiteInstallation;

const GOOGLE = { editors: [SECOND_EDITOR] };

const PRODUCTS: [string, () => Either][] = [
  ['Zendesk Chat', () => TestInstallation.ready({ google: GOOGLE })],
  ['Zendesk Suite', () => SuiteInstallation.ready({ google: GOOGLE, access: { role: 'Staff' } })],
];

/** What the menu item shows to a person. */
function helpFor(installation: Either, as = ADMIN): string {
  installation.google.open({ as });
  installation.google.clickMenu('Help', { as });
  const { title, message } = installation.google.ui.alerts.at(-1) ?? {};
  expect(title).toBe('Help');
  return message ?? '';
}

describe.each(PRODUCTS)('Help in the menu with %s', (_name, ready) => {
  it('says to any editor that it is on, whom to ask, and what each status means', () => {
    const help = helpFor(ready(), SECOND_EDITOR);
    expect(help).toContain(
      `Chat Access is on and runs as ${ADMIN}. Ask them about the connection to Zendesk.`,
    );
    for (const [status, { icon }] of Object.entries(STATUS_FORMATS))
      expect(help).toContain(`${icon} ${status}`);
    expect(help).not.toMatch(/undefined|https?:/);
  });

  it('says why it is paused, and that nothing is lost', () => {
    const installation = ready();
    installation.google.callAs(SECOND_EDITOR, 'pauseDesk');
    expect(helpFor(installation)).toMatch(
      new RegExp(
        `^Chat Access is paused, and nothing is lost\\. Paused by ${SECOND_EDITOR}\\. It runs as ${ADMIN}\\.`,
      ),
    );
  });

  it('says that it is off, and changes nothing', () => {
    const installation = ready();
    installation.google.call('turnOff');
    const before = installation.storedProperties(SECOND_EDITOR);
    installation.takeCalls();
    expect(helpFor(installation)).toMatch(/^Chat Access is off\. New requests wait in their rows\./);
    expect(installation.storedProperties(SECOND_EDITOR)).toEqual(before);
    expect(installation.takeCalls()).toEqual([]);
  });
});
