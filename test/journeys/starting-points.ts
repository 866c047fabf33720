import { serialize } from 'node:v8';
import type { Execution, SavedGoogle } from '../emulator';
import type { GateTotals } from '../emulator/runtime/gate';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../stand-in/saved-state';
import type { TestInstallation } from './installation';

/** Everything about an installation that tests can observe, between two executions. */
interface SavedStart {
  google: SavedGoogle;
  /** The ids that scripts generate in later executions depend on their number. */
  executions: Execution[];
  totals: GateTotals;
  zendesk: SavedStandIn;
}

const savedStarts = new Map<string, SavedStart>();

/**
 * Prepares a new installation by `prepare`. Only the first installation with the same options runs it, since turning
 * one on is slow and happens some hundred times in a test file, always in the same way; the others are restored from
 * what was saved then. `name` identifies the starting point. Options that contain functions cannot be compared and are
 * refused.
 */
export function startFrom<Tested extends TestInstallation>(
  installation: Tested,
  name: unknown,
  prepare: (installation: Tested) => void,
): Tested {
  const key = serialize([name, installation.options]).toString('base64');
  const saved = savedStarts.get(key);
  if (saved) {
    restoreStart(installation, saved);
    return installation;
  }
  prepare(installation);
  savedStarts.set(key, saveStart(installation));
  return installation;
}

function saveStart({ google, zendesk }: TestInstallation): SavedStart {
  const { executions, gate } = google;
  const copied = structuredClone({ executions, totals: gate.total });
  return { google: google.save(), ...copied, zendesk: saveStandIn(zendesk) };
}

function restoreStart({ google, zendesk }: TestInstallation, start: SavedStart): void {
  google.load(start.google);
  google.executions.push(...structuredClone(start.executions));
  google.gate.total = structuredClone(start.totals);
  loadStandIn(zendesk, start.zendesk);
}
