import {
  afterChoice,
  dueRun,
  gapsIn,
  isAsChosen,
  isOutdated,
  mondayOf,
  withGap,
} from '../../../src/app/digest/due';
import { DAY_MS, HOUR_MS } from '../../../src/shared/time';
import type { DigestRun } from '../../../src/state/digest-state';

const at = (text: string) => Date.parse(text);
const moment = (day: string, hour = 3) => ({ now: at(`${day}T00:00:00Z`) + hour * HOUR_MS, today: day });

const chosen = (day: string, choice: 'admins' | 'requesters' = 'admins') =>
  afterChoice(null, choice, moment(day, 12));

const sent = (run: DigestRun | null): DigestRun => {
  if (!run) throw new Error('no digest was due');
  return { ...run, isForAdminsDone: true, done: '\uffff' };
};

describe('the Monday of a week', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-01-01', '2025-12-29'],
    ['2027-01-03', '2026-12-28'],
    ['2028-02-29', '2028-02-28'],
    ['2026-03-29', '2026-03-23'],
    ['2026-10-25', '2026-10-19'],
  ])('of %s is %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});

describe('a digest', () => {
  it('is due in the week after it was chosen, and then once a week', () => {
    const note = chosen('2025-12-24');
    const days = Array.from({ length: 25 }, (_, day) =>
      new Date(at('2025-12-24T00:00:00Z') + day * DAY_MS).toISOString().slice(0, 10),
    );
    let before: DigestRun | null = null;
    const due: [string, string][] = [];
    for (const day of days) {
      const run = dueRun(note, before, moment(day));
      if (!run) continue;
      due.push([day, run.week]);
      before = sent(run);
    }
    expect(due).toEqual([
      ['2025-12-29', '2025-12-29'],
      ['2026-01-05', '2026-01-05'],
      ['2026-01-12', '2026-01-12'],
    ]);
  });

  it('is not due on the Monday on which it was chosen', () => {
    expect(dueRun(chosen('2026-03-02'), null, moment('2026-03-02', 20))).toBeNull();
  });

  it('is due on another day where no run came on Monday', () => {
    expect(dueRun(chosen('2026-03-04'), null, moment('2026-03-12'))?.week).toBe('2026-03-09');
  });

  it('tells of the time since the last one, or since it was chosen', () => {
    const note = chosen('2026-03-04');
    const first = dueRun(note, null, moment('2026-03-09'));
    expect(first?.from).toBe(moment('2026-03-04', 12).now);
    expect(dueRun(note, sent(first), moment('2026-03-17'))?.from).toBe(first?.to);
  });

  it('tells of the week before as well where the admins did not get that one', () => {
    const note = chosen('2026-03-04');
    const first = dueRun(note, null, moment('2026-03-09'));
    expect(dueRun(note, first, moment('2026-03-16'))?.from).toBe(first?.from);
  });

  it('does not come twice where the spreadsheet is set back to another time zone', () => {
    const note = chosen('2026-03-04');
    const first = sent(dueRun(note, null, moment('2026-03-09', 1)));
    expect(dueRun(note, first, { now: moment('2026-03-09', 2).now, today: '2026-03-08' })).toBeNull();
    expect(dueRun(note, first, moment('2026-03-09', 12))).toBeNull();
  });

  it('is none once it was turned off, and tells of nothing before it was chosen again', () => {
    const off = afterChoice(chosen('2026-03-04'), 'off', moment('2026-03-10'));
    expect(dueRun(off, null, moment('2026-03-16'))).toBeNull();
    const again = afterChoice(off, 'admins', moment('2026-03-18'));
    const before = { ...sent(dueRun(chosen('2026-03-04'), null, moment('2026-03-09'))), done: '' };
    expect(isOutdated(before, again)).toBe(true);
    expect(dueRun(again, before, moment('2026-03-23'))?.from).toBe(moment('2026-03-18').now);
  });

  it('keeps the time since which the admins get it when requesters are added', () => {
    const note = chosen('2026-03-04');
    const more = afterChoice(note, 'requesters', moment('2026-03-06'));
    expect(more).toEqual({
      ...note,
      since: { admins: note.since.admins, requesters: moment('2026-03-06').now },
    });
    expect([isAsChosen(more, 'requesters'), isAsChosen(more, 'admins'), isAsChosen(null, 'off')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('a time without a run', () => {
  const note = chosen('2026-03-02');
  const { now } = moment('2026-03-04');

  it('is noted when it was longer than six hours', () => {
    expect(withGap(note, now - 6 * HOUR_MS, now)).toBeNull();
    expect(withGap(note, now - 7 * HOUR_MS, now)?.gaps).toEqual([{ from: now - 7 * HOUR_MS, to: now }]);
  });

  it('counts from when digests were chosen', () => {
    expect(withGap(note, now - 90 * DAY_MS, now)?.gaps).toEqual([{ from: note.since.admins, to: now }]);
  });

  it('is told in the week in which it was, also while it lasts', () => {
    const gaps = [
      { from: 10 * DAY_MS, to: 11 * DAY_MS },
      { from: 20 * DAY_MS, to: 21 * DAY_MS },
    ];
    expect(gapsIn({ ...note, gaps }, 30 * DAY_MS, { from: 19 * DAY_MS, to: 30 * DAY_MS })).toEqual([gaps[1]]);
    expect(gapsIn({ ...note, gaps: [] }, 28 * DAY_MS, { from: 19 * DAY_MS, to: 30 * DAY_MS })).toEqual([
      { from: 28 * DAY_MS, to: 30 * DAY_MS },
    ]);
  });
});
