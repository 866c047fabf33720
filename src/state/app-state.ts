import { MAX_WAIT_MS } from '../zendesk/client';
import { AlertsState, type Pause } from './alerts-state';
import type { AskedApprovers } from './asked-approvers';
import { ConnectionPeriods } from './connection-periods';
import { DataFormat } from './data-format';
import { Decisions } from './decisions';
import { DigestState } from './digest-state';
import { EditorActions } from './editor-actions';
import type { GivenNote } from './given-accounts';
import { IdleState } from './idle-state';
import type { InstallationNote, ProbeSheet } from './installation-note';
import type { KeyValues } from './key-values';
import { LargeValue } from './large-value';
import { LogState } from './log-state';
import type { Look } from './look';
import { LostDepartments } from './lost-departments';
import { NotedEnds } from './noted-ends';
import type { Notice } from './notice';
import { Ownership } from './ownership';
import type { SteppedProgress } from './progress';
import { RequestNotes } from './request-notes';
import type { SeatWait } from './seat-queue';
import type { SheetCalendar } from './sheet-calendar';
import { SnapshotState } from './snapshot-state';
import { StoredValue, UncachedValue } from './stored-value';
import { Troubles } from './troubles';

/** The form that writes into the response sheet, as it was seen last. */
export interface FormLink {
  sheetId: number;
  /** Empty: none has ever written there; `null`: not known. */
  address: string | null;
  lookedAt: number;
}

export interface MailQuota {
  most: number;
  /** When so many were left last. */
  at: number;
}

/** `counts`: by a short code of the address. */
export interface RejectionMails {
  day: string;
  counts: Record<string, number>;
}

/** What the executions tell each other: one property for each fact. */
export class AppState {
  readonly dataFormat: DataFormat;
  readonly owner: Ownership;
  readonly pause: StoredValue<Pause>;
  readonly alerts: AlertsState;
  readonly digests: DigestState;
  readonly troubles: Troubles;
  readonly notices: StoredValue<readonly Notice[]>;
  readonly editorActions: EditorActions;
  readonly decisions: Decisions;
  /** Accounts that are given today; only the owner's executions see it. */
  readonly given: StoredValue<GivenNote>;
  /** When a setup was saved that wants something else approved: what waits is to be judged again. */
  readonly judgeAgain: StoredValue<number>;
  readonly askedApprovers: StoredValue<AskedApprovers>;
  readonly snapshot: SnapshotState;
  readonly log: LogState;
  readonly idle: IdleState;
  readonly connections: ConnectionPeriods;
  readonly lostDepartments: LostDepartments;
  readonly progress: UncachedValue<SteppedProgress>;
  /** When the timer, or the menu, last began a run. */
  readonly lastRun: StoredValue<number>;
  /** The most mails that were left lately: the size of a day's quota. */
  readonly mailQuota: StoredValue<MailQuota>;
  /** How many mails about rejections each requester has got today. */
  readonly rejectionMails: StoredValue<RejectionMails>;
  readonly sentNotes: StoredValue<string[]>;
  readonly formLink: StoredValue<FormLink>;
  readonly installation: StoredValue<InstallationNote>;
  readonly probeSheets: StoredValue<readonly ProbeSheet[]>;
  /** When the timer first ran to its end. A moment before Chat Access was turned on is of an earlier time, and counts for nothing. */
  readonly firstTimerRun: StoredValue<number>;
  /** Names of roles and departments by their numbers. */
  readonly names: LargeValue;
  readonly seatWait: StoredValue<SeatWait>;
  /** `at` of the snapshot after which free seats were counted last, to tell the admins of few. */
  readonly seatsLookedAt: StoredValue<number>;
  /** Requests whose new agents have not got the capacity rule. */
  readonly withoutCapacity: RequestNotes;
  /** The last days of access that are on their way into the log. */
  readonly notedEnds: NotedEnds;
  /** Accounts may have an end by the form, also where the setup names no column for it any more. */
  readonly hasEnds: StoredValue<true>;
  /** How many lines of the log named a last day at the last review: fewer later means that lines were lost. */
  readonly linesWithEnds: StoredValue<number>;
  readonly calendar: StoredValue<SheetCalendar>;
  /** The look through all rows that is under way, or was last. */
  readonly look: StoredValue<Look>;
  /** Among the last rows, those that had their outcome before this moment have their lines in the log. */
  readonly loggedUntil: StoredValue<number>;
  private readonly shared: KeyValues;

