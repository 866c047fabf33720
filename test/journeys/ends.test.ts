import { agentRow, ask, inDays, PRODUCTS, passDays, planRow, ready } from './ends-installation';

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
    expect(installation.lastExecution().callCount).toBeLessThanOrEqual(22);
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
});
