import { ServiceError, wrongParameters } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import type { Schedule, TriggerData, TriggerEvent } from '../runtime/world';
import { firstTime } from './schedule';
import { Trigger } from './triggers';

// developers.google.com/apps-script/guides/services/quotas: per user and script
const MAX_TRIGGERS = 20;
/** developers.google.com/apps-script/reference/script/clock-trigger-builder#everyminutesn */
const MINUTES = [1, 5, 10, 15, 30];
/** Assumed: the options of the trigger page. */
const HOURS = [1, 2, 4, 6, 8, 12];

const MINUTE_MS = 60_000;

export class TriggerBuilder
  implements Like<GoogleAppsScript.Script.TriggerBuilder, 'forSpreadsheet' | 'timeBased'>
{
  static readonly googleName: string = 'ScriptApp.TriggerBuilder';
  readonly #run: Run;
  readonly #handler: string;

  constructor(run: Run, handler: string) {
    this.#run = run;
    this.#handler = handler;
  }

  forSpreadsheet(file: unknown): SpreadsheetTriggerBuilder {
    const { id } = this.#run.world.spreadsheet;
    const given = typeof file === 'string' ? file : (file as { getId?: () => string } | null)?.getId?.();
    if (given !== id) throw wrongParameters('ScriptApp.TriggerBuilder.forSpreadsheet', [file]);
    return new SpreadsheetTriggerBuilder(this.#run, this.#handler, id);
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#run, this.#handler);
  }
}

export class SpreadsheetTriggerBuilder
  implements
    Like<
      GoogleAppsScript.Script.SpreadsheetTriggerBuilder,
      'onFormSubmit' | 'onEdit' | 'onOpen' | 'onChange' | 'create'
    >
{
  static readonly googleName: string = 'ScriptApp.SpreadsheetTriggerBuilder';
  readonly #run: Run;
  readonly #handler: string;
  readonly #sourceId: string;
  #event: TriggerEvent | null = null;

  constructor(run: Run, handler: string, sourceId: string) {
    this.#run = run;
    this.#handler = handler;
    this.#sourceId = sourceId;
  }

  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }

  onEdit(): this {
    return this.#on('ON_EDIT');
  }

  onOpen(): this {
    return this.#on('ON_OPEN');
  }

  onChange(): this {
    return this.#on('ON_CHANGE');
  }

  create(): Trigger {
    const event = this.#event;
    if (!event) throw new ServiceError('The trigger must have an event. ((onFormSubmit(), onEdit(), ...))');
    return created(this.#run, 'SpreadsheetTriggerBuilder', {
      handler: this.#handler,
      event,
      sourceId: this.#sourceId,
    });
  }

  #on(event: TriggerEvent): this {
    this.#event = event;
    return this;
  }
}

export class ClockTriggerBuilder
  implements
    Like<
      GoogleAppsScript.Script.ClockTriggerBuilder,
      | 'everyMinutes'
      | 'everyHours'
      | 'everyDays'
      | 'atHour'
      | 'nearMinute'
      | 'inTimezone'
      | 'after'
      | 'create'
    >
{
  static readonly googleName: string = 'ScriptApp.ClockTriggerBuilder';
  readonly #run: Run;
  readonly #handler: string;
  #every: { minutes?: number; hours?: number; days?: number } = {};
  #once: number | null = null;
  #hour: number | null = null;
  #minute: number | null = null;
  #zone: string;

  constructor(run: Run, handler: string) {
    this.#run = run;
    this.#handler = handler;
    this.#zone = run.world.manifest.timeZone;
  }

  everyMinutes(minutes: number): this {
    if (!MINUTES.includes(minutes)) {
      throw new ServiceError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    this.#every = { minutes };
    return this;
  }

  everyHours(hours: number): this {
    if (!HOURS.includes(hours)) {
      throw new ServiceError(
        'The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.',
      );
    }
    this.#every = { hours };
    return this;
  }

  everyDays(days: number): this {
    this.#every = { days };
    return this;
  }

  atHour(hour: number): this {
    this.#hour = hour;
    return this;
  }

  nearMinute(minute: number): this {
    this.#minute = minute;
    return this;
  }

  inTimezone(zone: string): this {
    this.#zone = zone;
    return this;
  }

  after(milliseconds: number): this {
    this.#once = this.#run.world.clock.now() + milliseconds;
    return this;
  }

  at(date: Date): this {
    this.#once = date.getTime();
    return this;
  }

  create(): Trigger {
    const schedule = this.#schedule();
    return created(this.#run, 'ClockTriggerBuilder', {
      handler: this.#handler,
      event: 'CLOCK',
      sourceId: null,
      schedule,
      nextAt: firstTime(schedule, this.#run.world.clock.now()),
      ...(this.#every.minutes === undefined ? {} : { everyMinutes: this.#every.minutes }),
      ...(schedule.kind === 'daily' ? { hour: schedule.hour } : {}),
    });
  }

  #schedule(): Schedule {
    const { minutes, hours, days } = this.#every;
    if (this.#once !== null) return { kind: 'once', at: this.#once };
    if (minutes !== undefined) return { kind: 'every', ms: minutes * MINUTE_MS };
    if (hours !== undefined) return { kind: 'every', ms: hours * 60 * MINUTE_MS };
    if (days === undefined && this.#hour === null) {
      throw new ServiceError('((a clock trigger needs everyMinutes, everyHours, everyDays, at or after))');
    }
    // Google chooses a random time within the hour once and keeps it (guides/triggers/installable).
    const near =
      this.#minute === null ? this.#run.random() * 60 : this.#minute + (this.#run.random() - 0.5) * 30;
    const minute = Math.min(59, Math.max(0, Math.floor(near)));
    const hour = this.#hour ?? Math.floor(this.#run.random() * 24);
    return { kind: 'daily', days: days ?? 1, hour, minute, zone: this.#zone };
  }
}

function created(run: Run, builder: string, wanted: Omit<TriggerData, 'id' | 'owner'>): Trigger {
  const data = run.call(`ScriptApp.${builder}.create`, [wanted.handler, wanted.event], () => {
    if (run.world.triggers.filter(({ owner }) => owner === run.user).length >= MAX_TRIGGERS) {
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    run.world.lastId += 1;
    const trigger: TriggerData = { ...wanted, id: String(7_000_000_000 + run.world.lastId), owner: run.user };
    run.world.triggers.push(trigger);
    return structuredClone(trigger);
  });
  return new Trigger(data);
}
