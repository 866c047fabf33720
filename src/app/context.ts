import { type AccountEvent, historiesOf } from '../accounts/history';
import { StoredSnapshot } from '../accounts/snapshot';
import { GmailOutbox } from '../google/gmail-outbox';
import { locked } from '../google/lock';
import { ownProperties, sharedProperties } from '../google/properties';
import { randomBytes } from '../google/random';
import type { SheetGrid } from '../google/sheet-grid';
import { sleep } from '../google/sleep';
import { urlFetch } from '../google/url-fetch';
import { Workbook } from '../google/workbook';
import { type AlertParts, type AppProblem, credentialProblem, raiseAlert } from '../mail/alerts';
import { makePassword, PASSWORD_BYTES } from '../requests/password';
import type { RequestServices } from '../requests/ports';
import { seatsWhenFull } from '../requests/seats';
import { noTokenStore, Secrets } from '../setup/secrets';
import type { Credential, Setup } from '../setup/settings';
import { loadSetup } from '../setup/storage';
import { WorkbookAgents } from '../sheets/agents-sheet';
import { WorkbookLog } from '../sheets/log-sheet';
import { openReadOnly, openResponses, SheetResponses } from '../sheets/open-responses';
import type { ResponseSheet } from '../sheets/response-sheet';
import { WorkbookStaging } from '../sheets/staging-sheet';
import { AppState, type Progress } from '../state/app-state';
import { leased, leasedUntil } from '../state/lease';
import type { Accounts } from '../zendesk/accounts';
import { authorize, type TokenStore } from '../zendesk/auth';
import { ChatAccounts } from '../zendesk/chat/chat-accounts';
import { ChatNames, type KnownNames } from '../zendesk/chat/names';
import { ZendeskClient } from '../zendesk/client';
import { slidingRateLimiter } from '../zendesk/rate-limiter';

/** An execution lives six minutes; nothing new is begun after four. */
const BUDGET = 4 * 60_000;

/**
 * The program of one execution: the one place where Google's services and the saved setup become the parts
 * that the rest works with. Everything is made when it is first asked for, so that a call that needs little
 * costs little.
 */
export class AppContext {
  readonly now = (): number => Date.now();
  readonly startedAt = Date.now();
  readonly shared = sharedProperties();
  readonly own = ownProperties();
  readonly state = new AppState(this.shared, this.own);
  readonly secrets = new Secrets(this.own);
  readonly outbox = new GmailOutbox();
  readonly workbook = new Workbook();
  readonly log: WorkbookLog;
  private savedSetup: Setup | null = null;
  private savedExtract: StoredSnapshot | null = null;
  private savedAccounts: Accounts | null = null;

  /** `by`: tells who or what made this execution happen, for the log. */
  constructor(by: () => string) {
    this.log = new WorkbookLog(this.workbook, by);
  }

  get setup(): Setup {
    this.savedSetup ??= loadSetup(this.shared);
    return this.savedSetup;
  }

  /** Goes on as if this were saved. */
  withUnsavedSetup(setup: Setup): void {
    this.savedSetup = setup;
  }

  isLate(): boolean {
    return this.now() - this.startedAt > BUDGET;
  }

  /** A long job ends here, and another execution goes on with it: somebody may have paused the desk meanwhile. */
  mustStop(): boolean {
    return this.isLate() || this.state.pause.fresh() !== null || this.state.notBefore(this.now()) !== null;
  }

  withLease<T>(name: string, action: () => T): T | null {
    return leased(name, { shared: this.shared, locked, now: this.now }, action);
  }

  /** The saved credential, of this person and for the saved address. */
  credential(): Credential | null {
    return this.secrets.credentialFor(this.setup.connection);
  }

  get accounts(): Accounts {
    const credential = this.credential();
    this.savedAccounts ??= credential
      ? this.accountsWith(this.setup.connection, credential, this.secrets.tokens)
      : null;
    if (!this.savedAccounts) throw new Error('No credential is saved. Open the setup and enter one.');
    return this.savedAccounts;
  }

