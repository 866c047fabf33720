import { LEASE } from '../requests/readiness';
import { type KeyValues, readJson } from './key-values';

/** The person as whom everything runs: triggers belong to whoever made them. */
export interface Owner {
  email: string;
  /** Also kept where only this person's executions can read it, so that they know themselves. */
  key: string;
  since: number;
}

export interface Pause {
  /** `person`: somebody wished it; it does not end by itself. */
  cause: 'credential' | 'column' | 'person';
  /** The subject of the alert. */
  title: string;
  reason: string;
  since: number;
}

export interface Alert {
  /** When somebody undertook to send it; once it is sent, when it was. */
  at: number;
  /** Stands in the mail, so that a draft that nobody knows of is found. */
  reference: string;
  draftId: string | null;
  sent: boolean;
}

export interface ExtractNote {
  at: number;
  /** When the sheet was written; what is said of the accounts is of that time. */
  writtenAt: number;
  accounts: number;
  enabled: number;
  /** The last list was so much shorter that it was not trusted. */
  shrunkTo?: number;
  /** The sheet could not be compared with what it held before, and nobody has been told yet. */
  isBlind?: true;
}

/** A reading of all accounts that takes more than one execution. */
export interface ExtractJob {
  at: number;
  /** Accounts that are put aside so far. */
  rows: number;
  /** The end of the list was seen. */
  isWhole: boolean;
}

/** The plan that is in the `Plan` sheet. */
export interface PlanNote {
  id: string;
  at: number;
  /** What the marks of its rows are made with. */
  key: string;
  /** Enabled accounts at that time. */
  enabled: number;
  /** What speaks against it whatever its size, in sentences; mostly empty. */
  doubts: string;
  /** Why it was stopped before it began; `null`: it was not. */
  held: string | null;
  isApplied: boolean;
}

/** Work on idle accounts that is not finished. */
export interface IdleJob {
  /** Of the plan, or of the restoring. */
  id: string;
  task: 'review' | 'check' | 'apply' | 'restore';
  /** The person or timer that began it. */
  by: string;
  startedAt: number;
  /** The accounts to restore. */
  agentIds?: string[];
  /** The accounts about which Zendesk gave no answer, and how often. */
  unanswered?: Record<string, number>;
}

/** A mail to the admins that is to go out once. */
export interface Notice {
  key: string;
  subject: string;
  text: string;
  draftId: string | null;
  sent: boolean;
}

export interface Progress {
  job: string;
  done: number;
  total: number;
  startedAt: number;
  message: string;
}

/** With the moment of the last step: a job that takes none any more has died. */
export type SteppedProgress = Progress & { steppedAt: number };

const DAY = 24 * 60 * 60_000;

/** A character takes up to four bytes. */
const MOST_NAMES = 2_250;

/** What the executions of a desk tell each other: one property a fact, so that each is written whole. */
export class DeskState {
  private readonly shared: KeyValues;
  private readonly own: KeyValues;

  constructor(shared: KeyValues, own: KeyValues) {
    this.shared = shared;
    this.own = own;
  }

  /** `null` while the desk is off. */
  owner(): Owner | null {
    return this.read<Owner>('owner');
  }

  /** Whether this execution runs as the person who turned the desk on. */
  isOwner(): boolean {
    const owner = this.owner();
    return owner !== null && owner.key === this.own.get('owner-key');
  }

  /** As it is now, whatever was read before. */
  freshOwner(): Owner | null {
    return readJson<Owner>(this.shared.fresh('owner'));
  }

  turnOn(owner: Owner): void {
    this.own.set({ 'owner-key': owner.key });
    this.write('owner', owner);
  }

  turnOff(): void {
    this.shared.remove('owner');
    this.own.remove('owner-key');
  }

  /** Somebody else has uninstalled the desk of the person with this key, whose secret only they can delete. */
  wishForgetting(key: string): void {
    this.shared.set({ forget: key });
  }

  isForgettingWished(): boolean {
    const key = this.own.get('owner-key');
    return key !== null && this.shared.get('forget') === key;
  }

  /** The header of the form's timestamp; empty while it is not known. */
  timestamp(): string {
    return this.shared.get('timestamp') ?? '';
  }

  setTimestamp(title: string): void {
    this.shared.set({ timestamp: title });
  }

  pause(): Pause | null {
    return this.read<Pause>('pause');
  }

  /** As it is now: a long job asks whether it is to stop. */
  isPausedNow(): boolean {
    return this.shared.fresh('pause') !== null;
  }

  setPause(pause: Pause): void {
    this.write('pause', pause);
  }

  resume(): void {
    this.shared.remove('pause');
  }

  alert(cause: string): Alert | null {
    return this.read<Alert>(`alert.${cause}`);
  }

  setAlert(cause: string, alert: Alert): void {
    this.write(`alert.${cause}`, alert);
  }

  forgetAlert(cause: string): void {
    this.shared.remove(`alert.${cause}`);
  }

