import { deliver, giveUp, type MailStore, resume, type Unsent } from '../../mail/delivery';
import { composeDigest, type DigestContent, digestMark } from '../../mail/digest-mail';
import { savedMailStore, stateOf } from '../../mail/saved-mail';
import type { Template } from '../../mail/templates';
import { DAY_MS } from '../../shared/time';
import type { DigestRun, OpenDigest } from '../../state/digest-state';
import type { AppContext } from '../context';
import { ALL } from './due';

/** A digest that is to be sent. */
export interface DigestLetter {
  to: readonly string[];
  reference: string;
  content: DigestContent;
  template: Template;
}

/** Of the admins' digest, and how that of a requester begins. */
export function referenceOf(week: string): string {
  return `digest-${week}`;
}

/** What Gmail does not accept for so long is left out: others wait behind it. */
const GIVE_UP_AFTER_MS = DAY_MS;

type Context = Pick<AppContext, 'state' | 'outbox' | 'mailBudget' | 'workbook' | 'now'>;

/**
 * The digests of a week, sent one after the other: each is settled before the next is drafted, so that the property needs room
 * for one that is open.
 */
export class DigestDelivery {
  run: DigestRun;
  private readonly context: Context;

  constructor(run: DigestRun, context: Context) {
    this.run = run;
    this.context = context;
  }

  save(change: Partial<DigestRun>): void {
    this.run = { ...this.run, ...change };
    this.context.state.digests.run.set(this.run);
  }

  /** Whether one is open that belongs to an earlier week. */
  isOfEarlierWeek(): boolean {
    const { open, week } = this.run;
    return open !== null && !open.reference.startsWith(referenceOf(week));
  }

  /** Sends the one that is open, or else this one; `false`: it is to be sent later. */
  send(letter: () => DigestLetter, isAllowed: () => boolean): boolean {
    const began = this.run.open?.at ?? this.context.now();
    if (this.run.open && this.goOn(this.run.open)) return true;
    if (this.run.open?.draftId || !isAllowed()) return false;
    return this.deliver(letter(), began) || this.skipHopeless(began);
  }

  private deliver({ to, reference, content, template }: DigestLetter, at: number): boolean {
    const { workbook, outbox, mailBudget } = this.context;
    const mail = composeDigest(to, content, reference, { template, sheetUrl: workbook.url() });
    const open: OpenDigest = { to, reference, subject: mail.subject, at, draftId: null, sent: false };
    this.save({ open }); // guard: digest-is-noted
    const [delivered] = deliver([{ about: open, mail, template: 'digest' }], this.store, outbox);
    mailBudget.spend(to.length);
    return delivered?.state.state === 'sent';
  }

  /** With one that another execution has begun; whether it is sent. Without a draft of ours it is made again. */
  private goOn(open: OpenDigest): boolean {
    const { outbox } = this.context;
    const unsent = unsentOf(open);
    if (open.draftId === null) {
      outbox.discardStray(unsent.mark);
      return false;
    }
    if (outbox.find(open.draftId, unsent.mark) !== 'not ours') return resume(unsent, this.store, outbox);
    this.save({ open: { ...open, draftId: null } });
    return false;
  }

  /** Deletes the draft of the one that is open, which is not to go out; `false`: Gmail does not say what became of it. */
  leaveOpen(): boolean {
    const { open } = this.run;
    if (!open) return true;
    const end = giveUp(unsentOf(open), this.store, this.context.outbox);
    if (end.state === 'sending') return false;
    if (this.run.open) this.save({ open: null });
    return true;
  }

  /** Those of requesters alone: what the admins were not told, the next one tells. */
  private skipHopeless(began: number): boolean {
    const { isForAdminsDone, open } = this.run;
    const isHopeless = isForAdminsDone && this.context.now() - began > GIVE_UP_AFTER_MS;
    if (!isHopeless || !open || open.draftId !== null) return false;
    this.save({ open: null, done: open.to[0] ?? ALL });
    return true;
  }

  private readonly store: MailStore<OpenDigest> = savedMailStore<OpenDigest>(
    (open) => this.save(open.sent ? this.afterSent(open) : { open }),
    () => this.save({ open: null }),
  );

  private afterSent({ to, reference }: OpenDigest): Partial<DigestRun> {
    const own = referenceOf(this.run.week);
    if (!reference.startsWith(own)) return { open: null };
    return { open: null, ...(reference === own ? { isForAdminsDone: true } : { done: to[0] ?? ALL }) };
  }
}

function unsentOf(open: OpenDigest): Unsent<OpenDigest> {
  return { about: open, mail: stateOf(open), mark: digestMark(open), compose: () => null };
}
