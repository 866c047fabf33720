import { IdleInstallation, SECOND } from './idle-installation';
import { removeTrigger } from './idle-steps';
import { ADMIN } from './installation';

const SUMMARY = `${ADMIN}: Chat Access: idle accounts`;

describe('the review of idle accounts', () => {
  it('that is off does nothing', () => {
    const installation = new IdleInstallation({ idle: { mode: 'off' } }).addPeople({ ana: { used: 300 } });
    installation.turnOn().warmUp();
    installation.review();
    expect(installation.takeCalls()).toEqual([]);
    removeTrigger(installation, 'processPending');
    installation.google.advance({ days: 3 });
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.google.sent).toEqual([]);
    expect(installation.google.spreadsheet.find('Plan')).toBeUndefined();
  });

  it('that only reports mails a summary every night and changes nobody', () => {
    const installation = new IdleInstallation({ idle: { mode: 'report' } }).addPeople({
      ana: { used: 60 },
      ben: {},
    });
    installation.turnOn().warmUp();
    removeTrigger(installation, 'processPending');
    installation.google.advance({ days: 3 });
    expect(installation.takeMails()).toEqual([SUMMARY, SUMMARY, SUMMARY]);
    expect(installation.lastMail()).toContain('1 to disable, 0 to delete, 0 to warn; 2 spared.');
    expect(installation.lastMail()).toContain(
      'Nothing was changed. To carry it out, choose Chat Access > Apply',
    );
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Disable', Status: '' });
    expect(installation.planRow('ben')).toMatchObject({ Action: 'Spare' });
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.log()).toEqual([]);
  });

  it('mails nobody when nothing is to be done, in either mode', () => {
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

  it('only reports at first, though it is to act, and says so', () => {
    const installation = new IdleInstallation().addPeople({ ana: { used: 60 } });
    installation.turnOn().warmUp();
    installation.review();
    expect(installation.enabled('ana')).toEqual([true]);
    expect(installation.takeMails()).toEqual([SUMMARY]);
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
      'the desk',
      (installation) => {
        installation.google.call('turnOff');
        installation.turnOn();
      },
    ],
    [
      'the desk, by somebody else,',
      (installation) => {
        installation.google.callAs(SECOND, 'turnOff');
        installation.turnOn();
      },
    ],
    [
      'the whole of Chat Access',
      (installation) => {
        installation.google.call('uninstall');
        installation.turnOn();
      },
    ],
  ])('only reports again when %s was turned off and on again', (_, offAndOn) => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { used: 60 } });
    offAndOn(installation);
    installation.takeMails();
    installation.review();
    expect(installation.enabled('ana')).toEqual([true]);
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Disable', Status: '' });
    expect(installation.takeMails()).toEqual([SUMMARY]);
    installation.review();
    expect(installation.enabled('ana')).toEqual([false]);
  });

  it('disables who is idle, with a line in the log before each, and mails the admin once', () => {
    const installation = IdleInstallation.afterFirstReview(
      {},
      {
        ana: { used: 60, departments: ['Sales', 'Care'], role: 'Agent (limited)', displayName: 'Ana Silva' },
        ben: { used: null, created: 20 },
        cleo: { used: 45 },
      },
    );
    const loggedByThen: string[][] = [];
    installation.zendesk.modes.intercept = ({ method }) => {
      if (method === 'PUT')
        loggedByThen.push(installation.loggedActions('ana'), installation.loggedActions('ben'));
      return undefined;
    };
    installation.takeCalls();
    installation.takeMails();
    installation.review();
    expect(installation.enabled('ana', 'ben', 'cleo')).toEqual([false, false, true]);
    expect(installation.takeWrites()).toEqual(
      ['ana', 'ben'].map((name) => `PUT /agents/${installation.agent(name).id}`),
    );
    expect(loggedByThen).toEqual(Array(4).fill(['Disabled']));
    expect(installation.plan().rows.map(({ Address, Status }) => [Address, Status])).toEqual([
      ['ana@acme.example', 'Disabled'],
      ['ben@acme.example', 'Disabled'],
      ['owner@acme.example', ''],
      ['cleo@acme.example', ''],
    ]);
    const [ana, ben, end, ...more] = installation.log();
    expect(ana).toMatchObject({ Action: 'Disabled', Status: '✓ Done', By: 'daily review' });
    expect(ana?.Detail).toBe('No sign-in for 60 days, limit 45.');
    expect(JSON.parse(ana?.Before ?? '')).toMatchObject({
      email: 'ana@acme.example',
      name: 'Ana Silva',
      enabled: true,
      role: 'Agent (limited)',
      departments: ['Sales', 'Care'],
    });
    expect(ben).toMatchObject({ Action: 'Disabled', Address: 'ben@acme.example' });
    expect(end).toMatchObject({ Action: 'Carried out', Detail: expect.stringContaining('2 disabled') });
    expect(more).toEqual([]);
    installation.google.advance({ hours: 2 });
    expect(installation.takeMails()).toEqual([SUMMARY]);
    expect(installation.lastMail()).toContain('Carried out by the daily review: 2 disabled.');
  });
});
