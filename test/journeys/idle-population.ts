import { IdleInstallation } from './idle-installation';
import { NO_LIMIT, type PersonOptions } from './idle-people';
import { DAY_MS } from './idle-steps';
import { UnusualAgents } from './unusual-agents';

/** The expected verdict on an account. */
export type Verdict = 'disable' | 'delete' | 'spare';

/** Describes an account. */
export interface LabelledAccount {
  label: string;
  verdict: Verdict;
}

/** The day on which all accounts are judged. */
export const LAST_DAY = 90;

export const POLICY = {
  disableAfterDays: 45,
  neverUsedAfterDays: 14,
  deleteAfterDays: 60,
  exempt: ['Exempt1@Acme.example', '@exempt.example'],
};

/** Labelled accounts, and a calendar that begins with the first review. */
export class Population {
  readonly installation = new IdleInstallation({
    idle: { ...POLICY, warnDaysBefore: null, limit: NO_LIMIT },
  });
  readonly expected = new Map<string, LabelledAccount>();
  readonly unusual: UnusualAgents;
  private readonly start: number;

  constructor() {
    const { installation } = this;
    const bot = installation.addPerson('bot', { role: 'Administrator', usedDaysAgo: 400 });
    installation.zendesk.token = installation.zendesk.issueToken(bot);
    this.unusual = new UnusualAgents(installation.zendesk);
    // It is protected only by being the program's own account.
    this.unusual.change(bot.id, { roles: { owner: false, administrator: false } });
    this.expected.set(bot.email, { label: 'the account of the credential', verdict: 'spare' });
    this.expected.set(installation.zendesk.owner.email, { label: 'the owner', verdict: 'spare' });
    installation.turnOn().runTimerOnce();
    installation.google.open();
    this.start = installation.google.clock.now();
  }

  /** Advances the clock to that day. */
  advanceToDay(day: number): void {
    this.installation.google.clock.advanceTo(this.start + day * DAY_MS);
  }

  add(
    label: string,
    verdict: Verdict,
    count: number,
    describe: PersonOptions | ((index: number) => PersonOptions) = {},
  ): string[] {
    const describeOne = typeof describe === 'function' ? describe : () => describe;
    return Array.from({ length: count }, (_, index) => {
      const name = `${label.replace(/[^a-z0-9]+/gi, '-').slice(0, 40)}-${index}`;
      const { email } = this.installation.addPerson(name, describeOne(index));
      this.expected.set(email, { label, verdict });
      return email;
    });
  }

  addUnusual(
    label: string,
    verdict: Verdict,
    person: PersonOptions,
    ...answers: Record<string, unknown>[]
  ): void {
    const emails = this.add(label, verdict, answers.length, person);
    emails.forEach((email, index) => {
      this.unusual.change(this.byEmail(email).id, answers[index] ?? {});
    });
  }

  byEmail(email: string) {
    const found = this.installation.zendesk.state.agentsOf(email, false)[0];
    if (!found) throw new Error(`no account has the address ${email}`);
    return found;
  }

  /** By hand, in Zendesk. */
  setEnabled(emails: readonly string[], enabled: boolean): void {
    for (const email of emails) this.byEmail(email).enabled = enabled;
  }

  restore(emails: readonly string[]): void {
    const log = this.installation.wholeLog();
    const rows = emails.map(
      (email) => 2 + log.findIndex(({ Address, Action }) => Address === email && Action === 'Disabled'),
    );
    this.installation.restore('Log', rows);
  }

  request(emails: readonly string[]): void {
    for (const email of emails) this.installation.submit({ email });
  }

  /** The labels of the accounts whose verdict differs from the expected one. */
  errors(verdictOf: (email: string) => string): string[] {
    return errorsIn(this.expected, verdictOf);
  }
}

/** The labels of the accounts whose verdict differs from the expected one, whatever the product. */
export function errorsIn(
  expected: ReadonlyMap<string, LabelledAccount>,
  verdictOf: (email: string) => string,
): string[] {
  const all = [...expected].map(([email, each]) => ({ ...each, actual: verdictOf(email) }));
  return all
    .filter(({ verdict, actual }) => actual !== verdict)
    .map(({ label, verdict, actual }) => `${label}: ${actual}, not ${verdict}`);
}
