import type { DigestRun } from '../../state/digest-state';
import type { AppContext } from '../context';
import { afterChoice, dueRun, isAsChosen, withGap } from './due';

type Context = Pick<AppContext, 'state' | 'setup' | 'workbook' | 'now'>;

/** Notes who is to get digests from now on, where that is not noted. */
export function noteDigestChoice(
  choice: Context['setup']['mail']['digest'],
  context: Omit<Context, 'setup'>,
): void {
  const { state, workbook, now } = context;
  const note = state.digests.note.fresh();
  if (isAsChosen(note, choice)) return;
  state.digests.note.set(afterChoice(note, choice, { now: now(), today: workbook.dayOf(now()) }));
}

/**
 * By the daily run: begins the digests of the week, if they are due. They are noted before anything else is done, so that an
 * execution that dies loses none of them.
 */
export function beginDigests(context: Context & Pick<AppContext, 'withLease'>): void {
  const { state, setup, workbook, now, withLease } = context;
  const { digests } = state;
  if (setup.mail.digest === 'off' && digests.note.get() === null) return;
  noteDigestChoice(setup.mail.digest, context);
  const note = digests.note.fresh();
  const due = (before: DigestRun | null) =>
    note && dueRun(note, before, { now: now(), today: workbook.dayOf(now()) });
  if (due(digests.run.get()) === null) return;
  // An execution that sends those of another week must not write over them.
  withLease('digest', () => {
    const run = due(digests.run.fresh());
    if (run) digests.run.set(run);
  });
}

/** By the timer, before it notes that it ran: costs nothing where it ran lately. */
export function noteGap({ state, now }: Pick<Context, 'state' | 'now'>): void {
  const note = state.digests.note.get();
  const changed = note && withGap(note, state.lastRun.get(), now());
  if (changed) state.digests.note.set(changed);
}
