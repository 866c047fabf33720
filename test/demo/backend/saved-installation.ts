import type { SavedGoogle } from '../../emulator';
import type { Columns } from '../../rehearsal/input/columns';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../../stand-in/saved-state';
import { Installation } from './installation';

interface SavedInstallation {
  google: SavedGoogle;
  zendesk: SavedStandIn;
  titles: string[];
  columns: Columns;
  lead: string;
  timeZone: string;
  changed: [id: number, at: number][];
}

export function saveInstallation(installation: Installation): string {
  const { google, zendesk, titles, columns, lead, timeZone, changed } = installation;
  const saved: SavedInstallation = {
    google: google.save(),
    zendesk: saveStandIn(zendesk),
    titles,
    columns,
    lead,
    timeZone,
    changed: [...changed],
  };
  return JSON.stringify(saved);
}

/** Restores the saved state and runs the current build on it. */
export function loadInstallation(text: string, built: string): Installation {
  const saved = JSON.parse(text) as SavedInstallation;
  const installation = new Installation(built, {
    timeZone: saved.timeZone,
    now: new Date(saved.google.now).toISOString(),
  });
  installation.google.load(saved.google);
  loadStandIn(installation.zendesk, saved.zendesk);
  Object.assign(installation, { titles: saved.titles, columns: saved.columns, lead: saved.lead });
  for (const [id, at] of saved.changed) installation.changed.set(id, at);
  installation.google.open();
  return installation;
}
