import { inDays, LAST_DAY } from '../ends-installation';
import { SuiteInstallation } from '../installation';

const EMAIL = 'ana@acme.example';

describe('access until a last day, on Zendesk Suite,', () => {
  it('is what the row says also once the person has waited for access to chat', () => {
    const installation = new SuiteInstallation({ columns: { until: LAST_DAY }, access: { role: 'Staff' } });
    installation.turnOn().runTimerOnce();
    const until = inDays(installation, 30);
    const row = installation.submit({ email: EMAIL }, {}, { [LAST_DAY]: until });
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '⏳ Waiting' });
    for (const user of installation.zendesk.state.usersOf(EMAIL)) installation.zendesk.tickChat(user);
    installation.wait({ hours: 1 }, 5);
    expect(installation.row(row)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Detail: `Created an account for Ana Silva (${EMAIL}). Access until ${until}.`,
    });
  });
});