  /**
   * Whether the alert of this pause is ours to send; `null`: it is not. One whose draft was never made is taken over when whoever
   * was to make it cannot live any more.
   */
  takeAlert({ cause, since }: Pause, now: number): 'new' | 'again' | null {
    const last = readJson<Alert>(this.shared.fresh(`alert.${cause}`));
    const isUndrafted = last !== null && !last.sent && last.draftId === null && now - last.at >= LEASE;
    const reference = isUndrafted ? last.reference : `${cause}-${since}`;
    const isNew = last === null || (last.at < since && now - last.at >= DAY);
    if (isNew || isUndrafted) this.setAlert(cause, { at: now, reference, draftId: null, sent: false });
    if (isNew) return 'new';
    return isUndrafted ? 'again' : null;
  }

  /** The moment until which Zendesk wants no call, if that is still to come. */
  notBefore(now: number): number | null {
    const at = Number(this.shared.get('not-before') ?? 0);
    return at > now ? at : null;
  }

  setNotBefore(at: number): void {
    const longest = Math.max(at, Number(this.shared.fresh('not-before') ?? 0));
    this.shared.set({ 'not-before': String(longest) });
  }

  /** The seats of the plan, as far as a test of the connection has told them. */
  seats(subdomain: string): number | null {
    return this.read<Record<string, number | null>>('seats')?.[subdomain] ?? null;
  }

  setSeats(subdomain: string, seats: number | null): void {
    this.write('seats', { [subdomain]: seats });
  }

  extract(): ExtractNote | null {
    return this.read<ExtractNote>('extract');
  }

  setExtract(note: ExtractNote): void {
    this.write('extract', note);
  }

  /**
   * While the `Agents` sheet is being rewritten it is as good as old. How many accounts there were and when they
   * were looked at stays known: the next extract goes by it.
   */
  distrustExtract(): void {
    const note = this.extract();
    if (note) this.setExtract({ ...note, at: 0 });
  }

  extractJob(): ExtractJob | null {
    return this.read<ExtractJob>('extract-job');
  }

  setExtractJob(job: ExtractJob): void {
    this.write('extract-job', job);
  }

  endExtractJob(): void {
    if (this.extractJob()) this.shared.remove('extract-job');
  }

  plan(): PlanNote | null {
    return this.read<PlanNote>('plan');
  }

  setPlan(plan: PlanNote): void {
    this.write('plan', plan);
  }

  /** As it is now: of two people who begin something at once, one does. */
  idleJob(): IdleJob | null {
    return readJson<IdleJob>(this.shared.fresh('idle-job'));
  }

  setIdleJob(job: IdleJob): void {
    this.write('idle-job', job);
  }

  endIdleJob(): void {
    this.shared.remove('idle-job');
  }

  /** Whether a review has reported since the review was turned on: only then may one act. */
  hasReported(): boolean {
    return this.shared.get('idle-reported') !== null;
  }

  setReported(reported: boolean): void {
    if (reported) this.shared.set({ 'idle-reported': 'yes' });
    else this.shared.remove('idle-reported');
  }

  lastReview(): number | null {
    return this.read<number>('last-review');
  }

  setLastReview(at: number): void {
    this.write('last-review', at);
  }

  lostDepartments(agentId: string): string[] {
    return this.read<string[]>(`lost.${agentId}`) ?? [];
  }

  setLostDepartments(agentId: string, departments: readonly string[]): void {
    if (departments.length > 0) this.write(`lost.${agentId}`, departments);
    else if (this.lostDepartments(agentId).length > 0) this.shared.remove(`lost.${agentId}`);
  }

  notices(): Notice[] {
    return this.read<Notice[]>('notices') ?? [];
  }

  setNotices(notices: readonly Notice[]): void {
    this.write('notices', notices);
  }

  /** Names of roles and departments by their numbers, when they fit into a property of 9 KB. */
  names<T>(): T | null {
    return this.read<T>('names');
  }

  setNames(names: unknown): void {
    if (JSON.stringify(names).length < MOST_NAMES) this.write('names', names);
  }

  progress(): SteppedProgress | null {
    return readJson<SteppedProgress>(this.shared.fresh('progress'));
  }

  setProgress(progress: SteppedProgress): void {
    this.write('progress', progress);
  }

  endProgress(): void {
    this.shared.remove('progress');
  }

  lastRun(): number | null {
    return this.read<number>('last-run');
  }

  setLastRun(at: number): void {
    this.write('last-run', at);
  }

  lastFullLook(): number {
    return this.read<number>('last-full-look') ?? 0;
  }

  setLastFullLook(at: number): void {
    this.write('last-full-look', at);
  }

  private read<T>(key: string): T | null {
    return readJson<T>(this.shared.get(key));
  }

  private write(key: string, value: unknown): void {
    this.shared.set({ [key]: JSON.stringify(value) });
  }
}
