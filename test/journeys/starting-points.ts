import { serialize } from 'node:v8';
import type { Execution, SavedGoogle } from '../emulator';
import type { GateTotals } from '../emulator/runtime/gate';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../stand-in/saved-state';
import type { TestInstallation } from './installation';

/** All of a desk that tests can see, between two executions. */
interface SavedStart {
  google: SavedGoogle;
  /** Their number decides the ids that scripts make up in the next ones. */
  executions: Execution[];
  totals: GateTotals;
  zendesk: SavedStandIn;
}

const savedStarts = new Map<string, SavedStart>();

/**
 * Brings a desk on which nothing has happened yet to where `begin` brings it. Only the first of those with the same
 * options goes all the way, for a desk is turned on some hundred times in a file and it is always the same; the others
 * are put where the first one stood. `where` tells beginnings apart. Options with functions in them cannot be compared
 * and are refused.
 */
export function startFrom<Tested extends TestInstallation>(
  installation: Tested,
  where: unknown,
  begin: (installation: Tested) => void,
): Tested {
  const key = serialize([where, installation.options]).toString('base64');
  const known = savedStarts.get(key);
  if (known) {
    restoreStart(installation, known);
    return installation;
  }
  begin(installation);
  savedStarts.set(key, saveStart(installation));
  return installation;
}

function saveStart({ google, zendesk }: TestInstallation): SavedStart {
  const { executions, gate } = google;
  const seen = structuredClone({ executions, totals: gate.total });
  return { google: google.save(), ...seen, zendesk: saveStandIn(zendesk) };
}

function restoreStart({ google, zendesk }: TestInstallation, stand: SavedStart): void {
  google.load(stand.google);
  google.executions.push(...structuredClone(stand.executions));
  google.gate.total = structuredClone(stand.totals);
  loadStandIn(zendesk, stand.zendesk);
}
