import { releasePlan } from '../fixture/idle-plan';
import { isWarning } from '../simulation/world/mails';
import { Random } from '../stand-in/random';
import { DAY_MS, deleteEmptyRows, removeTrigger, setIdle } from './idle-steps';
import { type YearAccounts, yearAccounts } from './idle-year-accounts';
import {
  chance,
  NEVER,
  type NightResult,
  newPerson,
  type SimulatedPerson,
  YEAR_START,
} from './idle-year-person';

/** An installation whose people join, use their accounts, go on leave, leave the company, and are requested again. */
export class SimulatedYear {
  readonly people: SimulatedPerson[] = [];
  private readonly accounts: YearAccounts;
  private readonly random = new Random(11);
  private mailsRead = 0;

  /** `people`: how many have an account when it begins. */
  constructor(product: 'chat' | 'support', people: number) {
    this.accounts = yearAccounts(product, YEAR_START - DAY_MS);
    const { installation } = this.accounts;
    for (let index = 0; index < people; index++) this.addExisting(`agent${index}@acme.example`);
    installation.turnOn();
    setIdle(installation, { mode: 'act', deleteAfterDays: 90, exempt: ['agent0@acme.example'] });
    for (const handler of ['reviewIdleAgents', 'processPending']) removeTrigger(installation, handler);
    this.person('agent0@acme.example').exemptUntil = NEVER;
    this.google.run('processPending', [{}]);
    this.google.run('planIdleReview', [], { via: 'menu' });
    this.exempt('agent1@acme.example', 200);
    deleteEmptyRows(installation);
  }

  /** The review and its continuations; in every ninth night an execution is killed. */
  runNight(day: number): NightResult {
    const { google } = this;
    google.clock.advanceTo(YEAR_START + day * DAY_MS);
    if (day % 9 === 8) google.faults.killAt(1 + this.random.below(130));
    google.run('reviewIdleAgents', [{}]);
    do {
      google.clock.advance(8 * 60_000);
      google.run('processPending', [{}]);
    } while ('idle-job' in google.properties.document());
    this.releaseHeldPlan();
    return this.nightResult();
  }

  runDay(day: number): void {
    this.google.clock.advanceTo(YEAR_START + day * DAY_MS + DAY_MS / 4);
    for (const person of this.people) this.spendDay(person);
    if (day % 4 === 0) this.join(`new${day}@acme.example`);
    if (day % 20 === 4) this.enableFormerEmployee();
    if (day % 20 === 6) this.disableByHand();
  }

  get now(): number {
    return this.google.clock.now();
  }

  get google() {
    return this.accounts.installation.google;
  }

  private person(email: string): SimulatedPerson {
    const found = this.people.find((each) => each.email === email);
    if (!found) throw new Error(`there is no person with the address ${email}`);
    return found;
  }

  private addExisting(email: string): void {
    const isUsed = !chance(this.random, 1, 12);
    const createdAt = YEAR_START - (isUsed ? 200 : 5) * DAY_MS;
    const lastUsedAt = isUsed ? YEAR_START - this.random.below(70) * DAY_MS : null;
    const id = this.accounts.add(email, createdAt, lastUsedAt);
    this.people.push(newPerson(this.random, { email, id, isUsed, lastActiveAt: lastUsedAt ?? createdAt }));
  }

  private exempt(email: string, days: number): void {
    const person = this.person(email);
    person.exemptUntil = YEAR_START + days * DAY_MS;
    person.leavesCompanyAt = 0;
    this.google.spreadsheet
      .sheet('Exemptions')
      .setRow(2, [email, 'on parental leave', new Date(person.exemptUntil)]);
  }

  private releaseHeldPlan(): void {
    const plan = JSON.parse(this.google.properties.document().plan ?? '{}') as { held?: string | null };
    if (plan.held) releasePlan(this.google);
  }

  private nightResult(): NightResult {
    const at = this.now;
    const disabled = this.people.filter(({ id, isEnabled }) => isEnabled && !this.accounts.today(id).isOn);
    const deleted = this.people.filter(
      ({ id, isDeleted }) => !isDeleted && this.accounts.today(id).isDeleted,
    );
    for (const person of deleted) person.isDeleted = true;
    for (const person of disabled) {
      person.isEnabled = false;
      person.disabledBy = 'Chat Access';
      person.disabledAt = at;
    }
    return { at, disabled, deleted, warned: this.newlyWarned() };
  }

