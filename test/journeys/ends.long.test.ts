import { answersOf } from '../fixture/access-form';
import { agentRow, ask, inDays, LAST_DAY, PRODUCTS, passDays, planRow, ready } from './ends-installation';

const EMAIL = 'ana@acme.example';

describe.each(PRODUCTS)('access until a last day, on %s,', (_, make) => {
  it('ends at the first review after that day, although the review of idle accounts is off', () => {
    const installation = ready(make());
    const until = inDays(installation, 10);
    expect(ask(installation, until)).toMatchObject({
      Action: 'Created',
      Status: '✓ Done',
      Detail: `Created an account for Ana Silva (${EMAIL}). Access until ${until}.`,
    });
    // One more than without a last day: it is noted of which account it is.
    expect(installation.lastExecution().callCount).toBeLessThanOrEqual(23);
    passDays(installation, 10);
    expect(installation.isOn(EMAIL)).toBe(true);
    expect(agentRow(installation)['Access until']).toBe(until);
    passDays(installation, 1);
    expect(installation.isOn(EMAIL)).toBe(false);
    expect(planRow(installation)).toMatchObject({
      Action: 'End',
      Reason: `Access was given until ${until}.`,
      Status: 'Disabled',
    });
  });

  it('leaves no notes behind once the log knows the ends, also of very many answers', () => {
    const installation = ready(make());
    const { google } = installation;
    const noted = () =>
      Object.keys(google.properties.user(google.owner)).filter((key) => key.startsWith('end.'));
    const until = inDays(installation, 10);
    for (let person = 0; person < 120; person++) {
      const answers = { ...answersOf({ email: `p${person}@acme.example` }), [LAST_DAY]: until };
      google.form.submit(answers, { fire: false });
    }
    google.advance({ hours: 1 });
    expect(installation.rows().filter(({ Action }) => Action === 'Created')).toHaveLength(120);
    expect(noted()).toEqual([]);
    ask(installation, until);
    passDays(installation, 1);
    expect(noted()).toEqual([]);
    expect(agentRow(installation)['Access until']).toBe(until);
  });
});
