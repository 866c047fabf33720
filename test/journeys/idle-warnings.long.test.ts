import { Killed } from '../emulator';
import { IdleInstallation } from './idle-installation';
import { SUMMARY_MAIL } from './idle-mails';
import type { PersonOptions } from './idle-people';
import { DAY_MS } from './idle-steps';
import { ADMIN } from './installation';

const ANA = 'ana@acme.example';
const WARNED = `${ANA}: Your Zendesk Chat account will be switched off`;

/** People are warned a week before. */
function installationWithWarnings(
  people: Record<string, PersonOptions>,
  options: { mail?: object; idle?: object } = {},
) {
  const { mail, idle } = options;
  const installation = IdleInstallation.afterFirstReview(
    { mail: { ...mail }, idle: { warnDaysBefore: 7, ...idle } },
    people,
  );
  installation.takeMails();
  return installation;
}

/** Runs a review every night. */
function reviewNightly(installation: IdleInstallation, count: number): void {
  for (let night = 0; night < count; night++) installation.skipDays(1).review();
}

describe('a review that warns before it disables', () => {
  it('tells the person, and no one else, when the account will be disabled and how to keep it', () => {
    const installation = installationWithWarnings({
      ana: { usedDaysAgo: 39, displayName: 'Ana Silva' },
      ben: { usedDaysAgo: 38 },
    });
    installation.takeCalls();
    installation.review();
    expect(installation.takeMails()).toEqual([WARNED, SUMMARY_MAIL]);
    expect(installation.lastMail()).toContain('Carried out by the daily review: 1 warned.');
    const [{ body = '', cc, bcc } = {}] = installation.mailsTo(ANA);
    expect([cc, bcc]).toEqual(['', '']);
    expect(body).toContain('Hello Ana,');
    expect(body).toContain(
      'No sign-in for 39 days (limit: 45). The account will be disabled on 2026-03-09, in 7 days',
    );
    expect(body).toContain('sign in before then, or ask your team lead to submit the form for you again');
    expect(body).toContain('restarts the clock: https://docs.google.com/forms/');
    expect(body).toContain('Sign in at: https://acme.zendesk.com');
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Warn', Status: 'Warned' });
    const draft = /^Sending: warning (\S+)$/.exec(installation.log()[0]?.Mail ?? '')?.[1];
    expect(installation.log()).toMatchObject([
      { Action: 'Mail', Address: ANA, Status: '▶ Working' },
      { Action: 'Warned', Address: ANA, Status: '✓ Done', Mail: `Sent: warning ${draft}`, Before: '' },
      { Action: 'Carried out' },
    ]);
    expect(installation.takeWrites()).toEqual([]);
  });

  it('writes in the language of the setup, while the plan stays English', () => {
    const installation = installationWithWarnings(
      { ana: { usedDaysAgo: 39, displayName: 'Ana Silva' } },
      { mail: { language: 'de' } },
    );
    installation.review();
    const [{ subject, body = '' } = {}] = installation.mailsTo(ANA);
    expect(subject).toBe('Ihr Zendesk-Chat-Konto wird bald deaktiviert');
    expect(body).toContain(
      'Keine Anmeldung seit 39 Tagen (Grenze: 45). Das Konto wird am 2026-03-09, also in 7 Tagen, oder kurz danach deaktiviert.',
    );
    expect(body).toMatch(/\n\nReference P-\S+$/);
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Warn', Status: 'Warned' });
    expect(installation.planRow('ana').Reason).toBe('No sign-in for 39 days (limit: 45).');
  });

  it('uses the template of the setup', () => {
    const warning = { subject: 'Notice, {{firstName}}', body: 'Soon: {{detail}}' };
    const installation = installationWithWarnings(
      { ana: { usedDaysAgo: 60 } },
      { mail: { templates: { warning } } },
    );
    installation.review();
    expect(installation.takeMails()).toEqual([`${ANA}: Notice, ana`, SUMMARY_MAIL]);
    expect(installation.mailsTo(ANA)[0]?.body).toContain(
      'Soon: No sign-in for 60 days (limit: 45). The account will be disabled',
    );
  });

  it.each([
    ['as soon as possible', { usedDaysAgo: 39 }],
    ['long after the limit', { usedDaysAgo: 300 }],
    ['for an account that was never used', { usedDaysAgo: null, createdDaysAgo: 8 }],
  ])('warns once (%s) and disables seven days later, not sooner', (_, person) => {
    const installation = installationWithWarnings({ ana: person });
    installation.review();
    reviewNightly(installation, 6);
    installation.google.clock.advance(DAY_MS - 120_000);
    installation.review();
    expect(installation.enabled('ana')).toEqual([true]);
    expect(installation.loggedActions('ana')).toEqual(['Warned']);
    installation.google.clock.advance(120_000);
    installation.review();
    expect(installation.enabled('ana')).toEqual([false]);
    expect(installation.planRow('ana').Reason).toContain('Warned on 2026-03-02.');
    expect(installation.mailsTo(ANA)).toHaveLength(1);
  });

  it('spares a person who signs in after the warning, and warns again once that was long ago', () => {
    const installation = installationWithWarnings({ ana: { usedDaysAgo: 60 } });
    installation.review();
    installation.skipDays(6);
    installation.signIn('ana');
    reviewNightly(installation, 38);
    expect(installation.enabled('ana')).toEqual([true]);
    expect(installation.loggedActions('ana')).toEqual(['Warned']);
    reviewNightly(installation, 7);
    expect(installation.loggedActions('ana')).toEqual(['Warned', 'Warned']);
    reviewNightly(installation, 7);
    expect(installation.loggedActions('ana')).toEqual(['Warned', 'Warned', 'Disabled']);
  });

  it('spares a person who signs in after the plan was made', () => {
    const installation = installationWithWarnings({ ana: { usedDaysAgo: 60 } });
    installation.review();
    installation.skipDays(7).check();
    installation.signIn('ana');
    expect(installation.apply()).toContain('1 skipped');
    expect(installation.enabled('ana')).toEqual([true]);
    expect(installation.planRow('ana').Status).toBe('Skipped: No sign-in for 0 days (limit: 45).');
  });

  it('spares a person for whom the form is submitted again after the warning', () => {
    const installation = installationWithWarnings({ ana: { usedDaysAgo: 60 } });
    installation.review();
    installation.skipDays(6);
    expect(installation.row(installation.submit({ email: ANA }))).toMatchObject({ Action: 'No change' });
    reviewNightly(installation, 38);
    expect(installation.enabled('ana')).toEqual([true]);
    reviewNightly(installation, 7);
    expect(installation.loggedActions('ana')).toEqual(['Warned', 'No change', 'Warned']);
  });

  it('never disables an account while emails are switched off in the setup', () => {
    const installation = installationWithWarnings({ ana: { usedDaysAgo: 60 } }, { mail: { enabled: false } });
    installation.takeCalls();
    installation.review();
    reviewNightly(installation, 10);
    expect(installation.planRow('ana')).toMatchObject({
      Action: 'Spare',
      Reason: 'No sign-in for 70 days (limit: 45). Not warned: emails are switched off in the setup.',
    });
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.mailsTo(ANA)).toEqual([]);
    installation.setIdle({ warnDaysBefore: null });
    installation.review();
    expect(installation.enabled('ana')).toEqual([true]);
    installation.review();
    expect(installation.enabled('ana')).toEqual([false]);
  });

  it.each(['GmailApp.createDraft', 'GmailApp.GmailDraft.send'])(
    'does not count a warning that was not sent (%s fails): the next review warns again',
    (call) => {
      const installation = installationWithWarnings({ ana: { usedDaysAgo: 60 } });
      installation.google.faults.next(call, { message: 'Gmail is not available.' });
      installation.review();
      expect(installation.planRow('ana').Status).toMatch(/^Not warned: Gmail did not /);
      expect(installation.mailsTo(ANA)).toEqual([]);
      installation.skipDays(7).review();
      expect(installation.enabled('ana')).toEqual([true]);
      expect(installation.mailsTo(ANA)).toHaveLength(1);
      installation.skipDays(7).review();
      expect(installation.enabled('ana')).toEqual([false]);
    },
  );

  it('leaves no draft behind if Gmail creates one but reports an error, in a review that was interrupted', () => {
    const installation = installationWithWarnings({ ana: { usedDaysAgo: 60 } });
    const { gate, faults } = installation.google;
    gate.intercept = ({ name }) => {
      if (name === 'GmailApp.createDraft') throw new Killed('((killed))');
    };
    installation.review();
    gate.intercept = undefined;
    faults.next('GmailApp.createDraft', { message: 'Service timed out.', after: true });
    installation.google.advance({ minutes: 15 });
    expect(installation.planRow('ana').Status).toBe('Not warned: Gmail did not accept the email.');
    expect(installation.google.mailbox(ADMIN).drafts).toEqual([]);
  });

  it('keeps half of the daily quota of emails for requests, and warns the other people in the next review', () => {
    const names = ['ana', 'ben', 'cleo', 'dana', 'eli'];
    const installation = installationWithWarnings(
      Object.fromEntries(names.map((name) => [name, { usedDaysAgo: 60 }])),
    );
    installation.google.quota.mail(ADMIN).left = 6;
    installation.review();
    expect(names.map((name) => installation.planRow(name).Status)).toEqual([
      'Warned',
      'Warned',
      'Warned',
      'Not warned: the emails left today are kept for requests.',
      'Not warned: the emails left today are kept for requests.',
    ]);
    expect(installation.google.quota.mail(ADMIN).left).toBe(2);
    expect(installation.row(installation.submit({ email: 'new@acme.example' }))).toMatchObject({
      Mail: 'Sent: created',
    });
    reviewNightly(installation, 7);
    expect(installation.enabled(...names)).toEqual([false, false, false, true, true]);
    expect(names.map((name) => installation.mailsTo(`${name}@acme.example`).length)).toEqual([1, 1, 1, 1, 1]);
    reviewNightly(installation, 1);
    expect(installation.enabled('dana', 'eli')).toEqual([false, false]);
  });
});
