import type { Execution } from '../../emulator';
import { type Duration, milliseconds } from '../../emulator/duration';
import type { SimWorld } from './sim-world';

const TIMER_INTERVAL_MS = 5 * 60_000;

/** What waits for a time of its own is then still found within hours. */
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** How often the timer runs while it finds nothing to do. */
interface Pace {
  /** After a run that found nothing to do, the pause before the next one grows by this factor. */
  growth: number;
  /** A pattern of properties whose writes do not count as work: some are written every hour or so. */
  ignoredProperties: string;
}

const CLOSE_PACE: Pace = { growth: 12, ignoredProperties: 'last-run|lease|trouble|form-link' };
/** Mails to admins that wait for the next day are stored again by every run. */
export const RELAXED_PACE: Pace = {
  growth: 48,
  ignoredProperties: 'last-run|lease|trouble|form-link|notices',
};

/**
 * Lets time pass. Skips most timer runs after one that found nothing to do, as Google may: they would find nothing either, or a
 * later run finds it.
 */
export function passTime(
  world: SimWorld,
  duration: Duration,
  afterEach: (world: SimWorld) => void = () => {},
  { growth, ignoredProperties }: Pace = CLOSE_PACE,
): void {
  const { google } = world;
  const until = google.clock.now() + milliseconds(duration);
  let stride = 0;
  google.advance({});
  while (google.clock.now() < until) {
    const left = until - google.clock.now();
    skipTime(world, Math.min(stride * TIMER_INTERVAL_MS, Math.max(0, left - TIMER_INTERVAL_MS)));
    const before = google.executions.length;
    const mails = mailCount(world);
    google.advance({ milliseconds: Math.min(TIMER_INTERVAL_MS, until - google.clock.now()) });
    const ran = google.executions.slice(before);
    if (
      ran.length > 0 &&
      !(ran.every((each) => isIdle(each, ignoredProperties)) && mailCount(world) === mails)
    ) {
      stride = 0;
      afterEach(world);
    } else stride = Math.min(stride * growth + growth - 1, LONGEST_PAUSE_MS / TIMER_INTERVAL_MS);
  }
}

/** Lets time pass without timer runs, which do not start without the owner's consent. */
export function skipTime(world: SimWorld, ms: number): void {
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

/** Whether the execution has only read, apart from writes to ignored properties. */
function isIdle({ state, cellsWritten, trace }: Execution, ignoredProperties: string): boolean {
  const changes = new RegExp(
    String.raw`^UrlFetchApp\..*\b(POST|PUT|DELETE) |Properties\.(setProperties|deleteProperty)\("document", "(?!${ignoredProperties})`,
  );
  return state === 'completed' && cellsWritten === 0 && !trace.some((call) => changes.test(call));
}
