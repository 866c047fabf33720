/** The journeys of emails once more, on the build that is made with `--compose`. */

import './compose-build';
import './mail.long.test';
import './mailbox.long.test';
import './refused-mails.test';
import './check-installation.long.test';
import { ADMIN, TestInstallation } from './installation';
import { check } from './installation-check';
import { mailBuild } from './mail-build';

describe('the build for gmail.compose', () => {
  it('costs at most 22 calls for a new account, and asks GmailApp for nothing', () => {
    const installation = TestInstallation.ready();
    installation.submit();
    const { callCount, calls } = installation.lastExecution();
    expect(callCount).toBeLessThanOrEqual(22);
    expect(Object.keys(calls).filter((name) => /Gmail/.test(name))).toEqual([
      'Gmail.Users.Drafts.create',
      'Gmail.Users.Drafts.send',
    ]);
  });

  it('is not turned on where Gmail does not say in numbers that a draft is gone', () => {
    const installation = new TestInstallation();
    installation.google.call('saveSetup', installation.setup);
    installation.google.faults.next('Gmail.Users.Drafts.get', {
      message: 'Empty response',
      skip: 1,
      times: 3,
    });
    expect(installation.google.call('turnOn')).toMatchObject({
      ok: false,
      message: expect.stringContaining('Gmail still finds a draft'),
    });
    expect(installation.google.call('turnOn')).toMatchObject({ ok: true });
  });

  it.each([
    [{ draftsAreNotFoundById: true }, 'Gmail did not save a draft, find it and delete it.'],
    [{ goneDraftsAreFoundMs: 3_600_000 }, 'Gmail still finds a draft that was deleted'],
    [
      { withheldScopes: ['https://www.googleapis.com/auth/gmail.compose'] },
      'Google says that permissions are missing: "Manage drafts and send emails" (gmail.compose).',
    ],
  ])('is not turned on where Google does %j', (choices, sentence) => {
    const installation = new TestInstallation({ google: { choices } });
    installation.google.call('saveSetup', installation.setup);
    const answer = installation.google.call('turnOn');
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(sentence) });
    expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
  });

  it('uses no bin, and says nothing of it', () => {
    const installation = TestInstallation.ready({ google: { choices: { trashIsRefused: true } } });
    expect(check(installation).message).toBe('Everything that Chat Access needs works here.');
  });

  it('is not turned on without the permission', () => {
    const { manifest } = mailBuild.script();
    const oauthScopes = manifest.oauthScopes.map((scope) => scope.replace('compose', 'readonly'));
    const installation = new TestInstallation({ google: { manifest: { ...manifest, oauthScopes } } });
    installation.google.call('saveSetup', installation.setup);
    expect(installation.google.call('turnOn')).toMatchObject({ ok: false });
  });
});
