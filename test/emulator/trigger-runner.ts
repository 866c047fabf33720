import { clockEvent, formSubmitEvent } from './outside/events';
import type { FormEvent } from './outside/form';
import type { Execution } from './runtime/execution';
import type { ExecutionRequest, Executor } from './runtime/executor';
import type { Selection } from './runtime/run';
import type { TriggerData, World } from './runtime/world';
import { nextTime } from './services/schedule';
import { toA1 } from './spreadsheet/a1';

/** Fires installable triggers. */
export class TriggerRunner {
  readonly #world: World;
  readonly #executor: Executor;

  constructor(world: World, executor: Executor) {
    this.#world = world;
    this.#executor = executor;
  }

  /** Fires the form triggers; the submitted row is the active range, on which Google's samples rely. With `refused`, Google starts none of them because too many executions are running. */
  onFormSubmitted(event: FormEvent, refused: boolean): Execution[] {
    const listening = this.#world.triggers.filter((trigger) => trigger.event === 'ON_FORM_SUBMIT');
    const rect = { row: event.row, column: event.column, rows: 1, columns: event.columns };
    const selection = { sheetId: event.sheetId, ranges: [toA1(rect)] };
    return listening.flatMap((trigger) =>
      this.#fire(trigger, formSubmitEvent(event, trigger), { refused, selection }),
    );
  }

  /** Fires the clock triggers that are due until then, each at its time, one after the other. */
  runUntil(time: number): void {
    for (let due = this.#nextDue(time); due; due = this.#nextDue(time)) this.#fireClock(due);
  }

  #nextDue(until: number): TriggerData | undefined {
    const waiting = this.#world.triggers.filter(({ nextAt }) => nextAt !== undefined && nextAt <= until);
    return waiting.sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0))[0];
  }

  /** Executions do not overlap here: a run that is due while another execution runs is skipped. */
  #fireClock(trigger: TriggerData): void {
    const { clock } = this.#world;
    const scheduled = trigger.nextAt ?? clock.now();
    clock.advanceTo(scheduled);
    let next = trigger.schedule ? nextTime(trigger.schedule, scheduled) : null;
    delete trigger.nextAt;
    if (next !== null) trigger.nextAt = next;
    this.#fire(trigger, clockEvent(trigger, clock.now()));
    while (next !== null && trigger.schedule && next < clock.now()) next = nextTime(trigger.schedule, next);
    if (next !== null) trigger.nextAt = next;
  }

  /** Without the consent of its owner, a trigger does not start, and nothing reports that. */
  #fire(
    { handler, owner }: TriggerData,
    args: ExecutionRequest['args'],
    { refused = false, selection = null }: { refused?: boolean; selection?: Selection | null } = {},
  ): Execution[] {
    if (this.#world.unauthorized.has(owner)) return [];
    const request = {
      functionName: handler,
      as: owner,
      via: 'trigger',
      authMode: 'FULL',
      hasUi: false,
      selection,
    } as const;
    const refusal = refused ? TOO_MANY : this.#usedUp(owner);
    return [refusal ? this.#executor.refuse(request, refusal) : this.#executor.execute({ ...request, args })];
  }

  #usedUp(owner: string): string | undefined {
    return this.#world.quotas.triggers(owner).left <= 0 ? TOO_LONG : undefined;
  }
}

const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account.';
const TOO_LONG = 'Service using too much computer time for one day.';
