import { ask, inDays, PRODUCTS, passDays, planRow, ready } from './ends-installation';
import { ADMIN, SECOND_EDITOR } from './installation';

const EMAIL = 'ana@acme.example';

describe.each(PRODUCTS)('Chat Access that has moved to another owner, on %s,', (_, make) => {
  /** The first owner gives access for some days, and the second takes over before they are past. */
  function moved() {
    const installation = ready(make());
    const { google } = installation;
    ask(installation, inDays(installation, 3));
    passDays(installation, 1);
    expect(google.callAs(ADMIN, 'uninstall')).toMatchObject({ ok: true });
    google.open({ as: SECOND_EDITOR });
    expect(google.callAs(SECOND_EDITOR, 'saveSetup', installation.setup)).toMatchObject({ ok: true });
    expect(google.callAs(SECOND_EDITOR, 'turnOn', { backlog: 'leave' })).toMatchObject({ ok: true });
    google.clock.advance(8 * 86_400_000);
    const reviewDays = (days: number) => {
      for (let day = 0; day < days; day++) {
        google.clock.advance(86_400_000);
        google.run('reviewIdleAgents', [{}], { as: SECOND_EDITOR });
        google.run('processPending', [{}], { as: SECOND_EDITOR });
      }
    };
    return { installation, reviewDays };
  }

  it('ends nobody’s access by a line of the earlier owner, and says so in the plan and to the admins each day', () => {
    const { installation, reviewDays } = moved();
    reviewDays(3);
    expect(installation.isOn(EMAIL)).toBe(true);
    expect(planRow(installation).Reason).toContain('has no valid proof');
    const mails = installation.google.sent.filter(
      ({ from, body }) => from === SECOND_EDITOR && body.includes(EMAIL),
    );
    expect(mails.length).toBeGreaterThanOrEqual(3);
  });

  it('sends no more of these emails once the account is off in Zendesk', () => {
    const { installation, reviewDays } = moved();
    installation.switch(EMAIL, false);
    reviewDays(1);
    const { length } = installation.google.sent;
    reviewDays(3);
    expect(installation.google.sent.slice(length).filter(({ body }) => body.includes(EMAIL))).toEqual([]);
  });
});
