import { folderOf, type Import } from './imports';

/**
 * The rooms of the source, in the order in which they know of each other: an import, also of a type, only ever leads
 * to a room that stands earlier in this list.
 */
export const ROOMS = [
  'shared',
  'text',
  'zendesk',
  'state',
  'mail',
  'setup',
  'accounts',
  'requests',
  'idle',
  'google',
  'sheets',
  'contract',
  'app',
  'entry-points',
  'index',
] as const;

/** Runs in the browser, apart from the rest, and knows of the server what the contract says. */
export const BROWSER_ROOM = 'sidebar';
export const KNOWN_IN_BROWSER = 'contract';

/** `app/idle/plan.ts -> idle/plan.ts`; packages are no rooms. */
export function upwardImports(imports: readonly Import[]): string[] {
  return imports.filter(isUpward).map(({ from, to }) => `${from} -> ${to}`);
}

function isUpward({ from, to }: Import): boolean {
  const [user, used] = [folderOf(from), folderOf(to)];
  if (user === used || !isRoom(used)) return false;
  if (user === BROWSER_ROOM) return used !== KNOWN_IN_BROWSER;
  return levelOf(used) > levelOf(user);
}

function isRoom(name: string): boolean {
  return name === BROWSER_ROOM || levelOf(name) >= 0;
}

function levelOf(room: string): number {
  if (room === BROWSER_ROOM) return ROOMS.length;
  return ROOMS.indexOf(room as (typeof ROOMS)[number]);
}
