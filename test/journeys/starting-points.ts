import { serialize } from 'node:v8';
import type { Execution, Google, SavedGoogle } from '../emulator';
import type { GateTotals } from '../emulator/runtime/gate';

/** An installation whose state can be saved between two executions. */
interface Startable {
  readonly google: Google;
  readonly zendesk: { handle: Google['server']; modes: { intercept?: unknown; afterwards?: unknown } };
  /** What it was made with. */
  readonly options: unknown;
  saveZendesk(): unknown;
  loadZendesk(saved: unknown): void;
}

/** Everything about an installation that tests can observe, between two executions. */
interface SavedStart {
  google: SavedGoogle;
  /** Those since the preparation began. The ids that scripts generate in later executions depend on their number. */
  executions: Execution[];
  totals: GateTotals;
  zendesk: unknown;
}

const savedStarts = new Map<string, SavedStart>();

/**
 * Prepares an installation by `prepare`. Only the first one that was made with the same options and is in the same state
 * runs it, since turning one on is slow and happens some hundred times in a test file, always in the same way; the others
 * are restored from what was saved then. `name` identifies the preparation, with everything that it depends on beside the
 * installation.
 */
export function startFrom<Tested extends Startable>(
  installation: Tested,
  name: unknown,
  prepare: (installation: Tested) => void,
): Tested {
  if (hasMoreThanData(installation)) {
    prepare(installation);
    return installation;
  }
  const key = keyOf(installation, name);
  const known = savedStarts.get(key);
  if (known) {
    restoreStart(installation, known);
    return installation;
  }
  const { length } = installation.google.executions;
  prepare(installation);
  savedStarts.set(key, saveStart(installation, length));
  return installation;
}

/** Whether a test has put in its way what a saved state does not hold: a fault, or a function. */
function hasMoreThanData({ google, zendesk }: Startable): boolean {
  const { modes, handle } = zendesk;
  const isWatched = google.gate.intercept !== undefined || google.server !== handle;
  return isWatched || google.faults.arePlanned || Boolean(modes.intercept ?? modes.afterwards);
}

function keyOf(installation: Startable, name: unknown): string {
  const { google, options } = installation;
  const before = [google.save(), google.executions.length, google.gate.total, installation.saveZendesk()];
  return serialize([name, options, before]).toString('latin1');
}

function saveStart(installation: Startable, executionsBefore: number): SavedStart {
  const { executions, gate } = installation.google;
  const copied = structuredClone({ executions: executions.slice(executionsBefore), totals: gate.total });
  return { google: installation.google.save(), ...copied, zendesk: installation.saveZendesk() };
}

function restoreStart(installation: Startable, start: SavedStart): void {
  const { google } = installation;
  google.load(start.google);
  google.executions.push(...structuredClone(start.executions));
  google.gate.total = structuredClone(start.totals);
  installation.loadZendesk(start.zendesk);
}
