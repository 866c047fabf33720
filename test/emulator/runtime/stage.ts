import { CacheService } from '../services/cache-service';
import { GmailApp } from '../services/gmail-app';
import { HtmlService } from '../services/html-service';
import { LockService } from '../services/lock-service';
import { Logger } from '../services/logger';
import { MailApp } from '../services/mail-app';
import { PropertiesService } from '../services/properties-service';
import { ScriptApp } from '../services/script-app';
import { Session } from '../services/session';
import { UrlFetchApp } from '../services/url-fetch-app';
import { Utilities } from '../services/utilities';
import { Charts } from '../spreadsheet/chart';
import { Spreadsheet } from '../spreadsheet/spreadsheet';
import { SpreadsheetApp } from '../spreadsheet/spreadsheet-app';
import { Killed, ServiceError } from './errors';
import { type Execution, newExecution, type Via } from './execution';
import { Membrane } from './membrane';
import { plainResult } from './plain-json';
import { type AuthMode, Run, type Selection } from './run';
import type { Source } from './source';
import type { World } from './world';

// developers.google.com/apps-script/guides/services/quotas
const EXECUTION_MS = 360_000;
const SIMPLE_TRIGGER_MS = 30_000;

export interface Performance {
  functionName: string;
  as: string;
  via: Via;
  authMode: AuthMode;
  hasUi: boolean;
  selection?: Selection | null;
  /** Built for this very execution, because events carry its ranges. */
  args: (stage: { run: Run; spreadsheet: Spreadsheet; scriptApp: ScriptApp }) => unknown[];
}

/** Runs one execution after the other: the bundle is evaluated afresh for each. */
export class Stage {
  readonly executions: Execution[] = [];
  readonly #world: World;
  readonly #source: Source;

  constructor(world: World, source: Source) {
    this.#world = world;
    this.#source = source;
  }

  perform(wanted: Performance): Execution {
    const { clock } = this.#world;
    const { functionName, as, via } = wanted;
    const execution = newExecution(this.executions.length + 1, functionName, as, via, clock.now());
    this.executions.push(execution);
    const run = new Run({
      world: this.#world,
      execution,
      authMode: wanted.authMode,
      hasUi: wanted.hasUi,
      deadline: clock.now() + (via === 'simple' ? SIMPLE_TRIGGER_MS : EXECUTION_MS),
      kill: this.#world.faults.takeKill(),
      selection: wanted.selection ?? null,
    });
    const membrane = new Membrane(run, this.#source);
    try {
      this.#attempt(run, membrane, wanted);
    } catch (error) {
      fail(run, error);
    }
    this.#finish(run);
    membrane.close();
    if (membrane.broken) throw membrane.broken.error;
    return execution;
  }

  /** An execution that Google refuses to start. */
  refuse(wanted: Omit<Performance, 'args'>, message: string): Execution {
    const { functionName, as, via } = wanted;
    const now = this.#world.clock.now();
    const execution = newExecution(this.executions.length + 1, functionName, as, via, now);
    this.executions.push(execution);
    return Object.assign(execution, { state: 'failed', error: { name: 'Exception', message } } as const);
  }

  #attempt(run: Run, membrane: Membrane, wanted: Performance): void {
    const spreadsheet = new Spreadsheet(run);
    const scriptApp = new ScriptApp(run);
    membrane.install(services(run, spreadsheet, scriptApp));
    if (!this.#finds(wanted)) throw new ServiceError(`Script function not found: ${wanted.functionName}`);
    const result = membrane.run(wanted.functionName, wanted.args({ run, spreadsheet, scriptApp }));
    if (run.killed) throw run.killed;
    run.execution.result = wanted.via === 'sidebar' ? plainResult(result) : membrane.copied(result);
    run.applyWrites();
    run.execution.state = 'completed';
  }

  /** developers.google.com/apps-script/guides/v8-runtime and .../guides/html/communication */
  #finds({ functionName, via }: Performance): boolean {
    if (via === 'sidebar')
      return this.#source.names.declared.has(functionName) && !functionName.endsWith('_');
    const [root = '', ...path] = functionName.split('.');
    return path.length === 0 ? this.#source.names.callable.has(root) : this.#source.names.all.has(root);
  }

  #finish(run: Run): void {
    const { execution, world } = run;
    if (!run.killed) applyQuietly(run);
    for (const [key, holder] of Object.entries(world.locks)) {
      if ('execution' in holder && holder.execution === execution.id) delete world.locks[key];
    }
    execution.endedAt = world.clock.now();
    if (execution.via !== 'trigger') return;
    const quota = world.quotas.triggers(execution.as);
    quota.spend(Math.min(quota.left, execution.endedAt - execution.startedAt));
  }
}

function services(run: Run, spreadsheet: Spreadsheet, scriptApp: ScriptApp): Record<string, object> {
  return {
    CacheService: new CacheService(run),
    Charts: new Charts(),
    GmailApp: new GmailApp(run),
    HtmlService: new HtmlService(run),
    LockService: new LockService(run),
    Logger: new Logger(run),
    MailApp: new MailApp(run),
    PropertiesService: new PropertiesService(run),
    ScriptApp: scriptApp,
    Session: new Session(run),
    SpreadsheetApp: new SpreadsheetApp(run, spreadsheet),
    UrlFetchApp: new UrlFetchApp(run),
    Utilities: new Utilities(run),
  };
}

/** After an uncaught exception what was queued is still written; a rejected write cannot fail it twice. */
function applyQuietly(run: Run): void {
  try {
    run.applyWrites();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
}

function fail(run: Run, error: unknown): void {
  const { execution } = run;
  if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    run.kill('((the script went on for ever))');
  }
  if (run.killed || error instanceof Killed) {
    execution.state = 'killed';
    execution.error = { name: 'Exception', message: run.killed?.message ?? String(error) };
    return;
  }
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  execution.state = 'failed';
  execution.error =
    message === undefined
      ? { name: 'Error', message: String(error) }
      : { name: String(name), message: String(message) };
}
