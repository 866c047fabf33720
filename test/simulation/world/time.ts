import type { Execution } from '../../emulator';
import { type Duration, milliseconds } from '../../emulator/duration';
import type { SimWorld } from './sim-world';

const PERIOD = 5 * 60_000;

/** How closely the timers are followed. */
interface Pace {
  /** A timer that has found nothing to do is asked again after so many times the time. */
  growth: number;
  /** The properties whose writing means nothing. */
  idle: string;
}

const CLOSELY: Pace = { growth: 12, idle: 'last-run|lease' };
/** Mails to admins that only wait for the next day are noted again at each look. */
export const CALMLY: Pace = { growth: 48, idle: 'last-run|lease|notices' };

/**
 * Lets time pass. Of timers that find nothing to do most are left out, as Google may: they would find nothing either, or find
 * it later.
 */
export function pass(
  world: SimWorld,
  duration: Duration,
  afterEach: (world: SimWorld) => void = () => {},
  { growth, idle }: Pace = CLOSELY,
): void {
  const { google } = world;
  const until = google.clock.now() + milliseconds(duration);
  let leap = 0;
  google.advance({});
  while (google.clock.now() < until) {
    const left = until - google.clock.now();
    skip(world, Math.min(leap * PERIOD, Math.max(0, left - PERIOD)));
    const before = google.executions.length;
    const mails = mailCount(world);
    google.advance({ milliseconds: Math.min(PERIOD, until - google.clock.now()) });
    const ran = google.executions.slice(before);
    if (ran.length > 0 && !(ran.every((each) => isIdle(each, idle)) && mailCount(world) === mails)) {
      leap = 0;
      afterEach(world);
    } else leap = leap * growth + growth - 1;
  }
}

/** No timer runs meanwhile: one whose owner's consent is missing does not start. */
export function skip(world: SimWorld, ms: number): void {
  if (ms <= 0) return;
  const { google, hasConsent } = world;
  google.revokeAuthorization(google.owner);
  google.advance({ milliseconds: ms });
  if (hasConsent) google.authorize(google.owner);
}

function mailCount({ google }: SimWorld): string {
  const { drafts, sent } = google.mailbox(google.owner);
  return `${drafts.length} ${sent.length}`;
}

/** It has read, and noted at most that it ran and that no other may run meanwhile. */
function isIdle({ state, cellsWritten, trace }: Execution, idle: string): boolean {
  const changes = new RegExp(
    String.raw`^UrlFetchApp\..*\b(POST|PUT|DELETE) |Properties\.(setProperties|deleteProperty)\("document", "(?!${idle})`,
  );
  return state === 'completed' && cellsWritten === 0 && !trace.some((call) => changes.test(call));
}
