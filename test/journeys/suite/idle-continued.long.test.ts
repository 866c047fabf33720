import type { HttpRequest } from '../../http';
import { IdleSuite, RICH } from './idle-suite';

/** A plan to disable Ana, and Ben. */
function withPlan(by: string, options = {}): IdleSuite {
  const installation = IdleSuite.reviewed(
    { idle: { by }, ...options },
    { ana: RICH, ben: { usedDaysAgo: 90 } },
  );
  installation.check();
  installation.google.clock.advance(60_000);
  installation.takeCalls();
  return installation;
}

/** The changes of this person that Zendesk was asked for and has carried out. */
function changesOf(name: string, installation: IdleSuite): string[] {
  const { id } = installation.user(name);
  return installation.zendesk.calls
    .filter(({ method, path, done }) => done && method === 'PUT' && path.endsWith(`/users/${id}`))
    .map(({ at }) => String(at));
}

const failing =
  (isMet: (request: HttpRequest) => boolean, status = 503) =>
  (request: HttpRequest) =>
    isMet(request) ? { status, headers: {}, body: '', seconds: 0.2 } : undefined;

const suspends = ({ method, body }: HttpRequest) => method === 'PUT' && body.includes('"suspended":true');

describe('an idle plan that a later execution continues', () => {
  it.each([
    ['downgrade', 1],
    ['suspend', 1],
    ['both', 2],
  ])('repeats no change that was made, by %s, wherever the first execution died', (by, changes) => {
    const whole = withPlan(by);
    whole.apply();
    expect(changesOf('ana', whole)).toHaveLength(changes);
    const fetches = whole
      .lastExecution()
      .trace.flatMap((call, index) => (call.startsWith('UrlFetchApp') ? [index] : []));
    for (const index of fetches.flatMap((call) => [call, call + 1])) {
      const installation = withPlan(by);
      installation.google.faults.killAt(index, { after: true });
      installation.apply();
      installation.wait({ minutes: 20 });
      if (installation.planRow('ana').Status === '') continue;
      const where = `killed after call ${index}`;
      expect([where, installation.standing('ana')]).toEqual([where, whole.standing('ana')]);
      expect([where, changesOf('ana', installation).length]).toEqual([where, changes]);
      expect([where, changesOf('ben', installation).length]).toEqual([where, changes]);
    }
  });

  it('only suspends whom the first one has downgraded, when Zendesk did not suspend them', () => {
    const installation = withPlan('both');
    installation.zendesk.modes.intercept = failing(suspends);
    installation.apply();
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user', suspended: false });
    delete installation.zendesk.modes.intercept;
    installation.google.advance({ minutes: 10 });
    expect(installation.standing('ana')).toMatchObject({ role: 'end-user', suspended: true });
    expect(changesOf('ana', installation)).toHaveLength(2);
    expect(installation.planRow('ana').Status).toBe('Disabled');
  });

  it.each(['downgrade', 'both'])(
    'brings whom a request had raised all the way back to what they were, by %s',
    (by) => {
      const person = { customRole: 'Contributor', chat: false, usedDaysAgo: 100 };
      const installation = IdleSuite.reviewed({ idle: { by } }, { ana: person });
      installation.submit({ email: 'ana@acme.example' });
      installation.zendesk.tickChat(installation.user('ana'));
      installation.google.advance({ minutes: 10 });
      installation.skipDays(60).check();
      const contributor = String(installation.zendesk.state.roleNamed('Contributor')?.id);
      installation.zendesk.modes.intercept = failing(({ body }) => body.includes(contributor));
      installation.google.clock.advance(60_000);
      installation.zendesk.calls.length = 0;
      installation.apply();
      expect(installation.standing('ana')).toMatchObject({ role: 'end-user' });
      delete installation.zendesk.modes.intercept;
      installation.google.advance({ minutes: 10 });
      expect(installation.standing('ana')).toMatchObject({
        role: 'agent',
        customRole: 'Contributor',
        chat: false,
        suspended: by === 'both',
      });
      expect(changesOf('ana', installation)).toHaveLength(by === 'both' ? 3 : 2);
    },
  );
});
