import type { SavedGoogle } from '../../emulator';
import type { Product } from '../../product';
import type { Columns } from '../../rehearsal/input/columns';
import { Installation } from './installation';

interface SavedInstallation {
  google: SavedGoogle;
  /** Left out by earlier versions, which had Chat only. */
  product?: Product;
  zendesk: unknown;
  titles: string[];
  columns: Columns;
  lead: string;
  /** Left out by earlier versions. */
  lastDay?: string;
  approvers?: string[];
  timeZone: string;
  changed: [id: number, at: number][];
}

export function saveInstallation(installation: Installation): string {
  const { google, zendesk, titles, columns, lastDay, lead, approvers, timeZone, changed } = installation;
  const saved: SavedInstallation = {
    google: google.save(),
    product: zendesk.product,
    zendesk: zendesk.save(),
    titles,
    columns,
    lastDay,
    lead,
    approvers,
    timeZone,
    changed: [...changed],
  };
  return JSON.stringify(saved);
}

/** Restores the saved state and runs the current build on it. */
export function loadInstallation(text: string, built: string): Installation {
  const saved = JSON.parse(text) as SavedInstallation;
  const installation = new Installation(built, saved.product ?? 'chat', {
    timeZone: saved.timeZone,
    now: new Date(saved.google.now).toISOString(),
  });
  installation.google.load(saved.google);
  installation.zendesk.restore(saved.zendesk);
  const { titles, columns, lastDay = '', lead, approvers = [] } = saved;
  Object.assign(installation, { titles, columns, lastDay, lead, approvers });
  for (const [id, at] of saved.changed) installation.changed.set(id, at);
  installation.google.open();
  return installation;
}
