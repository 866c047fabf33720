import { IdleInstallation } from './idle-installation';
import { SUMMARY_MAIL } from './idle-mails';
import { removeTrigger } from './idle-steps';
import { SECOND_EDITOR } from './installation';

describe('the review of idle accounts', () => {
  it('does nothing while it is off', () => {
    const installation = new IdleInstallation({ idle: { mode: 'off' } }).addPeople({
      ana: { usedDaysAgo: 300 },
    });
    installation.turnOn().runTimerOnce();
    installation.review();
    expect(installation.takeCalls()).toEqual([]);
    removeTrigger(installation, 'processPending');
    installation.google.advance({ days: 3 });
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.google.sent).toEqual([]);
    expect(installation.google.spreadsheet.find('Plan')).toBeUndefined();
  });

  it('mails a summary every night and changes no account if it only reports', () => {
    const installation = new IdleInstallation({ idle: { mode: 'report' } }).addPeople({
      ana: { usedDaysAgo: 60 },
      ben: {},
    });
    installation.turnOn().runTimerOnce();
    removeTrigger(installation, 'processPending');
    installation.google.advance({ days: 3 });
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL, SUMMARY_MAIL, SUMMARY_MAIL]);
    expect(installation.lastMail()).toContain('1 to disable, 0 to delete, 0 to warn, 2 kept.');
    expect(installation.lastMail()).toContain(
      'Nothing was changed. To carry it out, choose Chat Access > Idle accounts > Apply',
    );
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Disable', Status: '' });
    expect(installation.planRow('ben')).toMatchObject({ Action: 'Spare' });
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.log()).toEqual([]);
  });

  it('mails no one if there is nothing to do, in either mode', () => {
    for (const mode of ['report', 'act']) {
      const installation = IdleInstallation.afterFirstReview({ idle: { mode } }, { ben: {} });
      installation.takeMails();
      removeTrigger(installation, 'processPending');
      installation.google.advance({ days: 2 });
      expect(installation.lastExecution().functionName).toBe('reviewIdleAgents');
      expect(installation.takeMails()).toEqual([]);
      expect(installation.plan().state).toBe('No idle accounts: there is nothing to do.');
      expect(installation.log()).toEqual([]);
    }
  });

  it('only reports the first time even if it is set to act, and says so', () => {
    const installation = new IdleInstallation().addPeople({ ana: { usedDaysAgo: 60 } });
    installation.turnOn().runTimerOnce();
    installation.review();
    expect(installation.enabled('ana')).toEqual([true]);
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    expect(installation.lastMail()).toContain(
      'This first review only reports. From the next one on, Chat Access acts',
    );
    installation.review();
    expect(installation.enabled('ana')).toEqual([false]);
  });

  it.each<[string, (installation: IdleInstallation) => void]>([
    [
      'the review',
      (installation) => {
        installation.setIdle({ mode: 'off' });
        installation.setIdle({ mode: 'act' });
      },
    ],
    [
      'Chat Access',
      (installation) => {
        installation.google.call('turnOff');
        installation.turnOn();
      },
    ],
    [
      'Chat Access, by another editor,',
      (installation) => {
        installation.google.callAs(SECOND_EDITOR, 'turnOff');
        installation.turnOn();
      },
    ],
    [
      'Chat Access, by uninstalling it,',
      (installation) => {
        installation.google.call('uninstall');
        installation.turnOn();
      },
    ],
  ])('only reports again after %s was turned off and on again', (_, turnOffAndOn) => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { usedDaysAgo: 60 } });
    turnOffAndOn(installation);
    installation.takeMails();
    installation.review();
    expect(installation.enabled('ana')).toEqual([true]);
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Disable', Status: '' });
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    installation.review();
    expect(installation.enabled('ana')).toEqual([false]);
  });

  it('disables idle accounts, each after a line in the log, and mails the admin once', () => {
    const installation = IdleInstallation.afterFirstReview(
      {},
      {
        ana: {
          usedDaysAgo: 60,
          departments: ['Sales', 'Care'],
          role: 'Agent (limited)',
          displayName: 'Ana Silva',
        },
        ben: { usedDaysAgo: null, createdDaysAgo: 20 },
        cleo: { usedDaysAgo: 45 },
      },
    );
    const loggedBefore: string[][] = [];
    installation.zendesk.modes.intercept = ({ method }) => {
      if (method === 'PUT')
        loggedBefore.push(installation.loggedActions('ana'), installation.loggedActions('ben'));
      return undefined;
    };
    installation.takeCalls();
    installation.takeMails();
    installation.review();
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, false, true]);
    expect(installation.takeWrites()).toEqual(
      ['ana', 'ben'].map((name) => `PUT /agents/${installation.agent(name).id}`),
    );
    expect(loggedBefore).toEqual(Array(4).fill(['Disabled']));
    expect(installation.plan().rows.map(({ Address, Status }) => [Address, Status])).toEqual([
      ['ana@acme.example', 'Disabled'],
      ['ben@acme.example', 'Disabled'],
      ['owner@acme.example', ''],
      ['cleo@acme.example', ''],
    ]);
    const [ana, ben, end, ...others] = installation.log();
    expect(ana).toMatchObject({ Action: 'Disabled', Status: '✓ Done', By: 'daily review' });
    expect(ana?.Detail).toBe('No sign-in for 60 days (limit: 45).');
    expect(JSON.parse(ana?.Before ?? '')).toMatchObject({
      email: 'ana@acme.example',
      name: 'Ana Silva',
      enabled: true,
      role: 'Agent (limited)',
      departments: ['Sales', 'Care'],
    });
    expect(ben).toMatchObject({ Action: 'Disabled', Address: 'ben@acme.example' });
    expect(end).toMatchObject({ Action: 'Carried out', Detail: expect.stringContaining('2 disabled') });
    expect(others).toEqual([]);
    installation.google.advance({ hours: 2 });
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    expect(installation.lastMail()).toContain('Carried out by the daily review: 2 disabled.');
  });
});
