/** A trigger that the desk needs. */
export interface WantedTrigger {
  handler: string;
  event: 'form submit' | { everyMinutes: 1 | 5 | 10 | 15 | 30 } | { dailyAtHour: number };
}

/** What became of the triggers. */
export interface Reconciled {
  made: number;
  removed: number;
}

/**
 * Makes the wanted triggers that are missing and removes doubled ones. Only the triggers of the person who
 * runs this can be seen; there is no way to read how often a clock trigger fires.
 */
export function reconcileTriggers(wanted: readonly WantedTrigger[]): Reconciled {
  const existing = ScriptApp.getProjectTriggers();
  const kept = new Set<string>();
  let removed = 0;
  for (const trigger of existing) {
    const handler = trigger.getHandlerFunction();
    if (wanted.some((each) => each.handler === handler) && !kept.has(handler)) {
      kept.add(handler);
    } else {
      ScriptApp.deleteTrigger(trigger);
      removed++;
    }
  }
  const missing = wanted.filter(({ handler }) => !kept.has(handler));
  for (const each of missing) makeTrigger(each);
  return { made: missing.length, removed };
}

function makeTrigger({ handler, event }: WantedTrigger): void {
  const builder = ScriptApp.newTrigger(handler);
  if (event === 'form submit') builder.forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  else if ('dailyAtHour' in event) builder.timeBased().everyDays(1).atHour(event.dailyAtHour).create();
  else builder.timeBased().everyMinutes(event.everyMinutes).create();
}

/** How many triggers of each handler this person has. */
export function countTriggers(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    counts.set(handler, (counts.get(handler) ?? 0) + 1);
  }
  return counts;
}
