import { DAY, IdleInstallation, NO_LIMIT, type Person } from './idle-installation';
import { UnusualAgents } from './unusual-agents';

/** What must become of somebody. */
export type Verdict = 'disable' | 'delete' | 'spare';

/** Somebody who was asked for by the form. */
interface Label {
  is: string;
  fate: Verdict;
}

/** The day on which everybody is judged. */
export const LAST_DAY = 90;

export const POLICY = {
  disableAfterDays: 45,
  neverUsedAfterDays: 14,
  deleteAfterDays: 60,
  exempt: ['Exempt1@Acme.example', '@exempt.example'],
};

/** People with a label each, and a calendar that begins with the first review. */
export class Population {
  readonly installation = new IdleInstallation({
    idle: { ...POLICY, warnDaysBefore: null, limit: NO_LIMIT },
  });
  readonly labels = new Map<string, Label>();
  readonly unusual: UnusualAgents;
  private readonly start: number;

  constructor() {
    const { installation } = this;
    const bot = installation.addPerson('bot', { role: 'Administrator', used: 400 });
    installation.zendesk.token = installation.zendesk.issueToken(bot);
    this.unusual = new UnusualAgents(installation.zendesk);
    // Only that it is our own account protects it.
    this.unusual.change(bot.id, { roles: { owner: false, administrator: false } });
    this.labels.set(bot.email, { is: 'our own account', fate: 'spare' });
    this.labels.set(installation.zendesk.owner.email, { is: 'the owner', fate: 'spare' });
    installation.turnOn().warmUp();
    installation.google.open();
    this.start = installation.google.clock.now();
  }

  /** The days until that one pass. */
  advanceToDay(day: number): void {
    this.installation.google.clock.advanceTo(this.start + day * DAY);
  }

  add(
    is: string,
    fate: Verdict,
    count: number,
    describe: Person | ((index: number) => Person) = {},
  ): string[] {
    const given = typeof describe === 'function' ? describe : () => describe;
    return Array.from({ length: count }, (_, index) => {
      const name = `${is.replace(/[^a-z0-9]+/gi, '-').slice(0, 40)}-${index}`;
      const { email } = this.installation.addPerson(name, given(index));
      this.labels.set(email, { is, fate });
      return email;
    });
  }

  addUnusual(is: string, fate: Verdict, person: Person, ...answers: Record<string, unknown>[]): void {
    const emails = this.add(is, fate, answers.length, person);
    emails.forEach((email, index) => {
      this.unusual.change(this.byEmail(email).id, answers[index] ?? {});
    });
  }

  byEmail(email: string) {
    const found = this.installation.zendesk.state.agentsOf(email, false)[0];
    if (!found) throw new Error(`nobody has ${email}`);
    return found;
  }

  /** By hand, in Zendesk. */
  setEnabled(emails: readonly string[], enabled: boolean): void {
    for (const email of emails) this.byEmail(email).enabled = enabled;
  }

  restore(emails: readonly string[]): void {
    const log = this.installation.log();
    const rows = emails.map(
      (email) => 2 + log.findIndex(({ Address, Action }) => Address === email && Action === 'Disabled'),
    );
    this.installation.restore('Log', rows);
  }

  request(emails: readonly string[]): void {
    for (const email of emails) this.installation.submit({ email });
  }

  /** Those for whom something else is meant than was to be, by label. */
  errors(fateOf: (email: string) => string): string[] {
    const all = [...this.labels].map(([email, label]) => ({ email, ...label, met: fateOf(email) }));
    return all
      .filter(({ fate, met }) => met !== fate)
      .map(({ is, fate, met }) => `${is}: ${met}, not ${fate}`);
  }
}
