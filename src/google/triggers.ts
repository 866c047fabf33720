/** A trigger as it is to be made. */
export interface TriggerSpec {
  /** Name of a function in `index.ts`. */
  handler: string;
  event: 'form submit' | { everyMinutes: 1 | 5 | 10 | 15 | 30 } | { dailyAtHour: number };
}

export interface InstalledTrigger {
  handler: string;
  remove(): void;
}

/**
 * The triggers of the person as whom this runs: those of others cannot be seen, and there is no way to read how
 * often a time trigger fires.
 * Source: https://developers.google.com/apps-script/reference/script/script-app#getProjectTriggers()
 */
export function installedTriggers(): InstalledTrigger[] {
  return ScriptApp.getProjectTriggers().map((trigger) => ({
    handler: trigger.getHandlerFunction(),
    remove: () => ScriptApp.deleteTrigger(trigger),
  }));
}

export function makeTrigger({ handler, event }: TriggerSpec): void {
  const builder = ScriptApp.newTrigger(handler);
  if (event === 'form submit') builder.forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  else if ('dailyAtHour' in event) builder.timeBased().everyDays(1).atHour(event.dailyAtHour).create();
  else builder.timeBased().everyMinutes(event.everyMinutes).create();
}
