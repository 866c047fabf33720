import { DAY, IdleDesk, NO_LIMIT, type Person } from './idle-desk';
import { OddAgents } from './odd-agents';

/** What must become of somebody. */
export type Fate = 'disable' | 'delete' | 'spare';

/** Somebody who was asked for by the form. */
interface Label {
  is: string;
  fate: Fate;
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
  readonly desk = new IdleDesk({ idle: { ...POLICY, warnDaysBefore: null, limit: NO_LIMIT } });
  readonly labels = new Map<string, Label>();
  readonly odd: OddAgents;
  private readonly start: number;

  constructor() {
    const { desk } = this;
    const bot = desk.person('bot', { role: 'Administrator', used: 400 });
    desk.zendesk.token = desk.zendesk.issueToken(bot);
    this.odd = new OddAgents(desk.zendesk);
    // Only that it is our own account protects it.
    this.odd.answer(bot.id, { roles: { owner: false, administrator: false } });
    this.labels.set(bot.email, { is: 'our own account', fate: 'spare' });
    this.labels.set(desk.zendesk.owner.email, { is: 'the owner', fate: 'spare' });
    desk.turnOn().warmUp();
    desk.google.open();
    this.start = desk.google.clock.now();
  }

  /** The days until that one pass. */
  day(day: number): void {
    this.desk.google.clock.advanceTo(this.start + day * DAY);
  }

  add(is: string, fate: Fate, count: number, describe: Person | ((index: number) => Person) = {}): string[] {
    const given = typeof describe === 'function' ? describe : () => describe;
    return Array.from({ length: count }, (_, index) => {
      const name = `${is.replace(/[^a-z0-9]+/gi, '-').slice(0, 40)}-${index}`;
      const { email } = this.desk.person(name, given(index));
      this.labels.set(email, { is, fate });
      return email;
    });
  }

  addOdd(is: string, fate: Fate, person: Person, ...answers: Record<string, unknown>[]): void {
    const emails = this.add(is, fate, answers.length, person);
    emails.forEach((email, index) => {
      this.odd.answer(this.byEmail(email).id, answers[index] ?? {});
    });
  }

  byEmail(email: string) {
    const found = this.desk.zendesk.state.agentsOf(email, false)[0];
    if (!found) throw new Error(`nobody has ${email}`);
    return found;
  }

  /** By hand, in Zendesk. */
  switch(emails: readonly string[], enabled: boolean): void {
    for (const email of emails) this.byEmail(email).enabled = enabled;
  }

  restore(emails: readonly string[]): void {
    const log = this.desk.log();
    const rows = emails.map(
      (email) => 2 + log.findIndex(({ Address, Action }) => Address === email && Action === 'Disabled'),
    );
    this.desk.restore('Log', rows);
  }

  ask(emails: readonly string[]): void {
    for (const email of emails) this.desk.submit({ email });
  }

  /** Those for whom something else is meant than was to be, by label. */
  errors(fateOf: (email: string) => string): string[] {
    const all = [...this.labels].map(([email, label]) => ({ email, ...label, met: fateOf(email) }));
    return all
      .filter(({ fate, met }) => met !== fate)
      .map(({ is, fate, met }) => `${is}: ${met}, not ${fate}`);
  }
}
