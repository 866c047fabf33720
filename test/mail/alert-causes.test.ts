import { raiseAlert, raiseTroubles, settleAlerts } from '../../src/mail/alerts';
import { DAY_MS, HOUR_MS } from '../../src/shared/time';
import { TROUBLE_CAUSES, type TroubleCause } from '../../src/state/troubles';
import type { Message } from '../../src/text/say';
import { AdminMail } from './memory-admin-mail';

const PAUSES = ['credential', 'column'] as const;

/** The health alone tells of these. */
const UNMAILED: readonly TroubleCause[] = ['mails-refused', 'unformatted', 'log'];

const MESSAGE: Message = { code: 'trouble.rejections' };

/** For so many hours: the cause is met in each of those hours that `isMet` names, and is gone in the others. */
function live(
  hours: number,
  meet: (admins: AdminMail) => void,
  leave: (admins: AdminMail) => void,
  isMet: (hour: number) => boolean,
) {
  const admins = new AdminMail();
  const sent: number[] = [];
  for (let hour = 0; hour < hours; hour++) {
    const before = admins.outbox.sent.length;
    settleAlerts(admins);
    (isMet(hour) ? meet : leave)(admins);
    const pause = admins.state.pause.get();
    if (pause) raiseAlert(pause, admins);
    raiseTroubles(admins);
    sent.push(...admins.outbox.sent.slice(before).map(() => hour));
    admins.at += HOUR_MS;
  }
  return sent;
}

const PATTERNS: readonly [string, (hour: number) => boolean][] = [
  ['lasts', () => true],
  ['comes and goes each hour', (hour) => hour % 2 === 0],
  ['comes back every five hours', (hour) => hour % 5 < 2],
  ['comes back just before a day has passed', (hour) => hour % 23 === 0],
];

describe.each(PATTERNS)('a cause that %s', (_, isMet) => {
  const HOURS = 24 * 8;

  it.each(PAUSES)('is alerted about at most once in 24 hours: %s', (cause) => {
    const meet = (admins: AdminMail) => {
      if (!admins.state.pause.get()) admins.pausedBy(cause);
    };
    const sent = live(HOURS, meet, (admins) => admins.state.pause.clear(), isMet);
    expect(sent.length).toBeGreaterThan(0);
    expect(gaps(sent).filter((gap) => gap < DAY_MS / HOUR_MS)).toEqual([]);
  });

  it.each(TROUBLE_CAUSES)('is alerted about at most once in 24 hours: %s', (cause) => {
    const meet = (admins: AdminMail) => admins.state.troubles.note(cause, MESSAGE, admins.at);
    const sent = live(HOURS, meet, (admins) => admins.state.troubles.end(cause), isMet);
    expect(gaps(sent).filter((gap) => gap < DAY_MS / HOUR_MS)).toEqual([]);
    if (UNMAILED.includes(cause)) expect(sent).toEqual([]);
  });
});

describe('a cause that lasts', () => {
  it.each(TROUBLE_CAUSES.filter((cause) => !UNMAILED.includes(cause)))('is told of: %s', (cause) => {
    const meet = (admins: AdminMail) => admins.state.troubles.note(cause, MESSAGE, admins.at);
    const sent = live(
      24 * 4,
      meet,
      () => {},
      () => true,
    );
    // Whoever waits for a click in Zendesk is told of each day.
    expect(sent.length).toBe(cause === 'chat-access' ? 4 : 1);
  });
});

function gaps(hours: readonly number[]): number[] {
  return hours.slice(1).map((hour, index) => hour - (hours[index] ?? 0));
}
