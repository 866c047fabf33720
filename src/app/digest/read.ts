import { textOf } from '../../google/grid';
import { isUnderWay } from '../../requests/request';
import { dayOf } from '../../shared/time';
import type { DatedLine } from '../../sheets/log-since';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { readStatuses } from '../../sheets/status-column';
import type { DigestNote, DigestRun } from '../../state/digest-state';
import { say } from '../../text/say';
import type { AppContext } from '../context';
import { columnProblem, sheetGone } from '../requests/pause';
import { seatsTaken } from '../seats';
import { type AdminFacts, adminDigest, type RowFigures } from './admin-digest';
import { gapsIn } from './due';
import { figuresOf } from './figures';
import { newsByRequester, REQUESTS_REMEMBERED_MS, type TeamNews } from './people';

export type ReadContext = Pick<
  AppContext,
  'state' | 'setup' | 'log' | 'workbook' | 'responseGrid' | 'openReadOnly' | 'now'
>;

/** What the digests of a week are made from. Each sheet is read once in an execution, in blocks. */
export class DigestSource {
  private readonly context: ReadContext;
  private readonly run: DigestRun;
  private readonly note: DigestNote;
  private lines: DatedLine[] | null = null;
  private responses: ResponseSheet | string | null = null;
  private ahead: number | null = null;

  constructor(context: ReadContext, run: DigestRun, note: DigestNote) {
    this.context = context;
    this.run = run;
    this.note = note;
  }

  /** As a day of the spreadsheet. */
  readonly dayOf = (time: number): string => {
    this.ahead ??= this.context.workbook.aheadOfUtc(this.run.to);
    return dayOf(time + this.ahead);
  };

  forAdmins() {
    const { from, to } = this.run;
    const lines = this.read().filter(({ event }) => event.at >= from);
    return { ...adminDigest({ ...this.adminFacts(), figures: figuresOf(lines) }), ...this.days(from, to) };
  }

  /** `from`, `until`: the days that are told of. */
  days(from: number, to: number) {
    return { from: this.dayOf(from), until: this.dayOf(to) };
  }

  /** Since when the requesters are told. */
  get requestersFrom(): number {
    return Math.max(this.run.from, this.note.since.requesters ?? 0);
  }

  forRequesters(): [requester: string, news: TeamNews][] {
    const { state, setup } = this.context;
    const sheet = this.sheet();
    return newsByRequester({
      lines: this.read(),
      from: this.requestersFrom,
      to: this.run.to,
      openIds: typeof sheet === 'string' ? new Set() : openIds(sheet),
      isSeatAwaited: state.seatWait.get() !== null,
      access: setup.access,
      dayOf: this.dayOf,
    });
  }

  /** Of this connection: what stands there of another is about other accounts. */
  private read(): DatedLine[] {
    const { state, setup, log } = this.context;
    const { from, to } = this.run;
    const isForAll = setup.mail.digest === 'requesters';
    const since = isForAll ? Math.min(from, to - REQUESTS_REMEMBERED_MS) : from;
    this.lines ??= log
      .since(since)
      .filter(({ event }) => event.at < to && state.connections.isAbout(setup.connection, event.at))
      .sort((a, b) => a.event.at - b.event.at);
    return this.lines;
  }

  private adminFacts(): Omit<AdminFacts, 'figures'> {
    const { state, setup, log, workbook, now } = this.context;
    const sheet = this.sheet();
    const seats = {
      used: seatsTaken(state, setup.connection.product),
      limit: state.seats(setup.connection.subdomain),
    };
    return {
      rows: typeof sheet === 'string' ? sheet : rowFigures(sheet, state),
      pause: state.pause.get(),
      troubles: state.troubles.all().map(({ message }) => message),
      isLogLost: log.problem() !== null,
      plan: state.idle.plan.get(),
      lastReview: state.idle.lastReview.get(),
      isReviewed: setup.idle.mode !== 'off',
      gaps: gapsIn(this.note, state.lastRun.get(), this.run),
      seats: seats.used === null && seats.limit === null ? null : seats,
      now: now(),
      sheetUrl: workbook.url(),
    };
  }

  /** A text: why it cannot be read. */
  private sheet(): ResponseSheet | string {
    this.responses ??= this.openSheet();
    return this.responses;
  }

  private openSheet(): ResponseSheet | string {
    const grid = this.context.responseGrid();
    if (!grid) return say(sheetGone().detail);
    const sheet = this.context.openReadOnly(grid);
    const problem = columnProblem(sheet);
    return problem ? say(problem.detail) : sheet;
  }
}

function rowFigures(sheet: ResponseSheet, { troubles }: Pick<AppContext['state'], 'troubles'>): RowFigures {
  const statuses = readStatuses(sheet);
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  const people = (cause: 'seats' | 'chat-access') => {
    const message = troubles.get(cause)?.message;
    return message?.code === 'trouble.seats' || message?.code === 'trouble.chat-access' ? message.people : 0;
  };
  const waiting = count('Waiting');
  const seat = Math.min(people('seats'), waiting);
  const chat = Math.min(people('chat-access'), waiting - seat);
  return {
    approval: count('Needs approval'),
    seat,
    chat,
    retry: count('Will retry'),
    other: waiting - seat - chat + count('Working'),
    paused: count('Paused'),
    attention: statuses.flatMap((status, index) => (status === 'Needs attention' ? [index + 2] : [])),
  };
}

/** The requests whose rows wait for something. */
function openIds(sheet: ResponseSheet): Set<string> {
  const ids = sheet.readColumn(sheet.layout.ours['Request ID']);
  const statuses = readStatuses(sheet);
  const isOpen = (index: number) => {
    const status = statuses[index] ?? '';
    return status === 'Needs approval' || isUnderWay(status);
  };
  return new Set(ids.flatMap((id, index) => (isOpen(index) ? [textOf(id)] : [])));
}
