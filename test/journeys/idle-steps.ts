import type { TestInstallation } from './installation';

export const DAY = 24 * 60 * 60_000;

/** Empty rows are formatted, so they are most of a world; people may delete them. */
export function deleteEmptyRows({ google }: TestInstallation): void {
  for (const sheet of google.spreadsheet.sheets) {
    const first = Math.max(sheet.lastRow, 10) + 1;
    sheet.deleteRow(first, sheet.maxRows - first + 1);
  }
}

export function setIdle(installation: TestInstallation, idle: Record<string, unknown>): void {
  const answer = installation.google.call('saveSetup', { idle }) as { ok: boolean };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

/** What the daily trigger does, at this moment. */
export function review(installation: TestInstallation): void {
  installation.google.run('reviewIdleAgents', [{}]);
}

/** The trigger fires no more: a test chooses its moments itself. */
export function removeTrigger(installation: TestInstallation, handler: string): void {
  for (const trigger of installation.google.triggers()) {
    if (trigger.handler === handler) installation.google.removeTrigger(trigger.id);
  }
}
