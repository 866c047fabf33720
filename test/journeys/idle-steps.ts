import type { TestInstallation } from './installation';

/** On whichever product. */
type OnGoogle = Pick<TestInstallation, 'google'>;

export const DAY_MS = 24 * 60 * 60_000;

/** Empty rows are formatted and make up most of a spreadsheet; an editor may delete them. */
export function deleteEmptyRows({ google }: OnGoogle): void {
  for (const sheet of google.spreadsheet.sheets) {
    const first = Math.max(sheet.lastRow, 10) + 1;
    sheet.deleteRow(first, sheet.maxRows - first + 1);
  }
}

export function setIdle(installation: OnGoogle, idle: Record<string, unknown>): void {
  const answer = installation.google.call('saveSetup', { idle }) as { ok: boolean };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

/** Runs the daily trigger now. */
export function review(installation: OnGoogle): void {
  installation.google.run('reviewIdleAgents', [{}]);
}

/** The trigger no longer fires: a test chooses the times itself. */
export function removeTrigger(installation: OnGoogle, handler: string): void {
  for (const trigger of installation.google.triggers()) {
    if (trigger.handler === handler) installation.google.removeTrigger(trigger.id);
  }
}
