import { ADMIN } from '../installation';
import { IdleSuite, type TeamMember } from './idle-suite';

const IDLE = { usedDaysAgo: 100, otherEmails: ['boss@acme.example'] };

function reviewed(idle: Record<string, unknown>, person: TeamMember = IDLE): IdleSuite {
  const installation = IdleSuite.reviewed({ idle }, { ann: person, ben: { usedDaysAgo: 100 } });
  installation.review();
  installation.wait({ hours: 1 });
  return installation;
}

describe('an agent of Zendesk Suite whose second address is exempt', () => {
  it.each([['boss@acme.example'], ['@vip.example']])('keeps access, and the plan says why: %s', (who) => {
    const otherEmails = [who.startsWith('@') ? 'ann@vip.example' : who];
    const installation = reviewed({ exempt: [who] }, { ...IDLE, otherEmails });
    expect(installation.personOf('ann@acme.example')).toMatchObject({ role: 'agent', suspended: false });
    expect(installation.personOf('ben@acme.example')).toMatchObject({ role: 'end-user' });
  });

  it('is not warned either', () => {
    const installation = reviewed({ exempt: ['boss@acme.example'], warnDaysBefore: 7 });
    const others = installation.google.sent.map(({ to }) => to).filter((to) => to !== ADMIN);
    expect(others).toEqual(['ben@acme.example']);
  });

  it('loses access if that address was never verified', () => {
    const installation = IdleSuite.reviewed({ idle: { exempt: ['boss@acme.example'] } }, { ann: IDLE });
    for (const identity of installation.zendesk.state.identities.values()) {
      if (identity.value === 'boss@acme.example') identity.verified = false;
    }
    installation.review();
    installation.wait({ hours: 1 });
    expect(installation.personOf('ann@acme.example')).toMatchObject({ role: 'end-user' });
  });
});
