import type { Installation } from './installation';

/** As `getSetup` returns it to the sidebar. Times are ISO texts. */
interface Health {
  on: boolean;
  owner: string | null;
  mine: boolean;
  since: string | null;
  paused: { cause: string; since: string } | null;
  lastRun: string | null;
  lastRequest: string | null;
  rows: Record<string, number>;
  triggers: { missing: string[]; doubled: string[] } | null;
  credentialSavedAt: string | null;
  extract: { at: string; accounts: number; enabled: number } | null;
  seats: { used: number; limit: number } | null;
  idle: {
    lastReview: string | null;
    working: boolean;
    plan: { id: string; at: string; held: string | null } | null;
  };
}

export type ReportedState = ReturnType<typeof reportedState>;

/** What an installation reports about itself before anything runs. */
export function reportedState(installation: Installation) {
  const { setup, health } = getSetup(installation);
  const { owner, since, paused, lastRun, lastRequest, extract, idle } = health;
  return {
    setup,
    health: healthCodes(installation, health),
    owner,
    plan: idle.plan && { id: idle.plan.id, at: idle.plan.at },
    extract,
    times: {
      on: since,
      paused: paused?.since ?? null,
      run: lastRun,
      request: lastRequest,
      review: idle.lastReview,
    },
  };
}

/** The health report without names and times, which differ between versions. */
export function reportedHealth(installation: Installation) {
  return healthCodes(installation, getSetup(installation).health);
}

function healthCodes(installation: Installation, health: Health) {
  const { on, mine, paused, rows, triggers, credentialSavedAt, seats, idle } = health;
  const progress = installation.call('getProgress') as { done: number; total: number } | null;
  return {
    on,
    mine,
    paused: paused?.cause ?? null,
    rows,
    triggers,
    credentialSavedAt,
    // The earlier versions told nothing else of them.
    seats: seats && { used: seats.used, limit: seats.limit },
    plan: idle.plan && (idle.plan.held === null ? 'open' : 'held'),
    working: idle.working,
    progress: progress && `${progress.done} of ${progress.total}`,
  };
}

function getSetup(installation: Installation): { setup: object; health: Health } {
  return installation.call('getSetup') as { setup: object; health: Health };
}
