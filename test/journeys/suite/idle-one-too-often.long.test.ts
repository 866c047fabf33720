import { IdleSuite } from './idle-suite';

const NAMES = Array.from({ length: 15 }, (_, index) => `agent-${String(index + 1).padStart(2, '0')}`);
const BUSY = 'agent-03';

/** Fifteen people to disable, one of whom something else changes all the time. */
function withOneBusy({ retryAfter = 60, until = Number.POSITIVE_INFINITY } = {}) {
  const people = Object.fromEntries(NAMES.map((name) => [name, { usedDaysAgo: 100 }]));
  const installation = IdleSuite.reviewed({}, people);
  const { google } = installation;
  const busy = installation.user(BUSY).id;
  const tries: number[] = [];
  installation.zendesk.modes.intercept = ({ method, url }) => {
    if (method !== 'PUT' || !url.endsWith(`/users/${busy}`)) return undefined;
    tries.push(google.clock.now());
    if (tries.length > until) return undefined;
    const headers = { 'Retry-After': String(retryAfter), 'X-Rate-Limit-Remaining': '300' };
    return { status: 429, seconds: 0.2, headers, body: '' };
  };
  return { installation, tries };
}

function disabled(installation: IdleSuite): string[] {
  return NAMES.filter((name) => installation.standing(name)?.role === 'end-user');
}

describe('somebody of a plan whom Zendesk lets nobody change for a minute', () => {
  it('holds up nobody else, and is done by the next run', () => {
    const { installation, tries } = withOneBusy({ until: 1 });
    installation.review();
    expect(disabled(installation)).toEqual(NAMES.filter((name) => name !== BUSY));
    expect(installation.planRow(BUSY).Status).toBe('');
    installation.google.advance({ minutes: 5 });
    expect(disabled(installation)).toEqual(NAMES);
    expect(installation.planRow(BUSY).Status).toBe('Disabled');
    expect(tries).toHaveLength(2);
    expect(installation.planState()).toContain('15');
  });

  it('is given up after some runs, and the plan ends', () => {
    const { installation, tries } = withOneBusy();
    installation.review();
    installation.wait({ hours: 2 }, 5);
    expect(disabled(installation)).toEqual(NAMES.filter((name) => name !== BUSY));
    expect(installation.planRow(BUSY).Status).toMatch(
      /^Failed: Zendesk allows only five changes .*repeatedly/,
    );
    expect(tries).toHaveLength(7);
    expect(installation.planState()).toContain('14');
    expect(installation.logged(BUSY).map(({ Action }) => Action)).toEqual(['Disabled', 'Not disabled']);
  });

  it('is never tried before Zendesk allows it', () => {
    const { installation, tries } = withOneBusy({ retryAfter: 1_200 });
    installation.review();
    installation.wait({ hours: 5 }, 5);
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_200_000);
    expect(installation.planRow(BUSY).Status).toMatch(/^Failed: /);
  });
});
