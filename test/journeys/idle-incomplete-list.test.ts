import type { IdleInstallation } from './idle-installation';
import { HELD_MAIL, SUMMARY_MAIL } from './idle-mails';
import { DAY_MS } from './idle-steps';
import { IDLE, withThirtyAccounts } from './idle-thirty-accounts';

describe('when Zendesk lists half of the accounts', () => {
  /** `keep`: by the position in the complete list. */
  function shorten({ zendesk }: IdleInstallation, keep: (index: number) => boolean): void {
    const ids = [...zendesk.state.agents.keys()].sort((a, b) => a - b);
    zendesk.modes.afterwards = ({ url }, answer) => {
      if (!url.includes('since_id') || 'lost' in answer) return answer;
      const page: { id: number }[] = JSON.parse(answer.body);
      return { ...answer, body: JSON.stringify(page.filter(({ id }) => keep(ids.indexOf(id)))) };
    };
  }

  it.each<[string, (index: number) => boolean]>([
    ['every second one', (index) => index % 2 === 1],
    ['the first ones', (index) => index < 15],
    ['the last ones', (index) => index >= 15],
  ])('the plan is held (%s), one email says why, and the sheet Agents stays unchanged', (_, keep) => {
    const installation = withThirtyAccounts();
    installation.signIn('busy0');
    installation.agent('busy1').lastLogin = installation.google.clock.now() - 50 * DAY_MS;
    installation.agent('busy22').lastLogin = installation.google.clock.now() - 50 * DAY_MS;
    const agents = installation.agents();
    shorten(installation, keep);
    installation.review();
    installation.wait({ hours: 2 }, 20);
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.plan().rows).toHaveLength(15);
    expect(installation.plan().state).toContain(
      'Stopped before changing anything: Zendesk listed only 15 of 30 accounts.',
    );
    expect(installation.takeMails()).toEqual([HELD_MAIL]);
    expect(installation.lastMail()).toContain('Zendesk listed only 15 of 30 accounts.');
    expect(installation.agents()).toEqual(agents);
    shorten(installation, () => true);
    installation.review();
    expect(installation.takeWrites()).toHaveLength(7);
  });

  it('a list that is shorter by a fifth is accepted, and by one account more is not', () => {
    const installation = withThirtyAccounts();
    shorten(installation, (index) => index >= 7);
    installation.review();
    expect(installation.takeMails()).toEqual([HELD_MAIL]);
    shorten(installation, (index) => index >= 6);
    installation.review();
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    expect(installation.enabled(...IDLE)).toEqual(IDLE.map(() => false));
  });
});
