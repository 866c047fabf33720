import { Random } from '../stand-in/random';
import { DAY_MS, deleteEmptyRows, removeTrigger, setIdle } from './idle-steps';
import { accountOf, enableByHand, requestAccount, restoreAccount } from './idle-year-accounts';
import {
  chance,
  NEVER,
  type NightResult,
  newPerson,
  type SimulatedPerson,
  YEAR_START,
} from './idle-year-person';
import { TestInstallation } from './installation';

const ACCOUNTS = 100;

/** An installation whose people join, use their accounts, go on leave, leave the company, and are requested again. */
export class SimulatedYear {
  readonly installation = new TestInstallation({
    google: { now: new Date(YEAR_START - DAY_MS).toISOString() },
  });
  readonly people: SimulatedPerson[] = [];
  private readonly random = new Random(11);
  private mailsRead = 0;

  constructor() {
    for (let index = 0; index < ACCOUNTS; index++) this.addExisting(`agent${index}@acme.example`);
    this.installation.turnOn();
    setIdle(this.installation, { mode: 'act', deleteAfterDays: 90, exempt: ['agent0@acme.example'] });
    for (const handler of ['reviewIdleAgents', 'processPending']) removeTrigger(this.installation, handler);
    this.person('agent0@acme.example').exemptUntil = NEVER;
    this.installation.google.run('processPending', [{}]);
    this.installation.google.run('planIdleReview', [], { via: 'menu' });
    this.exempt('agent1@acme.example', 200);
    deleteEmptyRows(this.installation);
  }

  /** The review and its continuations; in every ninth night an execution is killed. */
  runNight(day: number): NightResult {
    const { google } = this.installation;
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
    this.installation.google.clock.advanceTo(YEAR_START + day * DAY_MS + DAY_MS / 4);
    for (const person of this.people) this.spendDay(person);
    if (day % 4 === 0) this.join(`new${day}@acme.example`);
    if (day % 20 === 4) this.enableFormerEmployee();
    if (day % 20 === 6) this.disableByHand();
  }

  get now(): number {
    return this.installation.google.clock.now();
  }

  private person(email: string): SimulatedPerson {
    const found = this.people.find((each) => each.email === email);
    if (!found) throw new Error(`there is no person with the address ${email}`);
    return found;
  }

  private addExisting(email: string): void {
    const isUsed = !chance(this.random, 1, 12);
    const createDate = YEAR_START - (isUsed ? 200 : 5) * DAY_MS;
    const lastLogin = isUsed ? YEAR_START - this.random.below(70) * DAY_MS : null;
    const { id } = this.installation.zendesk.addAgent({
      email,
      createDate,
      lastLogin,
      departments: ['Sales'],
    });
    this.people.push(newPerson(this.random, { email, id, isUsed, lastActiveAt: lastLogin ?? createDate }));
  }

  private exempt(email: string, days: number): void {
    const person = this.person(email);
    person.exemptUntil = YEAR_START + days * DAY_MS;
    person.leavesCompanyAt = 0;
    this.installation.google.spreadsheet
      .sheet('Exemptions')
      .setRow(2, [email, 'on parental leave', new Date(person.exemptUntil)]);
  }

  private releaseHeldPlan(): void {
    const { google } = this.installation;
    const plan = JSON.parse(google.properties.document().plan ?? '{}') as { held?: string | null };
    if (plan.held) google.run('applyIdlePlan', [], { via: 'menu' });
  }

  private nightResult(): NightResult {
    const at = this.now;
    const disabled = this.people.filter(
      (person) => person.isEnabled && !accountOf(this.installation, person).enabled,
    );
    const deleted = this.people.filter(
      (person) => !person.isDeleted && accountOf(this.installation, person).deletedAt,
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
    const { sent } = this.installation.google;
    const warnings = sent
      .slice(this.mailsRead)
      .filter(({ subject }) => subject.includes('will be switched off'));
    this.mailsRead = sent.length;
    return warnings.map(({ to, at }) => {
      const person = this.person(to);
      person.warnedAt.push(at);
      return person;
    });
  }

  private spendDay(person: SimulatedPerson): void {
    if (this.now >= person.leavesCompanyAt) {
      if (chance(this.random, 1, 300)) requestAccount(this.installation, person);
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
      if (way < 2) requestAccount(this.installation, person);
      else if (way === 2 || person.disabledBy !== 'Chat Access') enableByHand(this.installation, person);
      else restoreAccount(this.installation, person);
      return;
    }
    accountOf(this.installation, person).lastLogin = this.now;
    person.lastActiveAt = this.now;
    person.isUsed = true;
  }

  private join(email: string): void {
    const person = newPerson(this.random, { email, id: 0, isUsed: false, lastActiveAt: this.now });
    this.people.push(person);
    requestAccount(this.installation, person);
  }

  private enableFormerEmployee(): void {
    const person = this.people.find(
      ({ disabledBy, isDeleted, leavesCompanyAt }) =>
        disabledBy === 'Chat Access' && !isDeleted && leavesCompanyAt < this.now,
    );
    if (person) enableByHand(this.installation, person);
  }

  /** Preferably a person whom Chat Access has disabled before and who has not used the account since. */
  private disableByHand(): void {
    const enabled = this.people.filter(({ isEnabled }) => isEnabled);
    const isUnused = (each: SimulatedPerson) =>
      (accountOf(this.installation, each).lastLogin ?? 0) < each.disabledAt;
    const person = enabled.find(isUnused) ?? enabled[this.random.below(enabled.length)];
    if (!person) return;
    accountOf(this.installation, person).enabled = false;
    const disabled = { isEnabled: false, disabledBy: 'an admin', disabledAt: this.now };
    Object.assign(person, { ...disabled, leavesCompanyAt: this.now });
  }
}
