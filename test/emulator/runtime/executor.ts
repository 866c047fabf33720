import { CacheService } from '../services/cache-service';
import { Gmail } from '../services/gmail';
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
const EXECUTION_LIMIT_MS = 360_000;
const SIMPLE_TRIGGER_LIMIT_MS = 30_000;

export interface ExecutionRequest {
  functionName: string;
  as: string;
  via: Via;
  authMode: AuthMode;
  hasUi: boolean;
  selection?: Selection | null;
  /** Created for each execution, because events contain ranges of it. */
  args: (context: { run: Run; spreadsheet: Spreadsheet; scriptApp: ScriptApp }) => unknown[];
}

/** Runs executions one after the other, evaluating the bundle again for each. */
export class Executor {
  readonly executions: Execution[] = [];
  readonly #world: World;
  readonly #source: Source;

  constructor(world: World, source: Source) {
    this.#world = world;
    this.#source = source;
  }

  execute(request: ExecutionRequest): Execution {
    const { clock } = this.#world;
    const { functionName, as, via } = request;
    const execution = newExecution(this.executions.length + 1, functionName, as, via, clock.now());
    this.executions.push(execution);
    const run = new Run({
      world: this.#world,
      execution,
      authMode: request.authMode,
      hasUi: request.hasUi,
      deadline: clock.now() + (via === 'simple' ? SIMPLE_TRIGGER_LIMIT_MS : EXECUTION_LIMIT_MS),
      kill: this.#world.faults.takeKill(),
      selection: request.selection ?? null,
    });
    const membrane = new Membrane(run, this.#source);
    try {
      this.#attempt(run, membrane, request);
    } catch (error) {
      fail(run, error);
    }
    this.#finish(run);
    membrane.close();
    if (membrane.broken) throw membrane.broken.error;
    return execution;
  }

  /** Records an execution that Google refuses to start. */
  refuse(request: Omit<ExecutionRequest, 'args'>, message: string): Execution {
    const { functionName, as, via } = request;
    const now = this.#world.clock.now();
    const execution = newExecution(this.executions.length + 1, functionName, as, via, now);
    this.executions.push(execution);
    return Object.assign(execution, { state: 'failed', error: { name: 'Exception', message } } as const);
  }

  #attempt(run: Run, membrane: Membrane, request: ExecutionRequest): void {
    const spreadsheet = new Spreadsheet(run);
    const scriptApp = new ScriptApp(run);
    membrane.install(services(run, spreadsheet, scriptApp));
    if (!this.#hasFunction(request))
      throw new ServiceError(`Script function not found: ${request.functionName}`);
    const result = membrane.run(request.functionName, request.args({ run, spreadsheet, scriptApp }));
    if (run.killed) throw run.killed;
    run.execution.result = request.via === 'sidebar' ? plainResult(result) : membrane.copied(result);
    run.applyWrites();
    if (run.selection) run.execution.selected = run.selection.ranges;
    run.execution.state = 'completed';
  }

  /** developers.google.com/apps-script/guides/v8-runtime and .../guides/html/communication */
  #hasFunction({ functionName, via }: ExecutionRequest): boolean {
    if (via === 'sidebar')
      return this.#source.names.declared.has(functionName) && !functionName.endsWith('_');
    const [root = '', ...path] = functionName.split('.');
    return path.length === 0 ? this.#source.names.callable.has(root) : this.#source.names.all.has(root);
  }

  #finish(run: Run): void {
    const { execution, world } = run;
    if (!run.killed) applyRemainingWrites(run);
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
    ...advancedServices(run),
  };
}

/** https://developers.google.com/apps-script/guides/services/advanced: those that the manifest enables, by its names for them. */
function advancedServices(run: Run): Record<string, object> {
  const enabled = run.world.manifest.dependencies?.enabledAdvancedServices ?? [];
  return Object.fromEntries(
    enabled
      .filter(({ serviceId, version }) => serviceId === 'gmail' && version === 'v1')
      .map(({ userSymbol }) => [userSymbol, new Gmail(run)]),
  );
}

/** Queued writes are applied even after an uncaught exception; if one is rejected, the execution has failed already. */
function applyRemainingWrites(run: Run): void {
  try {
    run.applyWrites();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
}

function fail(run: Run, error: unknown): void {
  const { execution } = run;
  if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    run.kill('((the script ran forever))');
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
