import { ADMIN, TestInstallation } from './installation';

describe('130 emails that have waited for a day', () => {
  it('go out, none of them hidden by the length of the list of drafts', () => {
    const installation = TestInstallation.ready();
    const { google } = installation;
    google.quota.mail(ADMIN).left = 0;
    const people = Array.from({ length: 130 }, (_, number) => ({ email: `a${number}@acme.example` }));
    for (const person of people) installation.submit(person);
    expect(google.sent).toHaveLength(0);
    installation.wait({ days: 1, hours: 3 }, 15);
    expect(google.sent).toHaveLength(130);
    expect(new Set(installation.rows().map(({ Mail }) => Mail))).toEqual(new Set(['Sent: created']));
    expect(google.mailbox(ADMIN).drafts).toEqual([]);
  });
});