  constructor(shared: KeyValues, own: KeyValues) {
    this.dataFormat = new DataFormat(shared, 'data-format');
    this.owner = new Ownership(shared, own);
    this.pause = new StoredValue(shared, 'pause');
    this.alerts = new AlertsState(shared);
    this.digests = new DigestState(shared);
    this.troubles = new Troubles(shared);
    this.notices = new StoredValue(shared, 'notices');
    this.editorActions = new EditorActions(shared);
    this.decisions = new Decisions(shared, own);
    this.given = new StoredValue(own, 'given');
    this.judgeAgain = new StoredValue(shared, 'judge-again');
    this.askedApprovers = new StoredValue(shared, 'asked-approvers');
    this.snapshot = new SnapshotState(shared);
    this.log = new LogState(own);
    this.idle = new IdleState(shared);
    this.connections = new ConnectionPeriods(shared);
    this.lostDepartments = new LostDepartments(shared, this.connections);
    this.progress = new UncachedValue(shared, 'progress');
    this.lastRun = new StoredValue(shared, 'last-run');
    this.mailQuota = new StoredValue(shared, 'mail-quota');
    this.rejectionMails = new StoredValue(shared, 'rejection-mails');
    this.sentNotes = new StoredValue(shared, 'sent-notes');
    this.look = new StoredValue(shared, 'look');
    this.loggedUntil = new StoredValue(shared, 'logged-until');
    this.installation = new StoredValue(shared, 'installation');
    this.probeSheets = new StoredValue(shared, 'probe-sheets');
    this.formLink = new StoredValue(shared, 'form-link');
    this.firstTimerRun = new StoredValue(shared, 'first-timer-run');
    this.seatsLookedAt = new StoredValue(shared, 'seats-looked-at');
    this.names = new LargeValue(shared, 'names');
    this.seatWait = new StoredValue(shared, 'seat-wait');
    this.withoutCapacity = new RequestNotes(new StoredValue(shared, 'without-capacity'));
    this.notedEnds = new NotedEnds(own);
    this.hasEnds = new StoredValue(shared, 'has-ends');
    this.linesWithEnds = new StoredValue(own, 'end-lines');
    this.calendar = new StoredValue(shared, 'calendar');
    this.shared = shared;
  }

  /** The header of the form's timestamp; empty while it is not known. */
  timestamp(): string {
    return this.shared.get('timestamp') ?? '';
  }

  setTimestamp(title: string): void {
    this.shared.set({ timestamp: title });
  }

  /** The moment until which Zendesk wants no call, if that is still to come. */
  notBefore(now: number): number | null {
    const at = Number(this.shared.get('not-before') ?? 0);
    return at > now ? at : null;
  }

  /** The same, unless it is so near that whoever calls Zendesk waits for it. */
  longWait(now: number): number | null {
    const at = this.notBefore(now);
    return at !== null && at - now > MAX_WAIT_MS ? at : null;
  }

  setNotBefore(at: number): void {
    const latest = Math.max(at, Number(this.shared.fresh('not-before') ?? 0));
    this.shared.set({ 'not-before': String(latest) });
  }

  /** The seats of the plan, as far as a test of the connection has asked for them. */
  seats(subdomain: string): number | null {
    return this.seatsBySubdomain().get()?.[subdomain] ?? null;
  }

  setSeats(subdomain: string, seats: number | null): void {
    this.seatsBySubdomain().set({ [subdomain]: seats });
  }

  private seatsBySubdomain(): StoredValue<Record<string, number | null>> {
    return new StoredValue(this.shared, 'seats');
  }
}
