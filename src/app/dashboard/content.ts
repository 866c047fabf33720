import { type Price, priceText } from '../../shared/price';
import type { DashboardContent, Tile, WeekRow } from '../../sheets/dashboard-cells';
import type { Message } from '../../text/say';
import type { RequestFigures } from './figures';
import type { SeatFigures } from './seat-figures';

/** What is to be shown, in figures. */
export interface DashboardFigures {
  now: string;
  zone: string;
  /** When each week began. */
  weeks: readonly number[];
  requests: RequestFigures;
  /** What the response sheet says now; `null`: it is gone. */
  open: OpenRequests | null;
  seats: SeatFigures;
  accounts: { readAt: string; days: number; neverDays: number; isSuite: boolean };
  price: Price | null;
  /** What stands in the cell of the price. */
  typed: string;
}

export interface OpenRequests {
  waiting: number;
  approval: number;
  failed: number;
}

/** So large a share within five minutes is called fast. */
const FAST_SHARE = 0.9;

const NONE: Message = { code: 'dashboard.no-figure' };
const NOTHING: Message = { code: 'dashboard.nothing' };

export function dashboardContent(figures: DashboardFigures): DashboardContent {
  const { now: moment, zone, seats } = figures;
  const { use } = seats;
  return {
    updated: { code: 'dashboard.as-of', moment, zone },
    verdicts: [speed(figures), idleness(figures)],
    tiles: [timeTile(figures), openTile(figures), idleTile(figures), costTile(figures)],
    price: priceNote(figures),
    weeks: weekRows(figures),
    accounts: use ? [use.active, use.idle, use.never, use.unknown, use.off] : [],
    notes: notes(figures),
  };
}

function speed({ requests: { times } }: DashboardFigures): Message {
  const { inTime: share, count } = times;
  if (share === null) return { code: 'dashboard.none-timed' };
  return { code: share >= FAST_SHARE ? 'dashboard.fast' : 'dashboard.slow', share, count };
}

function idleness({ seats: { idle }, price }: DashboardFigures): Message {
  if (idle === null) return { code: 'dashboard.not-counted' };
  if (idle === 0) return { code: 'dashboard.no-idle-seats' };
  if (!price) return { code: 'dashboard.idle-seats', idle };
  return { code: 'dashboard.idle-seats-cost', idle, money: priceText(price, idle) };
}

function timeTile({ requests: { times } }: DashboardFigures): Tile {
  const { inTime: share, count, median, p95 } = times;
  if (share === null || median === null || p95 === null) {
    return { figure: NONE, captions: [{ code: 'dashboard.no-accounts' }, NOTHING] };
  }
  return {
    figure: { code: 'dashboard.share', share },
    captions: [
      { code: 'dashboard.of-accounts', count },
      { code: 'dashboard.times', median, p95 },
    ],
  };
}

function openTile({ open }: DashboardFigures): Tile {
  if (!open) return { figure: NONE, captions: [{ code: 'dashboard.sheet-gone' }, NOTHING] };
  const { waiting, approval, failed } = open;
  const count = waiting + approval + failed;
  const none: Message = { code: 'dashboard.nothing-open' };
  return {
    figure: { code: 'dashboard.figure', count },
    captions:
      count === 0
        ? [none, NOTHING]
        : [
            { code: 'dashboard.open-later', waiting, approval },
            { code: 'dashboard.open-failed', failed },
          ],
  };
}

function idleTile({ seats: { use, idle, used, free }, accounts }: DashboardFigures): Tile {
  const taken: Message = { code: 'dashboard.seats', used, free };
  if (!use || idle === null)
    return { figure: NONE, captions: [{ code: 'dashboard.not-counted-short' }, taken] };
  const off = accounts.isSuite ? use.off : 0;
  return {
    figure: { code: 'dashboard.figure', count: idle },
    captions: [{ code: 'dashboard.idle-kinds', idle: use.idle, never: use.never, off }, taken],
  };
}

function costTile({ seats: { idle, freed }, price }: DashboardFigures): Tile {
  if (!price) {
    return {
      figure: NONE,
      captions: [{ code: 'dashboard.price-missing' }, { code: 'dashboard.freed', freed }],
    };
  }
  return {
    figure: idle === null ? NONE : { code: 'dashboard.money', money: priceText(price, idle) },
    captions: [
      { code: 'dashboard.a-month', price: priceText(price) },
      { code: 'dashboard.freed-money', freed, money: priceText(price, freed) },
    ],
  };
}

function priceNote({ price, typed }: DashboardFigures): Message {
  if (price) return { code: 'dashboard.price-known', price: priceText(price) };
  return typed === '' ? { code: 'dashboard.price-hint' } : { code: 'dashboard.price-wrong', typed };
}

function weekRows({ requests, weeks }: DashboardFigures): WeekRow[] {
  return requests.weeks.map(({ outcomes, times }, index) => {
    const { created, updated, unchanged, rejected, failed } = outcomes;
    return {
      from: weeks[index] ?? 0,
      outcomes: [created, updated, unchanged, rejected, failed],
      median: times.median,
      p95: times.p95,
      inTime: times.inTime,
      timed: times.count,
    };
  });
}

function notes({ requests, seats, accounts }: DashboardFigures): Message[] {
  const { untimed, ticked } = requests;
  const times: Message = { code: 'dashboard.about-times', ...untimed };
  const ticks: Message = { code: 'dashboard.about-ticks', ticked };
  const { readAt: moment, days, neverDays, isSuite } = accounts;
  return [
    { code: 'dashboard.about-requests', requests: requests.requests },
    ticked > 0 ? { code: 'list.sentences', messages: [times, ticks] } : times,
    seats.use
      ? { code: 'dashboard.about-accounts', moment, days, neverDays, isSuite }
      : { code: 'dashboard.not-counted' },
    { code: 'dashboard.about-freed' },
  ];
}
