import type { Product } from '../product';
import { Random } from '../stand-in/random';
import { DAY_MS, removeTrigger, review } from './idle-steps';
import { SuiteInstallation, TestInstallation } from './installation';

export const ZONE = 'Europe/Berlin';
/** A Monday, so that summer time begins within the quarter. */
const START = Date.parse('2026-02-02T06:00:00Z');
const WEEKS = 12;
const WORKDAYS = 4;
const MINUTE_MS = 60_000;

const DATE = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, month: 'short', day: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, weekday: 'short' });

/** The Monday of a week, as the sheet shows it. */
export function mondayOf(time: number): string {
  let day = time;
  while (WEEKDAY.format(day) !== 'Mon') day -= DAY_MS;
  return DATE.format(day);
}

/** What the test itself has seen of a request: the form and Zendesk, not our sheets. */
export interface SeenRequest {
  email: string;
  submittedAt: number;
  expected: 'Created' | 'Enabled again' | 'Rejected' | 'No change';
}

/** A quarter in which requests come in, Zendesk is down now and then, and a few accounts fall idle. */
export class Quarter {
  readonly installation: TestInstallation | SuiteInstallation;
  readonly requests: SeenRequest[] = [];
  private readonly random = new Random(7);

  constructor(product: Product) {
    const google = { now: new Date(START - DAY_MS).toISOString(), timeZone: ZONE };
    const options = { google, idle: { mode: 'report' } };
    this.installation =
      product === 'chat'
        ? new TestInstallation(options)
        : new SuiteInstallation({ ...options, access: { role: 'Staff', chat: 'ignore' } });
    // A request whose account is off, in Chat; Suite has a suspended agent in its place.
    for (let week = 0; week < WEEKS; week++) this.addDisabled(`former${week}@acme.example`);
    this.installation.turnOn();
    for (const handler of ['reviewIdleAgents', 'processPending']) removeTrigger(this.installation, handler);
    this.runTimer();
  }

  get google() {
    return this.installation.google;
  }

  play(): void {
    for (let week = 0; week < WEEKS; week++) {
      for (let day = 0; day < WORKDAYS; day++) this.playDay(week, day);
    }
    this.google.clock.advance(30 * MINUTE_MS);
    this.runTimer();
    // Those who have worked in the last days; nobody else has.
    review(this.installation);
    this.runTimer();
  }

  /** When the account was made, as Zendesk says. */
  createdAt(email: string): number | null {
    const { installation } = this;
    if (installation instanceof TestInstallation) {
      return installation.zendesk.state.agentsOf(email, false)[0]?.createdAt ?? null;
    }
    return installation.zendesk.state.usersOf(email)[0]?.createdAt ?? null;
  }

  private playDay(week: number, day: number): void {
    const at = START + (7 * week + day) * DAY_MS + this.random.below(8) * 60 * MINUTE_MS;
    this.google.clock.advanceTo(at);
    this.submit(`w${week}d${day}@acme.example`, 'Created');
    if (day === 1) this.submit(`w${week}@elsewhere.example`, 'Rejected');
    if (day === 2) this.submit(`former${week}@acme.example`, 'Enabled again');
    if (day === 3) this.submit(`w${week}d0@acme.example`, 'No change');
    if (day === 3 && week % 2 === 0) this.submitWhileDown(`down${week}@acme.example`);
  }

  private submit(email: string, expected: SeenRequest['expected']): void {
    this.google.clock.advance(1_000 * (1 + this.random.below(50)));
    this.requests.push({ email, submittedAt: this.google.clock.now(), expected });
    this.installation.submit({ email });
  }

  private submitWhileDown(email: string): void {
    const { modes } = this.installation.zendesk;
    modes.down = { status: 503 };
    this.submit(email, 'Created');
    modes.down = null;
    for (let tries = 0; tries < 8; tries++) {
      this.google.clock.advance(5 * MINUTE_MS);
      this.runTimer();
    }
  }

  private runTimer(): void {
    this.google.run('processPending', [{}]);
  }

  private addDisabled(email: string): void {
    const { installation } = this;
    const times = { createdAt: START - 300 * DAY_MS };
    if (installation instanceof TestInstallation) {
      installation.zendesk.addAgent({ email, enabled: false, createDate: times.createdAt });
    } else installation.zendesk.addAgent({ email, suspended: true, ...times });
  }
}

/** The smallest length that this share of all does not exceed. */
export function nearestRank(lengths: readonly number[], share: number): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
