import type { Server } from '../http';
import { type Duration, milliseconds } from './duration';
import { Firing } from './firing';
import { type GoogleOptions, newWorld } from './new-world';
import { openEvent } from './outside/events';
import { Form, type FormOptions } from './outside/form';
import { PersonUi } from './outside/person-ui';
import { SpreadsheetView } from './outside/spreadsheet-view';
import { Clock } from './runtime/clock';
import type { Execution } from './runtime/execution';
import { Faults } from './runtime/faults';
import { Gate } from './runtime/gate';
import { plainArgument } from './runtime/plain-json';
import { Quotas } from './runtime/quotas';
import type { AuthMode, Selection } from './runtime/run';
import { Source } from './runtime/source';
import { Stage } from './runtime/stage';
import type { Mail, TriggerData, World } from './runtime/world';
import { restoreStores, type SavedGoogle, savedStores } from './saved-state';

export interface RunOptions {
  as?: string;
  via?: 'editor' | 'menu' | 'sidebar';
  selection?: string | number[];
}

/** One Google account world with one file, one bound script, and a clock that only tests move. */
export class Google {
  readonly clock: Clock;
  readonly faults = new Faults();
  readonly gate: Gate;
  readonly quota: Quotas;
  readonly ui: PersonUi;
  readonly spreadsheet: SpreadsheetView;
  /** The form linked last. */
  form!: Form;
  readonly #world: World;
  readonly #stage: Stage;
  readonly #firing: Firing;
  readonly #forms: Form[] = [];

