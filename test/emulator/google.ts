import type { Server } from '../http';
import { type Duration, milliseconds } from './duration';
import { type GoogleOptions, newWorld } from './new-world';
import { openEvent } from './outside/events';
import { Form, type FormOptions } from './outside/form';
import { PersonUi } from './outside/person-ui';
import { SpreadsheetView } from './outside/spreadsheet-view';
import type { Choices } from './runtime/choices';
import { Clock } from './runtime/clock';
import type { Execution } from './runtime/execution';
import { Executor } from './runtime/executor';
import { Faults } from './runtime/faults';
import { Gate } from './runtime/gate';
import { plainArgument } from './runtime/plain-json';
import { Quotas } from './runtime/quotas';
import type { AuthMode, Selection } from './runtime/run';
import { Source } from './runtime/source';
import type { Mail, TriggerData, World } from './runtime/world';
import { restoreStores, type SavedGoogle, savedStores } from './saved-state';
import { mailboxOf } from './services/mailing';
import { TriggerRunner } from './trigger-runner';

export interface RunOptions {
  as?: string;
  via?: 'editor' | 'menu' | 'sidebar';
  selection?: string | number[];
}

/** An emulated Google with one file, one bound script, and a clock that only tests move. */
const EMPTY_MAIL = { cc: '', bcc: '', htmlBody: '', replyTo: '', name: '' };

export class Google {
  readonly clock: Clock;
  readonly faults = new Faults();
  readonly gate: Gate;
  readonly quota: Quotas;
  readonly ui: PersonUi;
  readonly spreadsheet: SpreadsheetView;
  /** The form that was linked last. */
  form!: Form;
  readonly #world: World;
  readonly #executor: Executor;
  readonly #triggerRunner: TriggerRunner;
  readonly #forms: Form[] = [];

