import type { SavedGoogle } from '../emulator';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../zendesk/saved-state';
import { TestDesk } from './desk';

export const DAY = 24 * 60 * 60_000;

/** Google and Zendesk as they stand between two executions, to begin many stories from. */
export interface SavedWorld {
  google: SavedGoogle;
  zendesk: SavedStandIn;
}

export function saveWorld({ google, zendesk }: TestDesk): SavedWorld {
  return { google: google.save(), zendesk: saveStandIn(zendesk) };
}

/** `seed`: decides the ids that scripts get, which must not be those that are in the world already. */
export function openWorld(saved: SavedWorld, seed = 1_000): TestDesk {
  const desk = new TestDesk({ google: { seed } });
  desk.google.load(saved.google);
  loadStandIn(desk.zendesk, saved.zendesk);
  return desk;
}

/** Empty rows are formatted, so they are most of a world; people may delete them. */
export function deleteEmptyRows({ google }: TestDesk): void {
  for (const sheet of google.spreadsheet.sheets) {
    const first = Math.max(sheet.lastRow, 10) + 1;
    sheet.deleteRow(first, sheet.maxRows - first + 1);
  }
}

export function setIdle(desk: TestDesk, idle: Record<string, unknown>): void {
  const answer = desk.google.call('saveSetup', { idle }) as { ok: boolean };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

/** What the daily trigger does, at this moment. */
export function review(desk: TestDesk): void {
  desk.google.run('reviewIdleAgents', [{}]);
}

/** The trigger fires no more: a test chooses its moments itself. */
export function removeTrigger(desk: TestDesk, handler: string): void {
  for (const trigger of desk.google.triggers()) {
    if (trigger.handler === handler) desk.google.removeTrigger(trigger.id);
  }
}

export function agent(desk: TestDesk, email: string) {
  const found = [...desk.zendesk.state.agents.values()].find((each) => each.email === email);
  if (!found) throw new Error(`no ${email}`);
  return found;
}
