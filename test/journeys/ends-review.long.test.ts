import { releasePlan } from '../fixture/idle-plan';
import {
  agentRow,
  ask,
  type EndsInstallation,
  inDays,
  PRODUCTS,
  passDays,
  planRow,
  ready,
} from './ends-installation';

const EMAIL = 'ana@acme.example';

/** Access for so many days from today. */
function askFor(installation: EndsInstallation, days: number, email = EMAIL): string {
  const until = inDays(installation, days);
  ask(installation, until, email);
  return until;
}

function subjectsTo(installation: EndsInstallation, email: string): string[] {
  return installation.google.sent.filter(({ to }) => to === email).map(({ subject }) => subject);
}

function planState({ google }: EndsInstallation): string {
  return google.spreadsheet.sheet('Plan').display()[2]?.[1] ?? '';
}

describe.each(PRODUCTS)('the daily review and last days, on %s,', (_, make) => {
  it.each(['off', 'report', 'act'])('ends access in the mode %j, also in its first run', (mode) => {
    const installation = ready(make({ idle: { mode } }));
    const until = askFor(installation, 0);
    passDays(installation, 1);
    expect(installation.isOn(EMAIL)).toBe(false);
    expect(planRow(installation)).toMatchObject({
      Action: 'End',
      Reason: `Access was given until ${until}.`,
    });
    expect(agentRow(installation)['Access until'] ?? '').not.toBe('');
  });

  it('does nothing while the review is off and nobody has an end', () => {
    const installation = ready(make());
    ask(installation, '');
    installation.takeCalls();
    passDays(installation, 1);
    expect(installation.isOn(EMAIL)).toBe(true);
    expect(planRow(installation)).toMatchObject({ Action: 'Spare' });
  });

  it('tells the person a week before, once, and again after it was put off', () => {
    const installation = ready(make());
    const until = askFor(installation, 10);
    passDays(installation, 2);
    expect(subjectsTo(installation, EMAIL)).toEqual([]);
    passDays(installation, 3);
    expect(subjectsTo(installation, EMAIL)).toHaveLength(1);
    const told = installation.google.sent.find(({ to }) => to === EMAIL);
    expect(told?.subject).toMatch(/ends soon$/);
    expect(told?.body).toContain(`The last day of access is ${until}; after that the account is disabled.`);
    askFor(installation, 20);
    passDays(installation, 14);
    expect(subjectsTo(installation, EMAIL)).toHaveLength(2);
    expect(installation.isOn(EMAIL)).toBe(true);
    passDays(installation, 7);
    expect(installation.isOn(EMAIL)).toBe(false);
    expect(subjectsTo(installation, EMAIL)).toHaveLength(2);
  });

  it.each([3, 7])(
    'tells the person later where no review ran a week before, %d days after the request',
    (days) => {
      const installation = ready(make());
      const until = askFor(installation, 7);
      installation.google.clock.advance((days - 1) * 86_400_000);
      passDays(installation, 1);
      const mails = installation.google.sent.filter(({ to }) => to === EMAIL);
      expect(mails.map(({ body }) => body)).toEqual([
        expect.stringContaining(`The last day of access is ${until}; after that the account is disabled.`),
      ]);
      passDays(installation, 8 - days);
      expect(installation.isOn(EMAIL)).toBe(false);
      expect(subjectsTo(installation, EMAIL)).toHaveLength(1);
    },
  );

  it('goes by the end that was put off, or lifted, last', () => {
    const installation = ready(make());
    askFor(installation, 1);
    askFor(installation, 1, 'bo@acme.example');
    askFor(installation, 5);
    ask(installation, '', 'bo@acme.example');
    passDays(installation, 4);
    expect(installation.isOn(EMAIL)).toBe(true);
    passDays(installation, 2);
    expect(installation.isOn(EMAIL)).toBe(false);
    expect(installation.isOn('bo@acme.example')).toBe(true);
    expect(agentRow(installation, 'bo@acme.example')['Access until']).toBe('');
  });

  it('leaves exempt people on, and says so in the plan', () => {
    const installation = ready(make({ idle: { exempt: [EMAIL] } }));
    const until = askFor(installation, 0);
    passDays(installation, 2);
    expect(installation.isOn(EMAIL)).toBe(true);
    expect(planRow(installation)).toMatchObject({
      Action: 'Spare',
      Reason: `Exempt: listed in the setup. Access was given until ${until}, but such an account is not disabled for that.`,
    });
  });

  it('a restore brings access back and clears the end that is past', () => {
    const installation = ready(make());
    askFor(installation, 0);
    passDays(installation, 1);
    const { google } = installation;
    google.clickMenu('Restore selected accounts', { sheet: 'Plan', selection: 'A5:A5' });
    expect(installation.isOn(EMAIL)).toBe(true);
    passDays(installation, 3);
    expect(installation.isOn(EMAIL)).toBe(true);
    expect(agentRow(installation)['Access until']).toBe('');
  });

  it('a new answer gives access again, with the end that it names', () => {
    const installation = ready(make());
    askFor(installation, 0);
    passDays(installation, 1);
    const until = askFor(installation, 3);
    expect(installation.isOn(EMAIL)).toBe(true);
    passDays(installation, 3);
    expect(installation.isOn(EMAIL)).toBe(true);
    expect(agentRow(installation)['Access until']).toBe(until);
    passDays(installation, 1);
    expect(installation.isOn(EMAIL)).toBe(false);
  });

  it('leaves on whom an admin has enabled in Zendesk after the end', () => {
    const installation = ready(make());
    const until = askFor(installation, 0);
    passDays(installation, 1);
    installation.switch(EMAIL, true);
    passDays(installation, 2);
    expect(installation.isOn(EMAIL)).toBe(true);
    expect(planRow(installation).Reason).toContain(
      `Access was given until ${until}, but it has been enabled in Zendesk since Chat Access disabled it.`,
    );
  });

  it('is held where more ends come at once than the limit allows, until a person releases them', () => {
    const installation = ready(make({ idle: { limit: { percent: 100, count: 2 } } }));
    const names = ['ana', 'bo', 'cy'].map((name) => `${name}@acme.example`);
    for (const email of names) askFor(installation, 0, email);
    passDays(installation, 1);
    const isOn = () => names.map((email) => installation.isOn(email));
    expect(isOn()).toEqual([true, true, true]);
    expect(planState(installation)).toContain(
      'would be disabled because their last day is past; the limit is 2',
    );
    releasePlan(installation.google);
    expect(isOn()).toEqual([false, false, false]);
  });

  it('carries out the ends although the idle accounts are too many, and says that those are held', () => {
    const installation = ready(
      make({ idle: { mode: 'act', warnDaysBefore: null, limit: { percent: 100, count: 1 } } }),
    );
    const old = { created: installation.google.clock.now() - 400 * 86_400_000 };
    for (const email of ['old@acme.example', 'older@acme.example']) installation.addIdle(email, old.created);
    askFor(installation, 3);
    passDays(installation, 3);
    expect(installation.isOn(EMAIL)).toBe(true);
    passDays(installation, 1);
    expect(installation.isOn(EMAIL)).toBe(false);
    expect(installation.isOn('old@acme.example')).toBe(true);
    expect(planState(installation)).toMatch(
      /1 disabled\. Nothing was changed about idle accounts: 2 of \d+ enabled/,
    );
    releasePlan(installation.google);
    expect(installation.isOn('old@acme.example')).toBe(false);
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles'])(
    'begins the day after at midnight in %s',
    (timeZone) => {
      const installation = ready(make({ google: { timeZone } }));
      const { google } = installation;
      const day = (time: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(time));
      const today = day(google.clock.now());
      ask(installation, today);
      let hours = 0;
      while (day(google.clock.now() + 3_600_000) === today && hours++ < 30) google.clock.advance(3_600_000);
      google.run('reviewIdleAgents');
      expect(installation.isOn(EMAIL)).toBe(true);
      google.clock.advance(3_600_000);
      google.run('reviewIdleAgents');
      expect(installation.isOn(EMAIL)).toBe(false);
    },
  );
});