  constructor(options: GoogleOptions) {
    const source = Source.of(options.code);
    this.clock = new Clock(options.now ?? '2026-03-02T09:00:00Z');
    this.gate = new Gate(this.faults);
    this.quota = new Quotas(this.clock, options.accountKind ?? 'workspace');
    this.#world = newWorld(options, {
      clock: this.clock,
      gate: this.gate,
      faults: this.faults,
      quotas: this.quota,
    });
    this.#executor = new Executor(this.#world, source);
    this.#triggerRunner = new TriggerRunner(this.#world, this.#executor);
    this.ui = new PersonUi(this.#world.ui);
    this.spreadsheet = new SpreadsheetView(this.#world);
  }

  get executions(): Execution[] {
    return this.#executor.executions;
  }

  get owner(): string {
    return this.#world.owner;
  }

  /** What Google does where that is doubtful; can be changed at any time. */
  get choices(): Choices {
    return this.#world.choices;
  }

  /** So long it takes until a mail is found by `GmailApp.search`. */
  set gmailSearchLagMs(ms: number) {
    this.#world.choices.gmailSearchLagMs = ms;
  }

  get server(): Server | undefined {
    return this.#world.server;
  }

  set server(server: Server | undefined) {
    this.#world.server = server;
  }

  /** Moves the clock forward. Triggers that come due run at their time, one execution after the other. */
  advance(duration: Duration): void {
    const target = this.clock.now() + milliseconds(duration);
    for (const form of this.#forms) form.fireQueued();
    this.#triggerRunner.runUntil(target);
    this.clock.advanceTo(target);
  }

  run(functionName: string, args: unknown[] = [], options: RunOptions = {}): Execution {
    const via = options.via ?? 'editor';
    const given = via === 'sidebar' ? args.map(plainArgument) : args;
    return this.#executor.execute({
      functionName,
      as: options.as ?? this.owner,
      via,
      authMode: 'FULL',
      hasUi: via !== 'editor',
      selection: this.#selection(options.selection),
      args: () => given,
    });
  }

  /** Calls a function through `google.script.run` as the owner; throws the error that the failure handler would get. */
  call(functionName: string, ...args: unknown[]): unknown {
    return this.callAs(this.owner, functionName, ...args);
  }

  callAs(email: string, functionName: string, ...args: unknown[]): unknown {
    const execution = this.run(functionName, args, { as: email, via: 'sidebar' });
    if (execution.state === 'completed') return execution.result;
    const { name = 'Error', message = '' } = execution.error ?? {};
    throw Object.assign(new Error(message), { name });
  }

  /** A user opens the file: all menus are removed, and the simple trigger runs. */
  open(options: { as?: string; authMode?: AuthMode } = {}): Execution {
    return this.#simple('onOpen', options.as ?? this.owner, options.authMode ?? 'LIMITED');
  }

  /** A user installs the script into the file as an add-on. */
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
    const form = new Form(this.#world, options, (event, refused) =>
      this.#triggerRunner.onFormSubmitted(event, refused),
    );
    this.#forms.push(form);
    this.form = form;
    return form;
  }

  mailbox(email: string): { drafts: Mail[]; sent: Mail[] } {
    const { drafts, sent } = this.#world.mailboxes[email] ?? { drafts: [], sent: [] };
    return structuredClone({ drafts: drafts.map(({ id, mail }) => ({ ...mail, id })), sent });
  }

  /** All sent mails, in chronological order. */
  get sent(): Mail[] {
    const all = Object.values(this.#world.mailboxes).flatMap(({ sent }) => sent);
    return structuredClone(all.sort((a, b) => a.at - b.at));
  }

  /** A user writes a draft; gives its id. */
  writeDraft(email: string, draft: Pick<Mail, 'to' | 'subject' | 'body'>): string {
    this.#world.lastId += 1;
    const id = `r-own${this.#world.lastId}`;
    const mail = {
      ...EMPTY_MAIL,
      ...draft,
      id: `m-own${this.#world.lastId}`,
      from: email,
      at: this.clock.now(),
    };
    mailboxOf(this.#world, email).drafts.push({ id, mail });
    return id;
  }

  /** A user deletes a draft. */
  deleteDraft(email: string, id: string): void {
    const mailbox = this.#world.mailboxes[email];
    if (mailbox) mailbox.drafts = mailbox.drafts.filter((draft) => draft.id !== id);
  }

  /** Additional addresses that a user can send from. */
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

  /** A user deletes a trigger on the trigger page of the project. */
  removeTrigger(id: string): void {
    this.#world.triggers = this.#world.triggers.filter((trigger) => trigger.id !== id);
  }

  readonly lock = {
    /** An execution outside the emulator holds the lock for that long. */
    holdElsewhere: (kind: 'document' | 'script' | 'user', ms: number, email = this.owner): void => {
      this.#world.locks[kind === 'user' ? `user ${email}` : kind] = { until: this.clock.now() + ms };
    },
  };

  authorize(email: string): void {
    this.#world.unauthorized.delete(email);
  }

  /** Triggers of the user no longer start; manual executions lack consent. */
  revokeAuthorization(email: string): void {
    this.#world.unauthorized.add(email);
  }

  /** In which language Google shows itself to that person, such as `de` or `pt-BR`. */
  speak(email: string, locale: string): void {
    this.#world.locales[email] = locale;
  }

  /** The state between two executions, as JSON. */
  save(): SavedGoogle {
    return {
      now: this.clock.now(),
      stores: savedStores(this.#world),
      quotas: this.quota.save(),
      forms: this.#forms.map((form) => form.save()),
    };
  }

  /** Restores a saved state. The clock must not be later than the saved time. */
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
    return this.#executor.execute({
      functionName,
      as,
      via: 'simple',
      authMode,
      hasUi: true,
      args: (context) => [openEvent(context, as, authMode)],
    });
  }

  #selection(wanted: string | number[] | undefined): Selection | null {
    if (wanted === undefined) return null;
    const ranges =
      typeof wanted === 'string' ? wanted.split(/\s*,\s*/) : wanted.map((row) => `${row}:${row}`);
    return { sheetId: this.#world.activeSheetId, ranges };
  }
}
