import { IdleSuite, RICH } from './idle-suite';

const EMAIL = 'ana@acme.example';

/** The review has disabled Ana. */
function withDisabled(by: string): IdleSuite {
  const installation = IdleSuite.reviewed({ idle: { by }, access: { chat: 'ignore' } }, { ana: RICH });
  installation.review();
  installation.google.clock.advance(120_000);
  installation.takeCalls();
  return installation;
}

const REVIEWS: Record<string, (installation: IdleSuite) => void> = {
  'the daily review': (installation) => void installation.review(),
  'a check': (installation) => void installation.check(),
};

const CASES = Object.keys(REVIEWS).flatMap((name) => ['downgrade', 'both'].map((by) => ({ name, by })));

describe('a request for somebody whom a review has disabled', () => {
  it.each(CASES)(
    'gives all back although $name comes between a kill and the retry, by $by',
    ({ name, by }) => {
      const whole = withDisabled(by);
      whole.submit({ email: EMAIL });
      const { callCount } = whole.lastExecution();
      for (let index = 3; index < callCount; index += 3) {
        const installation = withDisabled(by);
        installation.google.faults.killAt(index);
        const row = installation.submit({ email: EMAIL });
        installation.google.clock.advance(60_000);
        REVIEWS[name]?.(installation);
        installation.wait({ minutes: 40 });
        const where = `killed at call ${index}`;
        expect([where, installation.row(row).Status]).toEqual([where, '✓ Done']);
        expect([where, installation.standing('ana')]).toEqual([where, whole.standing('ana')]);
      }
    },
  );

  it.each([401, 503])('gives all back although a review comes after an answer %i about a group', (status) => {
    const installation = withDisabled('downgrade');
    installation.zendesk.modes.intercept = ({ method, url }) =>
      method === 'POST' && url.endsWith('group_memberships')
        ? { status, headers: {}, body: '', seconds: 0.2 }
        : undefined;
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row).Status).not.toBe('✓ Done');
    installation.check();
    delete installation.zendesk.modes.intercept;
    installation.wait({ minutes: 40 });
    expect(installation.row(row).Status).toBe('✓ Done');
    expect(installation.standing('ana')).toMatchObject({
      customRole: 'Team lead',
      groups: ['Care', 'Press', 'Sales'],
    });
  });
});

describe('somebody whom an admin has let in again', () => {
  it('is noted as such, once, although a request was done for them before', () => {
    const installation = withDisabled('downgrade');
    const row = installation.submit({ email: EMAIL });
    expect(installation.row(row).Status).toBe('✓ Done');
    installation.skipDays(60).review();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
    const role = installation.zendesk.state.roleNamed('Advisor')?.id;
    Object.assign(installation.user('ana'), { role: 'agent', customRoleId: role });
    for (let time = 1; time <= 2; time += 1) {
      installation.skipDays(1).review();
      installation.wait({ minutes: 20 });
    }
    const actions = installation.logged('ana').map(({ Action }) => Action);
    expect(actions.slice(-2)).toEqual(['Disabled', 'Not disabled']);
  });
});
