import type { AccountEvent } from '../accounts/history';
import { deliver, giveUp, type MailStore, resume, type Unsent } from '../mail/delivery';
import type { MailBudget } from '../mail/mail-budget';
import type { MailMark } from '../mail/mail-mark';
import { isPending, type MailState, readMail } from '../mail/mail-state';
import { isMailable, type Mail } from '../mail/outbox';
import type { WarningFacts, WarningTemplate } from '../mail/warning-mail';
import { DAY_MS, dayOf, daysLater } from '../shared/time';
import { sayTo } from '../text/say';
import { type Account, zip } from '../zendesk/accounts';
import type { Due, IdleServices, PlanRun, RowResult } from './ports';
import type { UnwarnedReason } from './unwarned';
import { judge } from './verdict';
import { openWarnings, type Warning, warningStore } from './warning-lines';

/** A warning that was interrupted longer ago than this is not sent any more: its dates are wrong. */
const MAX_WARNING_AGE_MS = DAY_MS;

/** Warns as many people as the mails of the day allow. Gives what came of each, in their order. */
export function warnAll(due: readonly Due[], run: PlanRun): RowResult[] {
  const mailable = due.filter(({ account }) => isMailable(account.email));
  const results = warnAffordable(mailable, run);
  return due.map((each) => results[mailable.indexOf(each)] ?? notWarned('warning.no-address'));
}

function warnAffordable(due: readonly Due[], run: PlanRun): RowResult[] {
  let affordable = 0;
  while (affordable < due.length && run.takeMail()) affordable++;
  const results = warn(due.slice(0, affordable), run);
  const others = due.slice(affordable).map(() => notWarned('warning.no-mail-left'));
  return [...results, ...others];
}

/**
 * Half of the mails of the day stay with the requests, however often a plan with many warnings is continued, and so does
 * what is kept for new answers.
 */
export function warningMails(budget: Pick<MailBudget, 'left' | 'reserve'>, sent: number): () => boolean {
  let left: number | null = null;
  return () => {
    left ??= Math.min(Math.floor((budget.left() + sent) / 2) - sent, budget.left() - budget.reserve());
    return left-- > 0;
  };
}

function warn(due: readonly Due[], run: PlanRun): RowResult[] {
  const { services, isResumed } = run;
  const { outbox } = services;
  const store = warningStore(services.log);
  const warnings = due.map((each) => warningOf(each, run));
  const outgoing = zip(due, warnings).map(([{ account }, about]) => {
    return { about, mail: mailOf(account, about, run), template: about.template ?? 'warning' };
  });
  if (isResumed) for (const { about, mail } of outgoing) outbox.discardStray(markOf(about, services, mail));
  // The plan does not wait for a mail: one that was not sent is planned again by the next review.
  return deliver(outgoing, store, outbox).map(({ about, state }) => {
    if (!isPending(state)) return resultOf(state, state);
    return resultOf(state, giveUp(unsentOf(about, state, services, { isIdProved: true }), store, outbox));
  });
}

function resultOf(delivered: MailState, end: MailState): RowResult {
  if (end.state === 'sent')
    return { kind: 'done', action: end.template === 'ending' ? 'Reminded' : 'Warned' };
  if (end.state !== 'failed') return notWarned('warning.unsure');
  return notWarned(delivered.state === 'queued' ? 'warning.not-drafted' : 'warning.not-sent');
}

function notWarned(code: UnwarnedReason): RowResult {
  return { kind: 'not-warned', message: { code } };
}

function warningOf({ row, account }: Due, { planId, services, know }: PlanRun): Warning {
  const { id: agentId, email: address } = account;
  const about = { at: services.now(), reference: planId, agentId, address, detail: row.reason };
  const until = row.kind === 'remind' ? know(account).end?.until : undefined;
  return until === undefined ? about : { ...about, template: 'ending', end: { until, isGiven: false } };
}

/** What stands at the foot of its mail. */
function referenceOf({ reference, agentId }: Pick<Warning, 'reference' | 'agentId'>): string {
  return `${reference}-${agentId}`;
}

function mailOf(account: Account, about: Warning, { services, rules, know, form }: PlanRun): Mail {
  const { language } = services;
  if (about.end?.until) {
    const ending = sayTo(language, { code: 'ending.detail', until: about.end.until, form });
    return services.warning(account, ending, referenceOf(about), 'ending');
  }
  const daysLeft = rules.policy.warnDaysBefore ?? 0;
  const until = dayOf(daysLater(about.at, daysLeft));
  // In the plan the reason is English, and an editor may have changed it.
  const { message: reason } = judge(know(account), rules);
  const detail = sayTo(language, { code: 'warning.detail', reason, until, daysLeft, form });
  return services.warning(account, detail, referenceOf(about), 'warning');
}

type MarkServices = Pick<IdleServices, 'warningMark'>;

function markOf(about: Warning, services: MarkServices, facts: WarningFacts): MailMark {
  return services.warningMark(about, referenceOf(about), facts);
}

function unsentOf(
  about: Warning,
  mail: MailState,
  services: MarkServices,
  facts: WarningFacts,
): Unsent<Warning> {
  return { about, mail, mark: markOf(about, services, facts), compose: () => null };
}

/**
 * Ends the warnings that an interrupted execution was sending. Gives the lines of the log as they are then; `null` while
 * Gmail does not say which were sent.
 */
export function settleWarnings(
  events: readonly AccountEvent[],
  services: SettleServices,
): AccountEvent[] | null {
  const open = openWarnings(events);
  if (open.length === 0) return [...events];
  const ends = open.map((event) => settle(event, services));
  return ends.some(isPending) ? null : services.log.events();
}

type SettleServices = MarkServices & Pick<IdleServices, 'log' | 'outbox' | 'now'>;

function settle(event: AccountEvent, services: SettleServices): MailState {
  const { log, outbox, now } = services;
  const mail = readMail(event.mail);
  const template = 'template' in mail && mail.template === 'ending' ? 'ending' : 'warning';
  const about = { ...event, template } as const;
  const unsent = unsentOf(about, mail, services, { isIdProved: event.isProved });
  const isStale = now() - event.at >= MAX_WARNING_AGE_MS;
  const store = event.isProved ? warningStore(log) : neverSent(warningStore(log), template);
  if (!isStale && event.isProved && resume(unsent, store, outbox)) {
    return { state: 'sent', template };
  }
  return giveUp(unsent, store, outbox);
}

/** Whoever has typed a line may have named a draft that never was: that it is gone does not show that the mail was sent. */
function neverSent(store: MailStore<Warning>, template: WarningTemplate): MailStore<Warning> {
  const to = { state: 'failed', template } as const;
  return { ...store, settle: (changes) => store.settle(changes.map((change) => ({ ...change, to }))) };
}
