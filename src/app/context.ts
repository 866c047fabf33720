import { type AccountEvent, historiesOf } from '../accounts/history';
import { StoredSnapshot } from '../accounts/snapshot';
import { MailOutbox } from '../google/gmail';
import { locked, lockedUntilEnd } from '../google/lock';
import { ownProperties, sharedProperties } from '../google/properties';
import { randomBytes } from '../google/random';
import type { SheetGrid } from '../google/sheet-grid';
import { sleep } from '../google/sleep';
import { Workbook } from '../google/workbook';
import { countUse } from '../idle/use';
import type { AdminMailServices } from '../mail/admin-mail';
import { type AppProblem, credentialProblem, raiseAlert } from '../mail/alerts';
import { MailBudget } from '../mail/mail-budget';
import { RejectionLimit } from '../mail/rejection-limit';
import { withoutSecretTexts } from '../setup/hidden';
import { Secrets } from '../setup/secrets';
import type { Setup } from '../setup/settings';
import { loadSetup } from '../setup/storage';
import { toHex } from '../shared/sha256';
import { MINUTE_MS } from '../shared/time';
import { WorkbookAgents } from '../sheets/agents-sheet';
import { WorkbookLog } from '../sheets/log-sheet';
import { openReadOnly, openResponses, ourPlacesIn } from '../sheets/open-responses';
import { formatOurColumns } from '../sheets/our-columns';
import type { ResponseSheet } from '../sheets/response-sheet';
import { WorkbookStaging } from '../sheets/staging-sheet';
import { AppState } from '../state/app-state';
import { type LeaseName, withLease } from '../state/lease';
import type { Progress } from '../state/progress';
import { say } from '../text/say';
import type { Accounts } from '../zendesk/accounts';
import type { Credential } from '../zendesk/auth';
import type { Unauthorized } from '../zendesk/client';
import { LastAnswers } from '../zendesk/last-answers';
import { Connections } from './connections';
import { shownEnds } from './shown-ends';

/** An execution lives six minutes; nothing new is begun after four. */
const TIME_FOR_NEW_WORK_MS = 4 * MINUTE_MS;

const LOG_KEY_BYTES = 32;

/**
 * One execution: the one place where Google's services and the saved setup become the parts that the rest works
 * with. Everything is made when it is first asked for, so that a call that needs little costs little. What works
 * with it names the few parts that it needs: `Pick<AppContext, 'state' | 'now'>`.
 */
export class AppContext {
  readonly now = (): number => Date.now();
  readonly startedAt = Date.now();
  readonly shared = sharedProperties();
  readonly own = ownProperties();
  readonly state = new AppState(this.shared, this.own);
  readonly ourPlaces = ourPlacesIn(this.shared);
  readonly secrets = new Secrets(this.own);
  readonly outbox = new MailOutbox((isMade) => this.noteDraft(isMade));
  readonly workbook = new Workbook();
  readonly mailBudget = new MailBudget({
    outbox: this.outbox,
    quota: this.state.mailQuota,
    now: this.now,
  });
  readonly rejectionLimit = new RejectionLimit({
    counted: this.state.rejectionMails,
    today: () => this.workbook.dayOf(this.now()),
    locked,
    budget: this.mailBudget,
    onAllSent: () => this.state.troubles.note('rejections', { code: 'trouble.rejections' }, this.now()),
  });
  readonly answers = new LastAnswers();
  private readonly connections = new Connections(this);
  readonly log: WorkbookLog;
  private savedSetup: Setup | null = null;
  private savedSnapshot: StoredSnapshot | null = null;
  private savedAccounts: Accounts | null = null;
  private refusal: 'some' | 'all' | null = null;

  /** `by`: says who or what made this execution happen, for the log. */
  constructor(by: () => string) {
    const { workbook, state, now } = this;
    const isOwner = () => state.owner.isOrWasMe();
    const newKey = () => toHex(randomBytes(LOG_KEY_BYTES));
    this.log = new WorkbookLog({
      ...{ workbook, by, now, isOwner, newKey, locked, lockedUntilEnd },
      state: state.log,
      takeAnswer: (agentId, address) => this.answers.take(agentId, address),
      isAboutOurs: (at) => state.connections.isAbout(this.setup.connection, at),
    });
  }

  get setup(): Setup {
    this.savedSetup ??= withoutSecretTexts(loadSetup(this.shared), this.secrets.known()); // guard: secret-in-setup
    return this.savedSetup;
  }

  /** Continues as if this setup were saved. */
  withUnsavedSetup(setup: Setup): void {
    this.savedSetup = setup;
  }

  readonly isLate = (): boolean => this.now() - this.startedAt > TIME_FOR_NEW_WORK_MS;

  /** A long job ends here, and another execution continues it: an admin may have paused everything, or turned it off. */
  readonly mustStop = (): boolean =>
    this.isLate() ||
    this.refusal === 'all' ||
    this.state.pause.fresh() !== null ||
    this.isTurnedOff() ||
    this.state.longWait(this.now()) !== null;

  private isTurnedOff(): boolean {
    return this.state.owner.get() !== null && this.state.owner.fresh() === null;
  }

  /** Runs the action while no other execution runs one of the same name; `null` when another does. */
  readonly withLease = <T>(name: LeaseName, action: () => T): T | null =>
    withLease(name, { shared: this.shared, locked, now: this.now }, action);

