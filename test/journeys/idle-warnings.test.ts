import { Killed } from '../emulator';
import { DAY, IdleDesk, type Person } from './idle-desk';
import { ADMIN } from './installation';

const ANA = 'ana@acme.example';
const WARNED = `${ANA}: Your Zendesk Chat account will be switched off`;
const SUMMARY = `${ADMIN}: Chat Access: idle accounts`;

/** Warned a week before. */
function warningDesk(people: Record<string, Person>, options: { mail?: object; idle?: object } = {}) {
  const { mail, idle } = options;
  const desk = IdleDesk.acting({ mail: { ...mail }, idle: { warnDaysBefore: 7, ...idle } }, people);
  desk.takeMails();
  return desk;
}

/** A review every night. */
function nights(desk: IdleDesk, count: number): void {
  for (let night = 0; night < count; night++) desk.later(1).review();
}

describe('a review that warns before it disables', () => {
  it('mails the person, and nobody else, when and how to keep the account', () => {
    const desk = warningDesk({ ana: { used: 39, displayName: 'Ana Silva' }, ben: { used: 38 } });
    desk.takeCalls();
    desk.review();
    expect(desk.takeMails()).toEqual([WARNED, SUMMARY]);
    expect(desk.lastMail()).toContain('Carried out by the daily review: 1 warned.');
    const [{ body = '', cc, bcc } = {}] = desk.mailsTo(ANA);
    expect([cc, bcc]).toEqual(['', '']);
    expect(body).toContain('Hello Ana,');
    expect(body).toContain(
      'No sign-in for 39 days, limit 45. It will be switched off on 2026-03-09, in 7 days',
    );
    expect(body).toContain('sign in before then, or ask your team lead to submit the form for you again');
    expect(body).toContain('restarts the clock: https://docs.google.com/forms/');
    expect(body).toContain('Sign in at: https://acme.zendesk.com');
    expect(desk.planned('ana')).toMatchObject({ Action: 'Warn', Status: 'Warned' });
    const draft = /^Sending: warning (\S+)$/.exec(desk.log()[0]?.Mail ?? '')?.[1];
    expect(desk.log()).toMatchObject([
      { Action: 'Mail', Address: ANA, Status: '▶ Working' },
      { Action: 'Warned', Address: ANA, Status: '✓ Done', Mail: `Sent: warning ${draft}`, Before: '' },
      { Action: 'Carried out' },
    ]);
    expect(desk.writes()).toEqual([]);
  });

  it('says it in the words of the setup', () => {
    const warning = { subject: 'Psst, {{firstName}}', body: 'Soon: {{detail}}' };
    const desk = warningDesk({ ana: { used: 60 } }, { mail: { templates: { warning } } });
    desk.review();
    expect(desk.takeMails()).toEqual([`${ANA}: Psst, ana`, SUMMARY]);
    expect(desk.mailsTo(ANA)[0]?.body).toContain(
      'Soon: No sign-in for 60 days, limit 45. It will be switched',
    );
  });

  it.each([
    ['just in time', { used: 39 }],
    ['far too late', { used: 300 }],
    ['though never used', { used: null, created: 8 }],
  ])('warns once (%s) and disables seven days after that, not sooner', (_, person) => {
    const desk = warningDesk({ ana: person });
    desk.review();
    nights(desk, 6);
    desk.google.clock.advance(DAY - 120_000);
    desk.review();
    expect(desk.enabled('ana')).toEqual([true]);
    expect(desk.history('ana')).toEqual(['Warned']);
    desk.google.clock.advance(120_000);
    desk.review();
    expect(desk.enabled('ana')).toEqual([false]);
    expect(desk.planned('ana').Reason).toContain('Warned on 2026-03-02.');
    expect(desk.mailsTo(ANA)).toHaveLength(1);
  });

  it('keeps who signs in after the warning, and warns anew when that was long ago', () => {
    const desk = warningDesk({ ana: { used: 60 } });
    desk.review();
    desk.later(6);
    desk.signIn('ana');
    nights(desk, 38);
    expect(desk.enabled('ana')).toEqual([true]);
    expect(desk.history('ana')).toEqual(['Warned']);
    nights(desk, 7);
    expect(desk.history('ana')).toEqual(['Warned', 'Warned']);
    nights(desk, 7);
    expect(desk.history('ana')).toEqual(['Warned', 'Warned', 'Disabled']);
  });

  it('keeps who signs in between the plan and its being carried out', () => {
    const desk = warningDesk({ ana: { used: 60 } });
    desk.review();
    desk.later(7).check();
    desk.signIn('ana');
    expect(desk.apply()).toContain('1 skipped');
    expect(desk.enabled('ana')).toEqual([true]);
    expect(desk.planned('ana').Status).toBe('Skipped: No sign-in for 0 days, limit 45.');
  });

  it('keeps for whom the form is submitted again after the warning', () => {
    const desk = warningDesk({ ana: { used: 60 } });
    desk.review();
    desk.later(6);
    expect(desk.row(desk.submit({ email: ANA }))).toMatchObject({ Action: 'No change' });
    nights(desk, 38);
    expect(desk.enabled('ana')).toEqual([true]);
    nights(desk, 7);
    expect(desk.history('ana')).toEqual(['Warned', 'No change', 'Warned']);
  });

  it('never disables anybody while mails are switched off in the setup', () => {
    const desk = warningDesk({ ana: { used: 60 } }, { mail: { enabled: false } });
    desk.takeCalls();
    desk.review();
    nights(desk, 10);
    expect(desk.planned('ana')).toMatchObject({
      Action: 'Spare',
      Reason: 'No sign-in for 70 days, limit 45. Not warned: emails are switched off in the setup.',
    });
    expect(desk.writes()).toEqual([]);
    expect(desk.mailsTo(ANA)).toEqual([]);
    desk.setIdle({ warnDaysBefore: null });
    desk.review();
    expect(desk.enabled('ana')).toEqual([false]);
  });

  it.each(['GmailApp.createDraft', 'GmailApp.GmailDraft.send'])(
    'does not count a warning that did not go out (%s fails): the next night warns',
    (call) => {
      const desk = warningDesk({ ana: { used: 60 } });
      desk.google.faults.next(call, { message: 'Gmail is not there.' });
      desk.review();
      expect(desk.planned('ana').Status).toMatch(/^Not warned: Gmail did not /);
      expect(desk.mailsTo(ANA)).toEqual([]);
      desk.later(7).review();
      expect(desk.enabled('ana')).toEqual([true]);
      expect(desk.mailsTo(ANA)).toHaveLength(1);
      desk.later(7).review();
      expect(desk.enabled('ana')).toEqual([false]);
    },
  );

  it('leaves no draft behind where Gmail makes one and says that it did not, in a review that is gone on with', () => {
    const desk = warningDesk({ ana: { used: 60 } });
    const { gate, faults } = desk.google;
    gate.intercept = ({ name }) => {
      if (name === 'GmailApp.createDraft') throw new Killed('((killed))');
    };
    desk.review();
    gate.intercept = undefined;
    faults.next('GmailApp.createDraft', { message: 'Service timed out.', after: true });
    desk.google.advance({ minutes: 15 });
    expect(desk.planned('ana').Status).toBe('Not warned: Gmail did not accept the email.');
    expect(desk.google.mailbox(ADMIN).drafts).toEqual([]);
  });

  it('leaves half of the mails of the day to requests, and warns the others the next night', () => {
    const names = ['ana', 'ben', 'cleo', 'dana', 'eli'];
    const desk = warningDesk(Object.fromEntries(names.map((name) => [name, { used: 60 }])));
    desk.google.quota.mail(ADMIN).left = 6;
    desk.review();
    expect(names.map((name) => desk.planned(name).Status)).toEqual([
      'Warned',
      'Warned',
      'Warned',
      'Not warned: the emails left today are kept for requests.',
      'Not warned: the emails left today are kept for requests.',
    ]);
    expect(desk.google.quota.mail(ADMIN).left).toBe(2);
    expect(desk.row(desk.submit({ email: 'new@acme.example' }))).toMatchObject({ Mail: 'Sent: created' });
    nights(desk, 7);
    expect(desk.enabled(...names)).toEqual([false, false, false, true, true]);
    expect(names.map((name) => desk.mailsTo(`${name}@acme.example`).length)).toEqual([1, 1, 1, 1, 1]);
    nights(desk, 1);
    expect(desk.enabled('dana', 'eli')).toEqual([false, false]);
  });
});
