import { type EnumValue, enumeration } from '../runtime/enumeration';
import { wrongParameters } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { TriggerData } from '../runtime/world';

export const EventType = enumeration(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
export const TriggerSource = enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');

type Published = Like<
  GoogleAppsScript.Script.Trigger,
  'getUniqueId' | 'getHandlerFunction' | 'getEventType' | 'getTriggerSource' | 'getTriggerSourceId'
>;

const ids = new WeakMap<Trigger, string>();

export function triggerId(trigger: Trigger): string {
  const id = ids.get(trigger);
  if (id === undefined) throw wrongParameters('ScriptApp.deleteTrigger', [trigger]);
  return id;
}

/** A trigger exposes its handler and event, but neither its interval nor whether it works. */
export class Trigger implements Published {
  static readonly googleName: string = 'ScriptApp.Trigger';
  readonly #data: TriggerData;

  constructor(data: TriggerData) {
    this.#data = data;
    ids.set(this, data.id);
  }

  getUniqueId(): string {
    return this.#data.id;
  }

  getHandlerFunction(): string {
    return this.#data.handler;
  }

  getEventType(): EnumValue {
    return EventType[this.#data.event];
  }

  getTriggerSource(): EnumValue {
    return this.#data.event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
  }

  getTriggerSourceId(): string | null {
    return this.#data.sourceId;
  }
}
