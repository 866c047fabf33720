import { SECOND_EDITOR, TestInstallation } from './installation';

/** A spreadsheet with a form, and a second editor with a credential of their own. */
export function withTwoEditors(): TestInstallation {
  const installation = new TestInstallation({ google: { editors: [SECOND_EDITOR] } }).turnOn();
  installation.google.call('turnOff');
  expect(installation.setupProblems(installation.setup, SECOND_EDITOR)).toEqual({});
  return installation;
}

export function handlers(installation: TestInstallation, who?: string): string[] {
  return installation.google.triggers(who).map(({ handler }) => handler);
}
