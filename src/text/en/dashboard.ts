import { counted, grouped } from '../../shared/numbers';
import { sanitizeForDisplay } from '../../shared/safe-text';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/time';

/** What the sheet `Dashboard` says. */

const percent = (share: number) => `${Math.floor(share * 100)}%`;

const accounts = (count: number) => counted(count, 'account');

const seats = (count: number) => counted(count, 'seat');

function lasting(length: number): string {
  if (length < MINUTE_MS) return `${Math.round(length / SECOND_MS)} s`;
  if (length < HOUR_MS) return `${Math.round(length / MINUTE_MS)} min`;
  return `${grouped(Math.round(length / HOUR_MS))} h`;
}

export const dashboard = {
  'dashboard.title': 'Chat Access: dashboard',
  'dashboard.tile-time': 'Within five minutes',
  'dashboard.tile-open': 'Open requests',
  'dashboard.tile-idle': 'Idle seats',
  'dashboard.tile-cost': 'Cost of idle seats',
  'dashboard.price': 'Price of a seat a month',
  'dashboard.week': 'Week from',
  'dashboard.created': 'Created',
  'dashboard.updated': 'Enabled again',
  'dashboard.unchanged': 'No change',
  'dashboard.rejected': 'Rejected',
  'dashboard.failed': 'Needs attention',
  'dashboard.median': 'Half within (minutes)',
  'dashboard.p95': '95% within (minutes)',
  'dashboard.in-time': 'Within 5 minutes',
  'dashboard.timed': 'Accounts timed',
  'dashboard.accounts': 'Accounts',
  'dashboard.number': 'Number',
  'dashboard.active': 'In use',
  'dashboard.idle': 'Idle',
  'dashboard.never': 'Never used',
  'dashboard.unknown': 'Use not known',
  'dashboard.off': 'Off',
  'dashboard.chart-outcomes': 'Requests a week, by outcome',
  'dashboard.chart-times': 'From answer to account, by week',
  'dashboard.chart-accounts': 'Accounts, by use',
  'dashboard.requests': 'Requests',
  'dashboard.minutes': 'Minutes',
  'dashboard.as-of': ({ moment, zone }: { moment: string; zone: string }) =>
    `As of ${moment} (${zone}). Updated every night, and by Chat Access > Update the dashboard.`,
  'dashboard.figure': ({ count }: { count: number }) => grouped(count),
  'dashboard.share': ({ share }: { share: number }) => percent(share),
  'dashboard.money': ({ money }: { money: string }) => money,
  'dashboard.no-figure': '–',
  'dashboard.nothing': '',

  'dashboard.fast': ({ share, count }: { share: number; count: number }) =>
    `Access is given within minutes: ${percent(share)} of ${accounts(count)} were there within five minutes of the answer.`,
  'dashboard.slow': ({ share, count }: { share: number; count: number }) =>
    `Access often takes longer: only ${percent(share)} of ${accounts(count)} were there within five minutes of the answer.`,
  'dashboard.none-timed':
    'There are no times yet: no account was given in the last 12 weeks without a person being needed.',
  'dashboard.of-accounts': ({ count }: { count: number }) => `of ${accounts(count)} in 12 weeks`,
  'dashboard.no-accounts': 'no account in 12 weeks',
  'dashboard.times': ({ median, p95 }: { median: number; p95: number }) =>
    `half within ${lasting(median)}, 95% within ${lasting(p95)}`,

  'dashboard.nothing-open': 'nothing waits for anyone',
  'dashboard.open-later': ({ waiting, approval }: { waiting: number; approval: number }) =>
    `${grouped(waiting)} waiting, ${grouped(approval)} ${approval === 1 ? 'needs' : 'need'} approval`,
  'dashboard.open-failed': ({ failed }: { failed: number }) =>
    `${grouped(failed)} ${failed === 1 ? 'needs' : 'need'} attention`,
  'dashboard.sheet-gone': 'no response sheet: see Health',

  'dashboard.not-counted':
    'Idle seats are not counted yet: Chat Access counts them when it reads all accounts, at least once a day.',
  'dashboard.not-counted-short': 'not counted yet',
  'dashboard.no-idle-seats': 'No seat is idle.',
  'dashboard.idle-seats': ({ idle }: { idle: number }) =>
    `${seats(idle)} ${idle === 1 ? 'is' : 'are'} idle. Type the price of a seat below to see what that costs.`,
  'dashboard.idle-seats-cost': ({ idle, money }: { idle: number; money: string }) =>
    `${seats(idle)} ${idle === 1 ? 'is' : 'are'} idle, which costs ${money} a month.`,
  'dashboard.idle-kinds': ({ idle, never, off }: { idle: number; never: number; off: number }) =>
    `${grouped(idle)} idle, ${grouped(never)} never used${off > 0 ? `, ${grouped(off)} suspended` : ''}`,
  'dashboard.seats': ({ used, free }: { used: number | null; free: number | null }) => {
    if (used === null) return '';
    return `${seats(used)} in use${free === null ? '' : `, ${grouped(free)} free`}`;
  },

  'dashboard.price-missing': 'type the price of a seat below',
  'dashboard.a-month': ({ price }: { price: string }) => `a month, at ${price} a seat`,
  'dashboard.freed': ({ freed }: { freed: number }) => `${seats(freed)} freed in 12 weeks`,
  'dashboard.freed-money': ({ freed, money }: { freed: number; money: string }) =>
    `${seats(freed)} freed: ${money} a month`,
  'dashboard.price-hint':
    'Type it in the yellow cell, with its currency, such as € 55. It counts from the next update on.',
  'dashboard.price-known': ({ price }: { price: string }) =>
    `Counted at ${price}. Another price counts from the next update on; empty the cell to leave money out.`,
  'dashboard.price-wrong': ({ typed }: { typed: string }) =>
    `"${sanitizeForDisplay(typed, 30)}" is not a price. Type a number with its currency, such as € 55 or 49.50 USD.`,

  'dashboard.about-requests': ({ requests }: { requests: number }) =>
    `Requests: ${grouped(requests)}, each once, in the week of its outcome. Only lines of the Log count that are as Chat Access wrote them.`,
  'dashboard.about-times': ({ awaited, unknown }: { awaited: number; unknown: number }) => {
    const left = [
      awaited > 0 &&
        `${accounts(awaited)} for which a person was needed first (approval, a seat, a correction)`,
      unknown > 0 &&
        `${accounts(unknown)} whose answer came before Chat Access was on, or is no longer in the sheet`,
    ].filter((each) => each !== false);
    const rule = 'Times: from the answer until the account was there.';
    return left.length === 0 ? rule : `${rule} Left out: ${left.join('; ')}.`;
  },
  'dashboard.about-ticks': ({ ticked }: { ticked: number }) =>
    `${accounts(ticked)} then waited until someone ticked the access to chat in Zendesk, which is not part of these times.`,
  'dashboard.about-accounts': (about: {
    moment: string;
    days: number;
    neverDays: number;
    isSuite: boolean;
  }) =>
    `Accounts${about.isSuite ? ' that take a seat' : ''}: as read on ${about.moment}. Idle: not used for more than ${about.days} days. ` +
    `Never used: not in more than ${about.neverDays} days since they were given. Exempt people are counted, too.`,
  'dashboard.about-freed':
    'Seats freed: of accounts that Chat Access has disabled in these 12 weeks and that are still off. Notes beside all this, and changed charts, stay as they are.',
};