  /** `tokens`: absent while a connection is only being tried out; nothing of it is kept then. */
  accountsWith(base: Setup['connection'], credential: Credential, tokens?: TokenStore): Accounts {
    const { now } = this;
    const authorization = authorize({
      credential,
      base,
      wire: urlFetch,
      tokens: tokens ?? noTokenStore(),
      now,
    });
    const onThrottled = (at: number) => tokens && this.state.setNotBefore(at);
    const notBefore = () => (tokens ? this.state.notBefore(now()) : null);
    const pace = slidingRateLimiter(now, sleep);
    const api = new ZendeskClient({ base, authorization, wire: urlFetch, pace, now, onThrottled, notBefore });
    const names = new ChatNames(api, {
      load: () => (tokens ? this.state.names<KnownNames>() : null),
      save: (known) => tokens && this.state.setNames(known),
    });
    return new ChatAccounts(api, names);
  }

  get snapshot(): StoredSnapshot {
    const { state, now } = this;
    this.savedExtract ??= new StoredSnapshot({
      accounts: this.accounts,
      sheet: new WorkbookAgents(this.workbook),
      staging: new WorkbookStaging(this.workbook),
      state,
      histories: () => historiesOf(this.settledEvents()),
      now,
      sleep,
      isLate: () => this.isLate(),
      progress: (progress) => this.showProgress(progress),
      withLease: (name, action) => this.withLease(name, action),
    });
    return this.savedExtract;
  }

  /** What an open plan has logged is perhaps not done yet. */
  private settledEvents(): AccountEvent[] {
    const open = this.state.idle.job.get()?.id;
    return this.log.events().filter(({ reference }) => reference !== open);
  }

  /** How far a long job is, for the sidebar; `null`: it is over. */
  showProgress(progress: Progress | null): void {
    if (progress) this.state.progress.set({ ...progress, steppedAt: this.now() });
    else this.state.progress.clear();
  }

  /** Where people ask for an account; empty when no form is linked. */
  formAddress(): string {
    return this.responseGrid()?.formAddress() ?? '';
  }

  /** The sheet that the form writes to; `null` when it is gone. */
  responseGrid(): SheetGrid | null {
    return this.workbook.byId(this.setup.responses.sheetId);
  }

  responses(grid: SheetGrid): ResponseSheet | null {
    return openResponses(grid, this.setup.responses.columns, this.state.timestamp());
  }

  responsesPort(sheet: ResponseSheet): SheetResponses {
    return new SheetResponses(sheet, (ids) => this.log.recall(ids));
  }

  /** The sheet as it is: nothing is made in it. */
  openReadOnly(grid: SheetGrid): ResponseSheet {
    return openReadOnly(grid, this.setup.responses.columns, this.state.timestamp());
  }

  /** For a look ahead: an old extract is used as it is, and a refusal of Zendesk does not stop the desk. */
  readOnlyServices(sheet: ResponseSheet): RequestServices {
    const snapshot = {
      isFresh: () => true,
      refresh: () => 'busy' as const,
      findId: (email: string) => this.snapshot.findId(email),
    };
    return { ...this.requestServices(sheet), snapshot, pause: () => {} };
  }

  alertParts(): AlertParts {
    const { state, setup, outbox, now } = this;
    return { state, setup, outbox, sheetUrl: this.workbook.url(), now, locked };
  }

  /** Stops the desk until what is wrong has been mended, and tells the admin. */
  pause({ cause, title, detail }: AppProblem): void {
    const paused = this.state.pause.get();
    const pause = paused?.cause === cause ? paused : { cause, title, reason: detail, since: this.now() };
    if (pause !== paused) this.state.pause.set(pause);
    raiseAlert(pause, this.alertParts());
  }

  requestServices(sheet: ResponseSheet): RequestServices {
    const { accounts, setup, state, now, outbox, log } = this;
    return {
      access: setup.access,
      mail: setup.mail,
      subdomain: setup.connection.subdomain,
      sheetUrl: this.workbook.url(),
      responses: this.responsesPort(sheet),
      accounts,
      snapshot: this.snapshot,
      outbox,
      log,
      now,
      notBefore: () => state.notBefore(now()),
      newPassword: () => makePassword(randomBytes(PASSWORD_BYTES)),
      lostDepartments: (agentId) => state.idle.lostDepartments(agentId),
      departmentsRegained: (agentId) => state.idle.setLostDepartments(agentId, []),
      seatsWhenFull: once(() => seatsWhenFull(accounts, this.snapshot)),
      pause: (reason) => this.pause(credentialProblem(reason)),
      isReviewed: () => leasedUntil('idle', this.shared) >= this.startedAt,
      withLease: (name, action) => this.withLease(name, action),
    };
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
