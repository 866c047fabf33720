import { serialize } from 'node:v8';
import type { Execution, SavedGoogle } from '../emulator';
import type { GateTotals } from '../emulator/runtime/gate';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../stand-in/saved-state';
import type { TestDesk } from './installation';

/** All of a desk that tests can see, between two executions. */
interface Stand {
  google: SavedGoogle;
  /** Their number decides the ids that scripts make up in the next ones. */
  executions: Execution[];
  totals: GateTotals;
  zendesk: SavedStandIn;
}

const stands = new Map<string, Stand>();

/**
 * Brings a desk on which nothing has happened yet to where `begin` brings it. Only the first of those with the same
 * options goes all the way, for a desk is turned on some hundred times in a file and it is always the same; the others
 * are put where the first one stood. `where` tells beginnings apart. Options with functions in them cannot be compared
 * and are refused.
 */
export function bring<Desk extends TestDesk>(desk: Desk, where: unknown, begin: (desk: Desk) => void): Desk {
  const key = serialize([where, desk.options]).toString('base64');
  const known = stands.get(key);
  if (known) {
    put(desk, known);
    return desk;
  }
  begin(desk);
  stands.set(key, standOf(desk));
  return desk;
}

function standOf({ google, zendesk }: TestDesk): Stand {
  const { executions, gate } = google;
  const seen = structuredClone({ executions, totals: gate.total });
  return { google: google.save(), ...seen, zendesk: saveStandIn(zendesk) };
}

function put({ google, zendesk }: TestDesk, stand: Stand): void {
  google.load(stand.google);
  google.executions.push(...structuredClone(stand.executions));
  google.gate.total = structuredClone(stand.totals);
  loadStandIn(zendesk, stand.zendesk);
}
