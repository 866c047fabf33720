import { ADMIN } from '../installation';
import { IdleSuite, type TeamMember } from './idle-suite';

const IDLE = { usedDaysAgo: 100, otherEmails: ['boss@acme.example'] };

function exempt({ google }: IdleSuite, line: unknown[]): void {
  google.spreadsheet.sheet('Exemptions').setRow(2, line);
}

const addressReads = (installation: IdleSuite) =>
  installation.takeCalls().filter((call) => call.includes('/identities'));

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

  it.each(['disable', 'delete'])('is spared in the plan already, which would otherwise %s them', (what) => {
    const installation = IdleSuite.reviewed({ idle: { deleteAfterDays: 30 } }, { ann: IDLE });
    if (what === 'delete') installation.review();
    installation.skipDays(40);
    exempt(installation, ['boss@acme.example', 'Our boss', '']);
    installation.check();
    expect(installation.planRow('ann')).toMatchObject({
      Action: 'Spare',
      Reason: expect.stringContaining('Our boss'),
    });
    expect(installation.personOf('ann@acme.example')?.role).toBe(what === 'delete' ? 'end-user' : 'agent');
  });

  it('does not count toward the limit', () => {
    const limit = { percent: 100, count: 1 };
    const installation = reviewed({ exempt: ['boss@acme.example'], limit });
    expect(installation.personOf('ann@acme.example')).toMatchObject({ role: 'agent' });
    expect(installation.personOf('ben@acme.example')).toMatchObject({ role: 'end-user' });
    expect(installation.planState()).not.toContain('limit');
  });

  it('is disabled once the exemption has ended, and the plan says that it has', () => {
    const installation = IdleSuite.reviewed({}, { ann: IDLE });
    const ended = new Date(installation.google.clock.now() - 2 * 86_400_000);
    exempt(installation, ['boss@acme.example', '', ended]);
    installation.check();
    expect(installation.planRow('ann')).toMatchObject({
      Action: 'Disable',
      Reason: expect.stringMatching(/ Its exemption ended on 2026-\d\d-\d\d\.$/),
    });
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

describe('the addresses of people', () => {
  const people = { ann: IDLE, ben: { usedDaysAgo: 100 }, ...numbered('busy', 5) };

  it('are not read where nobody is exempt, neither for the plan, nor for a change or a restore', () => {
    const installation = IdleSuite.reviewed({ idle: { deleteAfterDays: 30 } }, people);
    installation.check();
    installation.apply();
    expect(installation.personOf('ann@acme.example')).toMatchObject({ role: 'end-user' });
    installation.google.clock.advance(120_000);
    installation.restore('ann');
    installation.skipDays(40).review();
    expect(addressReads(installation)).toEqual([]);
  });

  it('are read of those alone for whom something would be done', () => {
    const installation = IdleSuite.reviewed({ idle: { exempt: ['boss@acme.example'] } }, people);
    const ids = ['ann', 'ben'].map((name) => installation.user(name).id);
    const expected = (some: number[]) => some.map((id) => expect.stringContaining(`/users/${id}/identities`));
    installation.check();
    expect(addressReads(installation)).toEqual(expected(ids));
    installation.apply();
    expect(addressReads(installation)).toEqual(expected(ids.slice(1)));
  });
});

function numbered(name: string, count: number): Record<string, TeamMember> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, {}]));
}
