import { dayAfter } from '../../src/shared/calendar';
import { ask, PRODUCTS, ready } from './ends-installation';

const EMAIL = 'ana@acme.example';
const MINUTE_MS = 60_000;

/** The moment at which a day begins in a time zone. */
function midnight(zone: string, day: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const noon = Date.parse(`${day}T12:00:00Z`);
  for (let at = noon - 28 * 60 * MINUTE_MS; at < noon + 28 * 60 * MINUTE_MS; at += 30 * MINUTE_MS) {
    if (format.format(at) === `${day} 00:00:00`) return at;
  }
  throw new Error(`${day} has no midnight in ${zone}`);
}

/** Days on which the clocks change, and a day that has no hour twice. */
const DAYS: readonly [zone: string, day: string][] = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Europe/Lisbon', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/Los_Angeles', '2026-11-01'],
  ['America/Los_Angeles', '2026-03-08'],
  ['America/St_Johns', '2026-11-01'],
];

describe.each(PRODUCTS)('a last day on which the clocks change, on %s,', (_, make) => {
  it.each(DAYS)('is a whole day of %s, %s, and the person is told a week before', (zone, day) => {
    const week = midnight(zone, dayAfter(day, -7));
    const end = midnight(zone, dayAfter(day, 1));
    const now = new Date(week - 40 * 60 * MINUTE_MS).toISOString();
    const installation = ready(make({ google: { timeZone: zone, now } }));
    const { google } = installation;
    ask(installation, day);
    const reviewAt = (at: number) => {
      google.clock.advance(at - google.clock.now());
      google.run('reviewIdleAgents');
      const told = google.sent.filter(({ to }) => to === EMAIL).map(({ body }) => body.includes(day));
      return { isOn: installation.isOn(EMAIL), told };
    };
    expect(reviewAt(week - 20 * MINUTE_MS)).toEqual({ isOn: true, told: [] });
    expect(reviewAt(week + 20 * MINUTE_MS)).toEqual({ isOn: true, told: [true] });
    expect(reviewAt(end - 20 * MINUTE_MS)).toEqual({ isOn: true, told: [true] });
    expect(reviewAt(end + 20 * MINUTE_MS)).toEqual({ isOn: false, told: [true] });
  });
});
