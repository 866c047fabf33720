import { IdleDesk, SECOND } from './idle-desk';
import { removeTrigger } from './idle-world';
import { ADMIN } from './installation';

const SUMMARY = `${ADMIN}: Chat Access: idle accounts`;

describe('the review of idle accounts', () => {
  it('that is off does nothing', () => {
    const desk = new IdleDesk({ idle: { mode: 'off' } }).addPeople({ ana: { used: 300 } });
    desk.turnOn().warmUp();
    desk.review();
    expect(desk.takeCalls()).toEqual([]);
    removeTrigger(desk, 'processPending');
    desk.google.advance({ days: 3 });
    expect(desk.writes()).toEqual([]);
    expect(desk.google.sent).toEqual([]);
    expect(desk.google.spreadsheet.find('Plan')).toBeUndefined();
  });

  it('that only reports mails a summary every night and changes nobody', () => {
    const desk = new IdleDesk({ idle: { mode: 'report' } }).addPeople({ ana: { used: 60 }, ben: {} });
    desk.turnOn().warmUp();
    removeTrigger(desk, 'processPending');
    desk.google.advance({ days: 3 });
    expect(desk.takeMails()).toEqual([SUMMARY, SUMMARY, SUMMARY]);
    expect(desk.lastMail()).toContain('1 to disable, 0 to delete, 0 to warn; 2 spared.');
    expect(desk.lastMail()).toContain('Nothing was changed. To carry it out, choose Chat Access > Apply');
    expect(desk.planned('ana')).toMatchObject({ Action: 'Disable', Status: '' });
    expect(desk.planned('ben')).toMatchObject({ Action: 'Spare' });
    expect(desk.writes()).toEqual([]);
    expect(desk.log()).toEqual([]);
  });

  it('mails nobody when nothing is to be done, in either mode', () => {
    for (const mode of ['report', 'act']) {
      const desk = IdleDesk.acting({ idle: { mode } }, { ben: {} });
      desk.takeMails();
      removeTrigger(desk, 'processPending');
      desk.google.advance({ days: 2 });
      expect(desk.lastExecution().functionName).toBe('reviewIdleAgents');
      expect(desk.takeMails()).toEqual([]);
      expect(desk.plan().state).toBe('No idle accounts: there is nothing to do.');
      expect(desk.log()).toEqual([]);
    }
  });

  it('only reports at first, though it is to act, and says so', () => {
    const desk = new IdleDesk().addPeople({ ana: { used: 60 } });
    desk.turnOn().warmUp();
    desk.review();
    expect(desk.enabled('ana')).toEqual([true]);
    expect(desk.takeMails()).toEqual([SUMMARY]);
    expect(desk.lastMail()).toContain(
      'This first review only reports. From the next one on, Chat Access acts',
    );
    desk.review();
    expect(desk.enabled('ana')).toEqual([false]);
  });

  it.each<[string, (desk: IdleDesk) => void]>([
    [
      'the review',
      (desk) => {
        desk.setIdle({ mode: 'off' });
        desk.setIdle({ mode: 'act' });
      },
    ],
    [
      'the desk',
      (desk) => {
        desk.google.call('turnOff');
        desk.turnOn();
      },
    ],
    [
      'the desk, by somebody else,',
      (desk) => {
        desk.google.callAs(SECOND, 'turnOff');
        desk.turnOn();
      },
    ],
    [
      'the whole of Chat Access',
      (desk) => {
        desk.google.call('uninstall');
        desk.turnOn();
      },
    ],
  ])('only reports again when %s was turned off and on again', (_, offAndOn) => {
    const desk = IdleDesk.acting({}, { ana: { used: 60 } });
    offAndOn(desk);
    desk.takeMails();
    desk.review();
    expect(desk.enabled('ana')).toEqual([true]);
    expect(desk.planned('ana')).toMatchObject({ Action: 'Disable', Status: '' });
    expect(desk.takeMails()).toEqual([SUMMARY]);
    desk.review();
    expect(desk.enabled('ana')).toEqual([false]);
  });

  it('disables who is idle, with a line in the log before each, and mails the admin once', () => {
    const desk = IdleDesk.acting(
      {},
      {
        ana: { used: 60, departments: ['Sales', 'Care'], role: 'Agent (limited)', displayName: 'Ana Silva' },
        ben: { used: null, created: 20 },
        cleo: { used: 45 },
      },
    );
    const loggedByThen: string[][] = [];
    desk.zendesk.modes.intercept = ({ method }) => {
      if (method === 'PUT') loggedByThen.push(desk.history('ana'), desk.history('ben'));
      return undefined;
    };
    desk.takeCalls();
    desk.takeMails();
    desk.review();
    expect(desk.enabled('ana', 'ben', 'cleo')).toEqual([false, false, true]);
    expect(desk.writes()).toEqual(['ana', 'ben'].map((name) => `PUT /agents/${desk.agent(name).id}`));
    expect(loggedByThen).toEqual(Array(4).fill(['Disabled']));
    expect(desk.plan().rows.map(({ Address, Status }) => [Address, Status])).toEqual([
      ['ana@acme.example', 'Disabled'],
      ['ben@acme.example', 'Disabled'],
      ['owner@acme.example', ''],
      ['cleo@acme.example', ''],
    ]);
    const [ana, ben, end, ...more] = desk.log();
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
    desk.google.advance({ hours: 2 });
    expect(desk.takeMails()).toEqual([SUMMARY]);
    expect(desk.lastMail()).toContain('Carried out by the daily review: 2 disabled.');
  });
});