  constructor(options: GoogleOptions) {
    const source = Source.of(options.code);
    this.clock = new Clock(options.now ?? '2026-03-02T09:00:00Z');
    this.gate = new Gate(this.clock, this.faults);
    this.quota = new Quotas(this.clock, options.accountKind ?? 'workspace');
    this.#world = newWorld(options, {
      clock: this.clock,
      gate: this.gate,
      faults: this.faults,
      quotas: this.quota,
    });
    this.#stage = new Stage(this.#world, source);
    this.#firing = new Firing(this.#world, this.#stage);
    this.ui = new PersonUi(this.#world.ui);
    this.spreadsheet = new SpreadsheetView(this.#world);
  }

  get executions(): Execution[] {
    return this.#stage.executions;
  }

  get owner(): string {
    return this.#world.owner;
  }

  /** Beginnings of a text that make it a formula. Google's documents promise it for `=` only. */
  get formulaLeads(): string[] {
    return this.#world.formulaLeads;
  }

  set formulaLeads(leads: string[]) {
    this.#world.formulaLeads = leads;
  }

  get server(): Server | undefined {
    return this.#world.server;
  }

  set server(server: Server | undefined) {
    this.#world.server = server;
  }

  /** Moves the clock. What is due on the way runs at its time, one execution after the other. */
  advance(duration: Duration): void {
    const target = this.clock.now() + milliseconds(duration);
    for (const form of this.#forms) form.fireQueued();
    this.#firing.runUntil(target);
    this.clock.advanceTo(target);
  }

  run(functionName: string, args: unknown[] = [], options: RunOptions = {}): Execution {
    const via = options.via ?? 'editor';
    const given = via === 'sidebar' ? args.map(plainArgument) : args;
    return this.#stage.perform({
      functionName,
      as: options.as ?? this.owner,
      via,
      authMode: 'FULL',
      hasUi: via !== 'editor',
      selection: this.#selection(options.selection),
      args: () => given,
    });
  }

  /** `google.script.run` of the owner: the result, or the error that the failure handler gets. */
  call(functionName: string, ...args: unknown[]): unknown {
    return this.callAs(this.owner, functionName, ...args);
  }

  callAs(email: string, functionName: string, ...args: unknown[]): unknown {
    const execution = this.run(functionName, args, { as: email, via: 'sidebar' });
    if (execution.state === 'completed') return execution.result;
    const { name = 'Error', message = '' } = execution.error ?? {};
    throw Object.assign(new Error(message), { name });
  }

  /** Somebody opens the file: a new window without menus, then the simple trigger. */
  open(options: { as?: string; authMode?: AuthMode } = {}): Execution {
    return this.#simple('onOpen', options.as ?? this.owner, options.authMode ?? 'LIMITED');
  }

  /** The script was installed into this file as an add-on. */
  install(options: { as?: string } = {}): Execution {
    return this.#simple('onInstall', options.as ?? this.owner, 'FULL');
  }

  clickMenu(
    caption: string,
    options: { as?: string; selection?: string | number[]; sheet?: string } = {},
  ): Execution {
    if (options.sheet !== undefined) this.spreadsheet.activate(options.sheet);
    return this.run(this.ui.item(caption).functionName, [], { ...options, via: 'menu' });
  }

  linkForm(options: FormOptions): Form {
    const form = new Form(this.#world, options, (event, refused) => this.#firing.submitted(event, refused));
    this.#forms.push(form);
    this.form = form;
    return form;
  }

  mailbox(email: string): { drafts: Mail[]; sent: Mail[] } {
    const { drafts, sent } = this.#world.mailboxes[email] ?? { drafts: [], sent: [] };
    return structuredClone({ drafts: drafts.map(({ id, mail }) => ({ ...mail, id })), sent });
  }

  /** What everybody has sent, in order of time. */
  get sent(): Mail[] {
    const all = Object.values(this.#world.mailboxes).flatMap(({ sent }) => sent);
    return structuredClone(all.sort((a, b) => a.at - b.at));
  }

  /** A person throws a draft away. */
  deleteDraft(email: string, id: string): void {
    const mailbox = this.#world.mailboxes[email];
    if (mailbox) mailbox.drafts = mailbox.drafts.filter((draft) => draft.id !== id);
  }

  /** Addresses besides their own that a person may send from. */
  setAliases(email: string, aliases: string[]): void {
    this.#world.aliases[email] = [...aliases];
  }

  readonly properties = {
    document: (): Record<string, string> => this.#store('document'),
    script: (): Record<string, string> => this.#store('script'),
    user: (email: string): Record<string, string> => this.#store(`user ${email}`),
  };

  triggers(email?: string): TriggerData[] {
    const wanted = this.#world.triggers.filter(({ owner }) => email === undefined || owner === email);
    return structuredClone(wanted);
  }

  /** A person removes a trigger on the project's trigger page. */
  removeTrigger(id: string): void {
    this.#world.triggers = this.#world.triggers.filter((trigger) => trigger.id !== id);
  }

  readonly lock = {
    /** Another execution holds the lock for that long. */
    holdElsewhere: (kind: 'document' | 'script' | 'user', ms: number, email = this.owner): void => {
      this.#world.locks[kind === 'user' ? `user ${email}` : kind] = { until: this.clock.now() + ms };
    },
  };

  authorize(email: string): void {
    this.#world.unauthorized.delete(email);
  }

  /** Their triggers do not start any more; what they start by hand is asked for consent. */
  revokeAuthorization(email: string): void {
    this.#world.unauthorized.add(email);
  }

  /** All that outlives an execution, as JSON. */
  save(): SavedGoogle {
    return {
      now: this.clock.now(),
      stores: savedStores(this.#world),
      quotas: this.quota.save(),
      forms: this.#forms.map((form) => form.save()),
    };
  }

  /** Goes on where another one was saved, in a world whose clock does not stand later. */
  load(saved: SavedGoogle): void {
    this.clock.advanceTo(saved.now);
    restoreStores(this.#world, saved.stores);
    this.quota.load(saved.quotas);
    this.#forms.length = 0;
    for (const form of saved.forms) this.linkForm({ ...form, questions: [] });
  }

  #store(name: string): Record<string, string> {
    return { ...this.#world.properties[name] };
  }

  #simple(functionName: string, as: string, authMode: AuthMode): Execution {
    this.#world.ui.menus.length = 0;
    return this.#stage.perform({
      functionName,
      as,
      via: 'simple',
      authMode,
      hasUi: true,
      args: (stage) => [openEvent(stage, as, authMode)],
    });
  }

  #selection(wanted: string | number[] | undefined): Selection | null {
    if (wanted === undefined) return null;
    const ranges =
      typeof wanted === 'string' ? wanted.split(/\s*,\s*/) : wanted.map((row) => `${row}:${row}`);
    return { sheetId: this.#world.activeSheetId, ranges };
  }
}
