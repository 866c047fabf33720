import type { AppContext } from '../context';
import { usesEnds } from '../ends';
import { type NoticeContext, notifyAdmins } from './notify';
import type { Planned } from './plan';

type Context = NoticeContext & Pick<AppContext, 'state' | 'setup'>;

/**
 * Lines are only ever added to the log: where fewer of them name a last day than before, access goes on that was to end, and the
 * plan shows no trace of it.
 */
export function tellLostEnds(context: Context, { note, events }: Pick<Planned, 'note' | 'events'>): void {
  if (!usesEnds(context)) return;
  const { linesWithEnds } = context.state;
  const before = linesWithEnds.get() ?? 0;
  const now = events.filter(({ end }) => end !== undefined).length;
  if (now > before) linesWithEnds.set(now);
  if (now >= before) return;
  const message = { code: 'plan.ends-lost', lines: before - now } as const;
  const mail = { subject: { code: 'idle-mail.ends-unproved' }, message } as const;
  notifyAdmins(context, `${note.id}-lost`, mail, () => linesWithEnds.set(now)); // guard: lost-ends
}
