import { type RequestRow, waitOf } from '../../requests/request';
import { isWaitingForSeat } from '../../requests/seats';
import type { AppContext } from '../context';
import { seatsOf } from './services';

type Context = Pick<AppContext, 'state' | 'setup' | 'now' | 'startedAt'>;

/**
 * Rows that wait for what a person does in Zendesk: the health says how many, and the admins are told. Rows that began to wait in
 * this very run are counted by the next one.
 */
export function noteWaits(rows: readonly RequestRow[], context: Context): void {
  noteChatWaits(rows, context);
  noteSeatWaits(rows, context);
}

function noteChatWaits(rows: readonly RequestRow[], { state, setup, now }: Context): void {
  const isSuite = setup.connection.product === 'support';
  const people = rows.filter(({ record }) => isSuite && waitOf(record) === 'chat').length;
  if (people === 0) state.troubles.end('chat-access');
  else state.troubles.note('chat-access', { code: 'trouble.chat-access', people }, now());
}

function noteSeatWaits(rows: readonly RequestRow[], context: Context): void {
  const { state, now } = context;
  const seats = seatsOf(context);
  const waiting = rows.filter((row) => isWaitingForSeat(row, { seats }));
  if (waiting.length === 0) {
    state.troubles.end('seats');
    seats.end();
    return;
  }
  const since = Math.min(...waiting.map(({ record }) => record.updatedAt ?? now()));
  state.troubles.note('seats', { code: 'trouble.seats', people: waiting.length, since }, now());
}

/**
 * While requests wait, each snapshot is looked at: it shows a free seat where fewer accounts are on than the plan has seats, or,
 * if Zendesk does not say how many it has, than before.
 */
export function lookForFreeSeats(context: Context & Pick<AppContext, 'accounts'>): void {
  const { state, accounts } = context;
  const seats = seatsOf(context);
  const note = seats.exists() ? state.snapshot.note.get() : null;
  if (!note || note.at === 0) return;
  const looked = seats.noteSnapshot({ at: note.at, enabled: note.enabled });
  if (!looked || note.at < (state.seatWait.get()?.refusedAt ?? 0)) return;
  const plan = accounts.subscription();
  const limit = (plan.kind === 'ok' ? plan.value.seats : null) ?? looked.before;
  if (limit !== null && note.enabled < limit) seats.offer();
}
