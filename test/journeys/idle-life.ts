import { Random } from '../stand-in/random';
import type { Night, Person } from './idle-person';
import { DAY, deleteEmptyRows, removeTrigger, setIdle } from './idle-world';
import { TestDesk } from './installation';

const BEGIN = Date.parse('2026-01-05T03:00:00Z');
const NEVER = Number.POSITIVE_INFINITY;
const ACCOUNTS = 100;

/** A desk with people who come, use their accounts, go on leave, leave, and are asked for again. */
export class Life {
  readonly desk = new TestDesk({ google: { now: new Date(BEGIN - DAY).toISOString() } });
  readonly people: Person[] = [];
  private readonly random = new Random(11);
  private mails = 0;

  constructor() {
    for (let index = 0; index < ACCOUNTS; index++) this.addAtFirst(`agent${index}@acme.example`);
    this.desk.turnOn();
    setIdle(this.desk, { mode: 'act', deleteAfterDays: 90, exempt: ['agent0@acme.example'] });
    for (const handler of ['reviewIdleAgents', 'processPending']) removeTrigger(this.desk, handler);
    this.person('agent0@acme.example').exemptUntil = NEVER;
    this.desk.google.run('processPending', [{}]);
    this.desk.google.run('planIdleReview', [], { via: 'menu' });
    this.exempt('agent1@acme.example', 200);
    deleteEmptyRows(this.desk);
  }

  /** The review, and what goes on with it; now and then an execution is killed. */
  night(day: number): Night {
    const { google } = this.desk;
    google.clock.advanceTo(BEGIN + day * DAY);
    if (day % 9 === 8) google.faults.killAt(1 + this.random.below(130));
    google.run('reviewIdleAgents', [{}]);
    do {
      google.clock.advance(8 * 60_000);
      google.run('processPending', [{}]);
    } while ('idle-job' in google.properties.document());
    this.releaseWhatIsHeld();
    return this.whatHasHappened();
  }

  morning(day: number): void {
    this.desk.google.clock.advanceTo(BEGIN + day * DAY + DAY / 4);
    for (const person of this.people) this.live(person);
    if (day % 4 === 0) this.join(`new${day}@acme.example`);
    if (day % 20 === 4) this.enableSomebodyInVain();
    if (day % 20 === 5) this.switchOffByHand();
  }

  get now(): number {
    return this.desk.google.clock.now();
  }

  private person(email: string): Person {
    const found = this.people.find((each) => each.email === email);
    if (!found) throw new Error(`nobody has ${email}`);
    return found;
  }

  private addAtFirst(email: string): void {
    const isUsed = !this.isChance(1, 12);
    const createDate = BEGIN - (isUsed ? 200 : 5) * DAY;
    const lastLogin = isUsed ? BEGIN - this.random.below(70) * DAY : null;
    const { id } = this.desk.zendesk.addAgent({ email, createDate, lastLogin, departments: ['Sales'] });
    this.people.push({ ...this.habits(), email, id, isUsed, seen: lastLogin ?? createDate });
  }

  /** A tenth uses the account seldom, and a third leaves sooner or later. */
  private habits() {
    const isSeldom = this.isChance(1, 10);
    const every = isSeldom ? 30 + this.random.below(30) : 1 + this.random.below(7);
    const leaves = this.isChance(1, 3) ? BEGIN + (this.random.below(400) - 60) * DAY : NEVER;
    const still = {
      isOn: true,
      offBy: 'nobody',
      offAt: 0,
      isDeleted: false,
      warnings: [] as number[],
    } as const;
    return { ...still, warnings: [], every, leavesAt: leaves, awayUntil: 0, exemptUntil: 0 };
  }

  private exempt(email: string, days: number): void {
    const person = this.person(email);
    person.exemptUntil = BEGIN + days * DAY;
    person.leavesAt = 0;
    this.desk.google.spreadsheet
      .sheet('Exemptions')
      .setRow(2, [email, 'on parental leave', new Date(person.exemptUntil)]);
  }

  private releaseWhatIsHeld(): void {
    const plan = JSON.parse(this.desk.google.properties.document().plan ?? '{}') as { held?: string | null };
    if (plan.held) this.desk.google.run('applyIdlePlan', [], { via: 'menu' });
  }