  /** The saved credential, of this person and for the saved address. */
  credential(): Credential | null {
    return this.secrets.credentialFor(this.setup.connection);
  }

  /** Zendesk, by the saved connection. Throws where no credential is saved: ask `credential()` first. */
  get accounts(): Accounts {
    this.savedAccounts ??= this.connectSaved(this.reportUnauthorized);
    return this.savedAccounts;
  }

  /** Only the owner's credential does the work: that of another editor, or of a setup that is off, stops nothing. */
  private readonly reportUnauthorized = ({ reason }: Unauthorized): void => {
    if (this.state.owner.isMe()) this.pause(credentialProblem(reason));
  };

  /** The same, to look ahead: a refusal pauses nothing. */
  accountsThatPauseNothing(): Accounts {
    return this.connectSaved(() => {});
  }

  /** Zendesk by a connection that is being tried out: nothing that it says is kept. */
  readonly tryOut = (
    setup: Pick<Setup, 'connection' | 'access' | 'idle'>,
    credential: Credential,
  ): Accounts => this.connections.tryOut(setup, credential);

  private connectSaved(onUnauthorized: (failure: Unauthorized) => void): Accounts {
    const credential = this.credential();
    if (!credential) throw new Error('No credential is saved: ask credential() first.');
    return this.connections.saved(this.setup, credential, onUnauthorized);
  }

  get snapshot(): StoredSnapshot {
    this.savedSnapshot ??= new StoredSnapshot({
      accounts: this.accounts,
      sheet: new WorkbookAgents(this.workbook, this.setup.connection.product),
      staging: new WorkbookStaging(this.workbook),
      state: this.state,
      histories: () => historiesOf(this.settledEvents()),
      events: () => this.log.events(),
      ends: () => shownEnds(this),
      countUse: (lines, histories, now) => countUse(lines, histories, this.setup.idle, now),
      now: this.now,
      sleep,
      isLate: this.isLate,
      progress: this.showProgress,
      withLease: this.withLease,
    });
    return this.savedSnapshot;
  }

  /** What an open plan has logged is perhaps not done yet. */
  private settledEvents(): AccountEvent[] {
    const open = this.state.idle.job.get()?.id;
    return this.log.events().filter(({ reference }) => reference !== open);
  }

  /** How far a long job is, for the sidebar; `null`: it is over. */
  readonly showProgress = (progress: Progress | null): void => {
    if (progress) this.state.progress.set({ ...progress, steppedAt: this.now() });
    else this.state.progress.clear();
  };

  /** The sheet that the form writes to; `null` when it is gone. */
  responseGrid(): SheetGrid | null {
    return this.workbook.byId(this.setup.responses.sheetId);
  }

  /** The response sheet with our columns, which are made where they are missing; `null`: another execution is making them. */
  openResponses(grid: SheetGrid): ResponseSheet | null {
    return openResponses(grid, this, {
      refused: (all) => this.noteRefusal(grid.name, all),
      formatted: (isFormatted) => this.noteFormats(grid.name, isFormatted),
    });
  }

  /** Formats our columns in the response sheet once more; `false`: Google refused, `null`: there is none. */
  readonly formatAgain = (): boolean | null => {
    const grid = this.responseGrid();
    const isFormatted = grid && formatOurColumns(grid, this.openReadOnly(grid).layout);
    if (grid && isFormatted !== null) this.noteFormats(grid.name, isFormatted);
    return isFormatted;
  };

  private noteDraft(isMade: boolean): void {
    const { troubles } = this.state;
    if (isMade) troubles.end('mails-refused');
    else troubles.note('mails-refused', { code: 'trouble.mails-refused' }, this.now());
  }

  private noteFormats(sheet: string, areApplied: boolean): void {
    const { troubles } = this.state;
    if (areApplied) troubles.end('unformatted');
    else troubles.note('unformatted', { code: 'trouble.unformatted', sheet }, this.now());
  }

  private noteRefusal(sheet: string, all: boolean): void {
    this.refusal = all ? 'all' : 'some';
    const message = { code: 'trouble.writes-refused', sheet } as const;
    this.state.troubles.note('writes-refused', message, this.now()); // guard: refusal-is-noted
  }

  /** Whether Google has refused something that this execution wanted to write into the response sheet. */
  readonly areWritesRefused = (): boolean => this.refusal !== null;

  /** The response sheet as it is: nothing is made in it. */
  openReadOnly(grid: SheetGrid): ResponseSheet {
    return openReadOnly(grid, this);
  }

  adminMailServices(): AdminMailServices {
    const { state, setup, outbox, now } = this;
    return { state, setup, outbox, sheetUrl: this.workbook.url(), now, locked };
  }

  /** Stops everything until what is wrong has been corrected, and tells the admin. */
  readonly pause = ({ cause, title, detail }: AppProblem): void => {
    const paused = this.state.pause.fresh();
    // A person's pause ends by a person alone; the problem is found again after it.
    if (paused?.cause === 'person') return;
    const found = { cause, title: say(title), reason: say(detail), detail, since: this.now() };
    const pause = paused?.cause === cause ? paused : found;
    if (pause !== paused) this.state.pause.set(pause);
    raiseAlert(pause, this.adminMailServices());
  };
}
