/** The journeys of emails once more, on the build that is made with `--compose`. */

import './compose-build';
import './mail.test';
import './mailbox.test';
import './refused-mails.test';
import './check-installation.test';
import { TestInstallation } from './installation';

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
});