  private whatHasHappened(): Night {
    const at = this.now;
    const disabled = this.people.filter((person) => person.isOn && !this.account(person).enabled);
    const deleted = this.people.filter((person) => !person.isDeleted && this.account(person).deletedAt);
    for (const person of deleted) person.isDeleted = true;
    for (const person of disabled) Object.assign(person, { isOn: false, offBy: 'Chat Access', offAt: at });
    return { at, disabled, deleted, warned: this.newlyWarned() };
  }

  private newlyWarned(): Person[] {
    const { sent } = this.desk.google;
    const news = sent.slice(this.mails).filter(({ subject }) => subject.includes('will be switched off'));
    this.mails = sent.length;
    return news.map(({ to, at }) => {
      const person = this.person(to);
      person.warnings.push(at);
      return person;
    });
  }

  private account({ id }: Person) {
    const account = this.desk.zendesk.state.agents.get(id);
    if (!account) throw new Error(`no account ${id}`);
    return account;
  }

  private live(person: Person): void {
    if (this.now >= person.leavesAt) {
      if (this.isChance(1, 300)) this.submit(person);
      return;
    }
    if (this.now < person.awayUntil) return;
    if (this.isChance(1, 120)) person.awayUntil = this.now + (20 + this.random.below(60)) * DAY;
    const isAlarmed = this.now - (person.warnings.at(-1) ?? 0) < 7 * DAY && this.isChance(1, 10);
    if (isAlarmed || this.isChance(1, person.every)) this.work(person);
  }

  /** Whoever finds the account off gets it back in one of three ways, and works another day. */
  private work(person: Person): void {
    if (!person.isOn) {
      const way = person.isDeleted ? 0 : this.random.below(4);
      if (way < 2) this.submit(person);
      else if (way === 2 || person.offBy !== 'Chat Access') this.enableByHand(person);
      else this.restore(person);
      return;
    }
    this.account(person).lastLogin = this.now;
    Object.assign(person, { seen: this.now, isUsed: true });
  }

  private submit(person: Person): void {
    this.desk.submit({ email: person.email, firstName: 'Some', lastName: 'Body' });
    const { agents } = this.desk.zendesk.state;
    const account = [...agents.values()].find(({ email, deletedAt }) => email === person.email && !deletedAt);
    if (!account?.enabled) throw new Error(`${person.email} was asked for in vain`);
    if (account.id !== person.id) person.isUsed = false;
    this.isBack(person, account.id);
  }

  private enableByHand(person: Person): void {
    this.account(person).enabled = true;
    this.isBack(person, person.id);
  }

  private restore(person: Person): void {
    const { spreadsheet } = this.desk.google;
    const lines = spreadsheet.sheet('Log').display();
    const row = lines
      .map((cells) => cells.includes('Disabled') && cells.includes(person.email))
      .lastIndexOf(true);
    spreadsheet.activate('Log');
    this.desk.google.run('restoreSelectedAgents', [], { via: 'menu', selection: [row + 1] });
    if (!this.account(person).enabled) throw new Error(`${person.email} was restored in vain`);
    this.isBack(person, person.id);
  }

  private isBack(person: Person, id: number): void {
    Object.assign(person, { id, isOn: true, offBy: 'nobody', isDeleted: false, seen: this.now });
  }

  private join(email: string): void {
    const person = { ...this.habits(), email, id: 0, isUsed: false, seen: this.now };
    this.people.push(person);
    this.submit(person);
  }

  /** For whoever has left the company. */
  private enableSomebodyInVain(): void {
    const isGone = ({ offBy, isDeleted, leavesAt }: Person) =>
      offBy === 'Chat Access' && !isDeleted && leavesAt < this.now;
    const person = this.people.find(isGone);
    if (person) this.enableByHand(person);
  }

  /** Best of all somebody whom Chat Access has once disabled, and who has not used the account since. */
  private switchOffByHand(): void {
    const on = this.people.filter(({ isOn }) => isOn);
    const isUnused = (each: Person) => (this.account(each).lastLogin ?? 0) < each.offAt;
    const person = on.find(isUnused) ?? on[this.random.below(on.length)];
    if (!person) return;
    this.account(person).enabled = false;
    Object.assign(person, { isOn: false, offBy: 'an admin', offAt: this.now, leavesAt: this.now });
  }

  private isChance(one: number, of: number): boolean {
    return this.random.below(of) < one;
  }
}
