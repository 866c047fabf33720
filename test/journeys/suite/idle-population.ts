import { errorsIn, type LabelledAccount, type Verdict } from '../idle-population';
import { DAY_MS } from '../idle-steps';
import { IdleSuite, RICH, type TeamMember } from './idle-suite';

const MEMBERS = 1500;

/** Labelled team members, each with what is expected to become of it. */
export class SuitePopulation {
  readonly installation: IdleSuite;
  readonly expected = new Map<string, LabelledAccount>();

  constructor(by: string) {
    const deletion = { deleteAfterDays: 60, exempt: ['@exempt.example'] };
    this.installation = IdleSuite.reviewed({ idle: { by, ...deletion }, access: { chat: 'ignore' } });
    this.expected.set('owner@acme.example', { label: 'the owner', verdict: 'spare' });
  }

  add(
    label: string,
    verdict: Verdict,
    count: number,
    describe: TeamMember | ((index: number) => TeamMember) = {},
  ): string[] {
    const describeOne = typeof describe === 'function' ? describe : () => describe;
    return Array.from({ length: count }, (_, index) => {
      const name = `${label.replace(/[^a-z0-9]+/gi, '-').slice(0, 50)}-${index}`;
      const person = describeOne(index);
      this.installation.addMember(name, person);
      this.expected.set(person.email ?? `${name}@acme.example`, { label, verdict });
      return name;
    });
  }

  /** Signed in so many days ago, and seen in that session later. */
  addSeen(label: string, verdict: Verdict, count: number, signedIn: number, seen: number): void {
    const { zendesk, google } = this.installation;
    const ago = (days: number) => google.clock.now() - days * DAY_MS;
    for (const name of this.add(label, verdict, count, { usedDaysAgo: signedIn })) {
      const user = this.installation.user(name);
      zendesk.signIn(user, ago(signedIn));
      zendesk.work(user, ago(seen));
    }
  }

  errors(verdictOf: (email: string) => string): string[] {
    return errorsIn(this.expected, verdictOf);
  }
}

/** 1,500 people as they are on the last day. */
export function suitePopulation(by: string): SuitePopulation {
  const all = new SuitePopulation(by);
  addByHistory(all);
  addByUse(all);
  addNeverTouched(all);
  const rest = MEMBERS - all.expected.size;
  all.add('used recently', 'spare', rest, (index) => ({ usedDaysAgo: index % 40 }));
  return all;
}

/** Disabled by Chat Access, and what has happened to them since; 70 days pass. */
function addByHistory(all: SuitePopulation): void {
  const { installation } = all;
  const idle = { usedDaysAgo: 100 };
  all.add('disabled long ago', 'delete', 30, { ...idle, ...RICH, usedDaysAgo: 100 });
  const used = all.add('disabled long ago, and used since', 'spare', 10, idle);
  const byHand = all.add('disabled, and given back by an admin recently', 'spare', 10, idle);
  const restoredOnce = all.add('restored long ago', 'disable', 5, idle);
  const requestedOnce = all.add('given back by a request long ago', 'disable', 5, idle);
  const restored = all.add('restored recently', 'spare', 5, idle);
  const requested = all.add('given back by a request recently', 'spare', 5, idle);
  installation.review();
  installation.google.clock.advance(DAY_MS);
  for (const name of restoredOnce) installation.restore(name);
  for (const name of requestedOnce) installation.submit({ email: `${name}@acme.example` });
  installation.skipDays(60);
  for (const name of restored) restoreByLog(all, name);
  for (const name of requested) installation.submit({ email: `${name}@acme.example` });
  for (const name of used) installation.user(name).lastLoginAt = installation.google.clock.now();
  for (const name of byHand) giveBack(all, name);
  installation.check();
  installation.skipDays(9);
}

function restoreByLog({ installation }: SuitePopulation, name: string): void {
  const index = installation
    .log()
    .findIndex(({ Address, Action }) => Address === `${name}@acme.example` && Action === 'Disabled');
  installation.google.clickMenu('Restore selected accounts', { sheet: 'Log', selection: [index + 2] });
}

/** As an admin does it in Zendesk. */
function giveBack({ installation }: SuitePopulation, name: string): void {
  const customRoleId = installation.zendesk.state.roleNamed('Staff')?.id ?? null;
  Object.assign(installation.user(name), { role: 'agent', customRoleId, suspended: false });
}

function addByUse(all: SuitePopulation): void {
  for (const [days, verdict] of [
    [45, 'spare'],
    [46, 'disable'],
  ] as const)
    all.add(`signed in ${days} days ago`, verdict, 20, { usedDaysAgo: days });
  for (const [days, verdict] of [
    [14, 'spare'],
    [15, 'disable'],
  ] as const)
    all.add(`never signed in, made ${days} days ago`, verdict, 20, {
      usedDaysAgo: null,
      createdDaysAgo: days,
    });
  all.add('idle', 'disable', 100, (index) => ({ usedDaysAgo: 50 + index }));
  all.add('idle, with a custom role, groups and a restriction', 'disable', 20, RICH);
  all.add('idle, a chat-only agent', 'disable', 10, { usedDaysAgo: 90, customRole: 'Chat agent' });
  all.add('idle, without access to chat', 'disable', 10, { usedDaysAgo: 90, chat: false });
  all.addSeen('signed in long ago, seen in that session recently', 'spare', 20, 90, 3);
  all.addSeen('signed in long ago, seen in that session 46 days ago', 'disable', 20, 90, 46);
  all.add('made recently, but signed in before that', 'spare', 10, { usedDaysAgo: 100, createdDaysAgo: 10 });
}

function addNeverTouched(all: SuitePopulation): void {
  const { zendesk } = all.installation;
  const idle = { usedDaysAgo: 300 };
  all.add('an admin', 'spare', 10, { ...idle, role: 'admin' });
  all.add('a billing admin', 'spare', 10, { ...idle, customRole: 'Billing admin' });
  all.add('a light agent', 'spare', 20, { ...idle, customRole: 'Light agent', chat: false });
  all.add('a light agent who chats', 'spare', 10, { ...idle, customRole: 'Light agent' });
  all.add('a contributor', 'spare', 20, { ...idle, customRole: 'Contributor', chat: false });
  all.add('a shared agent', 'spare', 10, { ...idle, sharedAgent: true });
  all.add('suspended by an admin', 'spare', 20, { ...idle, suspended: true });
  all.add('in an exempt domain', 'spare', 10, (index) => ({ ...idle, email: `p${index}@Exempt.example` }));
  for (const status of ['new', 'open', 'pending', 'hold'] as const) {
    for (const name of all.add(`with a ticket that is ${status}`, 'spare', 10, idle))
      zendesk.addTicket(all.installation.user(name), { status });
  }
  for (const status of ['solved', 'closed'] as const) {
    for (const name of all.add(`with a ticket that is ${status}`, 'disable', 10, idle))
      zendesk.addTicket(all.installation.user(name), { status });
  }
}
