import { inDays, LAST_DAY, passDays } from '../ends-installation';
import { SuiteInstallation } from '../installation';

const EMAIL = 'ana@acme.example';

describe('access until a last day, on Zendesk Suite,', () => {
  const ready = () => {
    const installation = new SuiteInstallation({ columns: { until: LAST_DAY }, access: { role: 'Staff' } });
    return installation.turnOn().runTimerOnce();
  };
  const ask = (installation: SuiteInstallation, until: string) => {
    const row = installation.submit({ email: EMAIL }, {}, { [LAST_DAY]: until });
    expect(installation.row(row).Status).toBe('⏳ Waiting');
    return row;
  };
  const tickChat = (installation: SuiteInstallation) => {
    for (const user of installation.zendesk.state.usersOf(EMAIL)) installation.zendesk.tickChat(user);
    installation.wait({ hours: 1 }, 5);
  };

  it('is what the row says also once the person has waited for access to chat', () => {
    const installation = ready();
    const until = inDays(installation, 30);
    const row = ask(installation, until);
    tickChat(installation);
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Detail: `Created an account for Ana Silva (${EMAIL}). Access until ${until}.`,
    });
  });

  it('is put off by a request that comes while the person waits for access to chat, whose row says so', () => {
    const installation = ready();
    const [first, later] = [inDays(installation, 10), inDays(installation, 30)];
    ask(installation, first);
    installation.wait({ hours: 1 }, 5);
    const row = ask(installation, later);
    tickChat(installation);
    expect(installation.row(row)).toMatchObject({
      Status: '✓ Done',
      Detail: expect.stringContaining(`Access is until ${later} now; it was until ${first}.`),
    });
  });

  it('is put off for as long as the person waits for access to chat after that', () => {
    const installation = ready();
    const [first, later] = [inDays(installation, 2), inDays(installation, 30)];
    ask(installation, first);
    installation.wait({ hours: 1 }, 5);
    const row = ask(installation, later);
    for (let day = 0; day < 5; day++) {
      installation.wait({ days: 1 }, 240);
      installation.google.run('reviewIdleAgents');
    }
    expect(installation.personOf(EMAIL)).toMatchObject({ role: 'agent' });
    tickChat(installation);
    installation.wait({ hours: 4 }, 60);
    expect(installation.row(row)).toMatchObject({
      Status: '✓ Done',
      Detail: expect.stringContaining(`Access is until ${later} now; it was until ${first}.`),
    });
  });

  it('is that of the request that gives access again, also where it was only to put it off at first', () => {
    const installation = ready();
    const [first, later] = [inDays(installation, 2), inDays(installation, 30)];
    ask(installation, first);
    installation.wait({ hours: 1 }, 5);
    const row = ask(installation, later);
    installation.wait({ days: 15 }, 720);
    expect(installation.row(row).Status).toBe('⚠ Needs attention');
    passDays(installation, 2);
    expect(installation.personOf(EMAIL)).toMatchObject({ role: 'end-user' });
    installation.google.open();
    installation.google.clickMenu('Retry selected rows', { selection: [row], sheet: 'Form Responses 1' });
    tickChat(installation);
    installation.wait({ hours: 5 }, 60);
    expect(installation.row(row)).toMatchObject({ Action: 'Updated', Status: '✓ Done' });
    passDays(installation, 15);
    expect(installation.personOf(EMAIL)).toMatchObject({ role: 'end-user' });
  });

  it('that is over before the person could chat ends access, and the row says so without blaming anybody', () => {
    const installation = ready();
    const until = inDays(installation, 1);
    const row = ask(installation, until);
    for (let day = 0; day < 2; day++) {
      installation.wait({ days: 1 }, 60);
      installation.google.run('reviewIdleAgents');
    }
    installation.wait({ hours: 7 }, 60);
    expect(installation.personOf(EMAIL)).toMatchObject({ role: 'end-user' });
    expect(installation.row(row)).toMatchObject({
      Status: '✕ Rejected',
      Detail: `Access ended after its last day, ${until}, before ${EMAIL} could chat. If it is still needed, submit the form again with a later last day.`,
      Mail: 'Sent: rejected',
    });
  });
});
