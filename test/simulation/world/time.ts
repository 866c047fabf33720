import type { Execution } from '../../emulator';
import { type Duration, milliseconds } from '../../emulator/duration';
import type { SimWorld } from './sim-world';

const PERIOD = 5 * 60_000;

/**
 * Lets time pass. A timer that has found nothing to do is asked again after twelve times the time, as if Google had left out
 * those in between: they would find nothing either, or find it later.
 */
export function pass(
  world: SimWorld,
  duration: Duration,
  afterEach: (world: SimWorld) => void = () => {},
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
    if (ran.length > 0 && !(ran.every(isIdle) && mailCount(world) === mails)) {
      leap = 0;
      afterEach(world);
    } else leap = leap * 12 + 11;
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
function isIdle({ state, cellsWritten, trace }: Execution): boolean {
  return state === 'completed' && cellsWritten === 0 && !trace.some((call) => CHANGES.test(call));
}

const CHANGES = new RegExp(
  [
    String.raw`^UrlFetchApp\..*\b(POST|PUT|DELETE) `,
    String.raw`Properties\.(setProperties|deleteProperty)\("document", "(?!last-run|lease\.)`,
  ].join('|'),
);
