import { installedTriggers, makeTrigger, type TriggerSpec } from '../../google/triggers';

/** What runs automatically while Chat Access is on. */
export const TRIGGERS: readonly TriggerSpec[] = [
  { handler: 'onFormSubmit', event: 'form submit' },
  { handler: 'processPending', event: { everyMinutes: 5 } },
  // Before people come to work: they find the summary of the night.
  { handler: 'reviewIdleAgents', event: { dailyAtHour: 3 } },
];

export interface Reconciliation<Installed> {
  missing: TriggerSpec[];
  surplus: Installed[];
}

/** Which triggers are to be made, and which removed: of each wanted one exactly one stays, of all others none. */
export function reconcileTriggers<Installed extends { handler: string }>(
  wanted: readonly TriggerSpec[],
  installed: readonly Installed[],
): Reconciliation<Installed> {
  const isWanted = (handler: string) => wanted.some((each) => each.handler === handler);
  const isFirst = ({ handler }: Installed, index: number) =>
    installed.findIndex((each) => each.handler === handler) === index;
  const stay = installed.filter((each, index) => isWanted(each.handler) && isFirst(each, index));
  return {
    missing: wanted.filter(({ handler }) => stay.every((each) => each.handler !== handler)),
    surplus: installed.filter((each) => !stay.includes(each)),
  };
}

/** Makes and removes this person's triggers until they are the wanted ones; how many it made and removed. */
export function setTriggers(wanted: readonly TriggerSpec[]): { made: number; removed: number } {
  const { missing, surplus } = reconcileTriggers(wanted, installedTriggers());
  for (const trigger of surplus) trigger.remove();
  for (const trigger of missing) makeTrigger(trigger);
  return { made: missing.length, removed: surplus.length };
}
