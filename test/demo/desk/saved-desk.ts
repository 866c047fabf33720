import type { SavedGoogle } from '../../emulator';
import type { Columns } from '../../rehearsal/input/columns';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../../zendesk/saved-state';
import { Desk } from './desk';

interface SavedDesk {
  google: SavedGoogle;
  zendesk: SavedStandIn;
  titles: string[];
  columns: Columns;
  lead: string;
  timeZone: string;
  changed: [id: number, at: number][];
}

export function saveDesk(desk: Desk): string {
  const { google, zendesk, titles, columns, lead, timeZone, changed } = desk;
  const saved: SavedDesk = {
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

/** Goes on with the script as it is built now: only what people and scripts left behind is kept. */
export function loadDesk(text: string, built: string): Desk {
  const saved = JSON.parse(text) as SavedDesk;
  const desk = new Desk(built, { timeZone: saved.timeZone, now: new Date(saved.google.now).toISOString() });
  desk.google.load(saved.google);
  loadStandIn(desk.zendesk, saved.zendesk);
  Object.assign(desk, { titles: saved.titles, columns: saved.columns, lead: saved.lead });
  for (const [id, at] of saved.changed) desk.changed.set(id, at);
  desk.google.open();
  return desk;
}
