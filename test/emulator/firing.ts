import { clockEvent, formSubmitEvent } from './outside/events';
import type { FormEvent } from './outside/form';
import type { Execution } from './runtime/execution';
import type { Performance, Stage } from './runtime/stage';
import type { TriggerData, World } from './runtime/world';
import { nextTime } from './services/schedule';

/** Starts what installable triggers wait for. */
export class Firing {
  readonly #world: World;
  readonly #stage: Stage;

  constructor(world: World, stage: Stage) {
    this.#world = world;
    this.#stage = stage;
  }

  /** `refused`: Google has too much to do at this moment, and starts none of them. */
  submitted(event: FormEvent, refused: boolean): Execution[] {
    const listening = this.#world.triggers.filter((trigger) => trigger.event === 'ON_FORM_SUBMIT');
    return listening.flatMap((trigger) => this.#fire(trigger, formSubmitEvent(event, trigger), refused));
  }

  /** What is due until then runs at its time, one execution after the other. */
  runUntil(time: number): void {
    for (let due = this.#nextDue(time); due; due = this.#nextDue(time)) this.#fireClock(due);
  }

  #nextDue(until: number): TriggerData | undefined {
    const waiting = this.#world.triggers.filter(({ nextAt }) => nextAt !== undefined && nextAt <= until);
    return waiting.sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))[0];
  }

  /** Executions do not overlap here: a time that passes while another execution runs is left out. */
  #fireClock(trigger: TriggerData): void {
    const { clock } = this.#world;
    const scheduled = trigger.nextAt ?? clock.now();
    clock.advanceTo(scheduled);
    let next = trigger.schedule ? nextTime(trigger.schedule, scheduled) : null;
    delete trigger.nextAt;
    if (next !== null) trigger.nextAt = next;
    this.#fire(trigger, clockEvent(trigger, clock.now()), false);
    while (next !== null && trigger.schedule && next < clock.now()) next = nextTime(trigger.schedule, next);
    if (next !== null) trigger.nextAt = next;
  }

  /** A trigger whose owner's consent is missing does not start at all, and nothing tells. */
  #fire({ handler, owner }: TriggerData, args: Performance['args'], refused: boolean): Execution[] {
    if (this.#world.unauthorized.has(owner)) return [];
    const wanted = {
      functionName: handler,
      as: owner,
      via: 'trigger',
      authMode: 'FULL',
      hasUi: false,
    } as const;
    const why = refused ? TOO_MANY : this.#usedUp(owner);
    return [why ? this.#stage.refuse(wanted, why) : this.#stage.perform({ ...wanted, args })];
  }

  #usedUp(owner: string): string | undefined {
    return this.#world.quotas.triggers(owner).left <= 0 ? TOO_LONG : undefined;
  }
}

const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account.';
const TOO_LONG = 'Service using too much computer time for one day.';
