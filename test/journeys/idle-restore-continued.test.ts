import { puts, withDisabledAccounts } from './idle-restore';
import { SECOND_EDITOR } from './installation';

describe('a restore that takes more than one execution', () => {
  const MANY = Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => [`idle${index}`, { usedDaysAgo: 90, departments: ['Sales'] }]),
  );

  it('is continued by the timer without doing anything twice, and an email reports the end', () => {
    const installation = withDisabledAccounts(MANY);
    for (const department of installation.zendesk.state.departments.values()) department.members.clear();
    let writes = 0;
    installation.zendesk.onCall = ({ method }) => {
      if (method === 'PUT' && ++writes === 12) installation.google.clock.advance(5 * 60_000);
    };
    expect(installation.restore('Plan', 'A1')).toContain('continues automatically every five minutes');
    expect(installation.enabled('idle0', 'idle23')).toEqual([true, false]);
    installation.google.advance({ minutes: 5 });
    expect(installation.enabled(...Object.keys(MANY))).not.toContain(false);
    const enabling = puts(installation).filter((call) => call.includes('/agents/'));
    expect(enabling).toHaveLength(24);
    expect(Object.keys(MANY).map((name) => installation.loggedActions(name))).toEqual(
      Array.from({ length: 24 }, () => ['Disabled', 'Restored']),
    );
    expect(installation.zendesk.snapshot().departments).toMatchObject([{ members: { length: 24 } }]);
    const mail = installation.google.sent.at(-1);
    expect(mail).toMatchObject({ subject: 'Chat Access: accounts restored' });
    installation.google.advance({ minutes: 10 });
    expect(installation.google.sent.at(-1)).toEqual(mail);
  });

  it('is carried out within five minutes when another editor chooses it, and the log names that editor', () => {
    const installation = withDisabledAccounts();
    expect(installation.restore('Plan', 'A1', SECOND_EDITOR)).toBe(
      'Queued: Chat Access runs as admin@acme.example and does this within five minutes.',
    );
    expect(installation.takeCalls()).toEqual([]);
    installation.google.advance({ minutes: 5 });
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([true, true, true]);
    const undone = installation.log().find(({ Action }) => Action === 'Undone');
    expect(undone?.Detail).toBe('3 accounts were restored. (second@acme.example)');
  });
});
