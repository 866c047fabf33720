import type { Installation } from './installation';

/** As the sidebar gets it from `getSetup`. Times are ISO texts. */
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

export type Known = ReturnType<typeof knownBy>;

/** What an installation knows of itself before anything runs. */
export function knownBy(installation: Installation) {
  const { setup, health } = asked(installation);
  const { owner, since, paused, lastRun, lastRequest, extract, idle } = health;
  return {
    setup,
    health: codesOf(installation, health),
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

/** How it is, without names and times, which differ from one version to the next. */
export function healthOf(installation: Installation) {
  return codesOf(installation, asked(installation).health);
}

function codesOf(installation: Installation, health: Health) {
  const { on, mine, paused, rows, triggers, credentialSavedAt, seats, idle } = health;
  const progress = installation.ask('getProgress') as { done: number; total: number } | null;
  return {
    on,
    mine,
    paused: paused?.cause ?? null,
    rows,
    triggers,
    credentialSavedAt,
    seats,
    plan: idle.plan && (idle.plan.held === null ? 'open' : 'held'),
    working: idle.working,
    progress: progress && `${progress.done} of ${progress.total}`,
  };
}

function asked(installation: Installation): { setup: object; health: Health } {
  return installation.ask('getSetup') as { setup: object; health: Health };
}
