import { adminAddresses } from '../../mail/admin-mail';
import { adminTemplate, requesterTemplate } from '../../mail/digest-mail';
import { isMailable } from '../../mail/outbox';
import { shortCode } from '../../shared/short-code';
import { HOUR_MS } from '../../shared/time';
import type { DigestNote, DigestRun } from '../../state/digest-state';
import type { AppContext } from '../context';
import { DigestDelivery, type DigestLetter, referenceOf } from './delivery';
import { ALL, isFinished, isOutdated } from './due';
import type { TeamNews } from './people';
import { DigestSource, type ReadContext } from './read';
import { requesterDigest } from './requester-digest';

export type SendContext = ReadContext &
  Pick<AppContext, 'outbox' | 'mailBudget' | 'withLease' | 'adminMailServices' | 'isLate'>;

/** What could not be sent is tried again after so long. */
const RETRY_AFTER_MS = HOUR_MS;

/** Goes on with the digests of the week that are not sent yet. Costs nothing where there are none. */
export function continueDigests(context: SendContext): void {
  const { state, now, withLease, isLate } = context;
  const { digests } = state;
  const run = digests.run.get();
  if (!run || isFinished(run) || run.retryAt > now() || !state.owner.isMe() || isLate()) return;
  withLease('digest', () => {
    const [current, note] = [digests.run.fresh(), digests.note.fresh()];
    if (current && note && !isFinished(current)) new DigestSender(current, note, context).send();
  });
}

/** Whom the digests of a week go to, and in which order. */
class DigestSender {
  private readonly context: SendContext;
  private readonly note: DigestNote;
  private readonly source: DigestSource;
  private readonly delivery: DigestDelivery;
  private retryAfter = RETRY_AFTER_MS;

  constructor(run: DigestRun, note: DigestNote, context: SendContext) {
    this.context = context;
    this.note = note;
    this.source = new DigestSource(context, run, note);
    this.delivery = new DigestDelivery(run, context);
  }

  private get run(): DigestRun {
    return this.delivery.run;
  }

  send(): void {
    const { delivery } = this;
    const isOver = this.context.setup.mail.digest === 'off' || isOutdated(this.run, this.note); // guard: digest-is-off
    const isReady = isOver || delivery.isOfEarlierWeek() ? delivery.leaveOpen() : true;
    if (isReady && isOver) delivery.save({ isForAdminsDone: true, done: ALL });
    else if (!isReady || !this.sendToAdmins() || !this.sendToRequesters())
      delivery.save({ retryAt: this.context.now() + this.retryAfter });
  }

  /** `false`: theirs waits. */
  private sendToAdmins(): boolean {
    const { delivery, context } = this;
    if (this.run.isForAdminsDone) return true;
    const to = adminAddresses(context.adminMailServices()).filter(isMailable);
    const { open } = this.run;
    if (open && open.to.join() !== to.join() && !delivery.leaveOpen()) return false;
    // It may have gone out before those who get it were changed.
    if (this.run.isForAdminsDone) return true;
    if (to.length > 0)
      return delivery.send(
        () => this.letterToAdmins(to),
        () => context.mailBudget.allows(to.length, false),
      );
    delivery.save({ isForAdminsDone: true });
    return true;
  }

  private letterToAdmins(to: readonly string[]): DigestLetter {
    const reference = referenceOf(this.run.week);
    return {
      to,
      reference,
      content: this.source.forAdmins(),
      template: adminTemplate(this.context.setup.mail),
    };
  }

  /** `false`: some of them wait. */
  private sendToRequesters(): boolean {
    const { setup, state } = this.context;
    const { digest, enabled } = setup.mail;
    if (this.run.done === ALL) return true;
    if (digest !== 'requesters' || !enabled || this.note.since.requesters === null)
      return this.delivery.leaveOpen() && this.end();
    if (state.pause.fresh()) return false; // guard: no-digest-while-paused
    return this.sendToAll(this.source.forRequesters());
  }

  private sendToAll(all: readonly [requester: string, news: TeamNews][]): boolean {
    const { delivery } = this;
    const opened = this.run.open?.to[0] ?? '';
    if (!all.some(([to]) => to === opened) && !delivery.leaveOpen()) return false;
    // The one that is open comes first: whoever stands before it has theirs.
    for (const [to, news] of all.filter(([each]) => each > this.run.done && each >= opened)) {
      if (this.context.isLate()) return this.goOnSoon();
      const isSent = delivery.send(
        () => this.letterTo(to, news),
        () => this.isRoom(),
      );
      if (!isSent) return false;
    }
    return this.end();
  }

  /** The next run of the timer does. */
  private goOnSoon(): false {
    this.retryAfter = 0;
    return false;
  }

  private end(): true {
    this.delivery.save({ done: ALL });
    return true;
  }

  private letterTo(to: string, news: TeamNews): DigestLetter {
    const { source } = this;
    const { mail, connection } = this.context.setup;
    const reference = `${referenceOf(this.run.week)}-${shortCode(to)}`;
    const days = source.days(source.requestersFrom, this.run.to);
    const content = { ...requesterDigest(news, mail.language), ...days };
    return {
      to: [to],
      reference,
      content,
      template: requesterTemplate({ ...mail, product: connection.product }),
    };
  }

  /** Half of the mails of the day stay with the requests. */
  private isRoom(): boolean {
    const { mailBudget } = this.context;
    return mailBudget.allows(1, false) && mailBudget.left() - 1 >= mailBudget.most() / 2; // guard: digest-leaves-mails
  }
}