  private newlyWarned(): SimulatedPerson[] {
    const { sent } = this.google;
    const warnings = sent.slice(this.mailsRead).filter(isWarning);
    this.mailsRead = sent.length;
    return warnings.map(({ to, at }) => {
      const person = this.person(to);
      person.warnedAt.push(at);
      return person;
    });
  }

  private spendDay(person: SimulatedPerson): void {
    if (this.now >= person.leavesCompanyAt) {
      if (chance(this.random, 1, 300)) this.request(person);
      return;
    }
    if (this.now < person.onLeaveUntil) return;
    if (chance(this.random, 1, 120)) person.onLeaveUntil = this.now + (20 + this.random.below(60)) * DAY_MS;
    const respondsToWarning =
      this.now - (person.warnedAt.at(-1) ?? 0) < 7 * DAY_MS && chance(this.random, 1, 10);
    if (respondsToWarning || chance(this.random, 1, person.daysBetweenUses)) this.useAccount(person);
  }

  /** A person whose account is disabled gets it back in one of three ways, and uses it on another day. */
  private useAccount(person: SimulatedPerson): void {
    if (!person.isEnabled) {
      const way = person.isDeleted ? 0 : this.random.below(4);
      if (way < 2) this.request(person);
      else if (way === 2 || person.disabledBy !== 'Chat Access') this.enableByHand(person);
      else this.restore(person);
      return;
    }
    this.accounts.use(person.id);
    person.lastActiveAt = this.now;
    person.isUsed = true;
  }

  /** A team lead submits the form for this person. */
  private request(person: SimulatedPerson): void {
    const { email } = person;
    this.accounts.installation.submit({ email, firstName: 'Some', lastName: 'Body' });
    const id = this.accounts.idOf(email);
    if (id !== person.id) person.isUsed = false;
    this.markEnabled(person, id, `the request for ${email}`);
  }

  private enableByHand(person: SimulatedPerson): void {
    this.accounts.turn(person.id, true);
    this.markEnabled(person, person.id, 'the admin');
  }

  /** From the line of the log that records the disabling. */
  private restore(person: SimulatedPerson): void {
    const { google } = this;
    const isDisabling = (cells: string[]) => cells.includes('Disabled') && cells.includes(person.email);
    const row = google.spreadsheet.sheet('Log').display().map(isDisabling).lastIndexOf(true);
    google.spreadsheet.activate('Log');
    google.run('restoreSelectedAgents', [], { via: 'menu', selection: [row + 1] });
    this.markEnabled(person, person.id, `restoring ${person.email}`);
  }

  private markEnabled(person: SimulatedPerson, id: number | undefined, what: string): void {
    if (id === undefined || !this.accounts.today(id).isOn)
      throw new Error(`${what} did not enable the account`);
    Object.assign(person, {
      isEnabled: true,
      disabledBy: null,
      isDeleted: false,
      id,
      lastActiveAt: this.now,
    });
  }

  private join(email: string): void {
    const person = newPerson(this.random, { email, id: 0, isUsed: false, lastActiveAt: this.now });
    this.people.push(person);
    this.request(person);
  }

  private enableFormerEmployee(): void {
    const person = this.people.find(
      ({ disabledBy, isDeleted, leavesCompanyAt }) =>
        disabledBy === 'Chat Access' && !isDeleted && leavesCompanyAt < this.now,
    );
    if (person) this.enableByHand(person);
  }

  /** Preferably a person whom Chat Access has disabled before and who has not used the account since. */
  private disableByHand(): void {
    const enabled = this.people.filter(({ isEnabled }) => isEnabled);
    const isUnused = ({ id, disabledAt }: SimulatedPerson) =>
      (this.accounts.today(id).lastUsedAt ?? 0) < disabledAt;
    const person = enabled.find(isUnused) ?? enabled[this.random.below(enabled.length)];
    if (!person) return;
    this.accounts.turn(person.id, false);
    const disabled = { isEnabled: false, disabledBy: 'an admin', disabledAt: this.now };
    Object.assign(person, { ...disabled, leavesCompanyAt: this.now });
  }
}
