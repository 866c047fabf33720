import {
  decideStart,
  isLookDue,
  type LookFacts,
  needsSnapshot,
  type SnapshotFacts,
  type StartFacts,
} from '../../../src/app/requests/timer-run';
import type { AppProblem } from '../../../src/mail/alerts';
import type { Pause } from '../../../src/state/alerts-state';
import type { IdleJob } from '../../../src/state/idle-state';

const NOW = Date.UTC(2026, 2, 2, 12);
const HOUR = 60 * 60_000;

const PROBLEM: AppProblem = {
  cause: 'column',
  title: { code: 'alert.sheet-gone-title' },
  detail: { code: 'alert.sheet-gone' },
};

const pauseBecauseOf = (cause: Pause['cause']): Pause => ({ cause, title: '', reason: '', since: NOW });

/** Nothing is wrong; the credential must not be tried unless a test says what comes of it. */
function start(facts: Partial<StartFacts> = {}) {
  return decideStart({
    pause: null,
    problem: null,
    areColumnsFound: () => true,
    isCredentialAccepted: () => {
      throw new Error('Zendesk is asked in vain');
    },
    isAskedToWait: false,
    ...facts,
  });
}

describe('the start of a run', () => {
  it('goes on when nothing is wrong, and asks Zendesk nothing', () => {
    expect(start()).toBe('go on');
  });

  it('begins a pause where there is a problem', () => {
    expect(start({ problem: PROBLEM })).toEqual({ problem: PROBLEM });
    expect(start({ problem: PROBLEM, isAskedToWait: true })).toEqual({ problem: PROBLEM });
  });

  it('waits when Zendesk has asked for it', () => {
    expect(start({ isAskedToWait: true })).toBe('asked to wait');
  });
});

describe('the start of a run after a pause', () => {
  it.each([false, true])('by a person stays paused, whatever has been corrected: %j', (isFound) => {
    const areColumnsFound = () => isFound;
    const pause = pauseBecauseOf('person');
    expect(start({ pause, areColumnsFound })).toEqual({ paused: pause });
    expect(start({ pause, areColumnsFound, problem: PROBLEM, isAskedToWait: true })).toEqual({
      paused: pause,
    });
  });

  it('because of a column lasts until the columns are found, and does not try the credential', () => {
    const pause = pauseBecauseOf('column');
    expect(start({ pause, areColumnsFound: () => false, problem: PROBLEM })).toEqual({ paused: pause });
    expect(start({ pause })).toBe('resume');
  });

  it('because of the credential lasts until it is accepted', () => {
    const pause = pauseBecauseOf('credential');
    expect(start({ pause, isCredentialAccepted: () => false })).toEqual({ paused: pause });
    expect(start({ pause, isCredentialAccepted: () => true })).toBe('resume');
  });

  it('that is over begins another one where there is another problem', () => {
    const pause = pauseBecauseOf('credential');
    const problem = PROBLEM;
    expect(start({ pause, problem, isCredentialAccepted: () => true })).toEqual({ problem });
  });

  it('that is over waits when Zendesk has asked for it', () => {
    expect(start({ pause: pauseBecauseOf('column'), isAskedToWait: true })).toBe('asked to wait');
  });
});

describe('the snapshot of all accounts', () => {
  const note = (age: number) => ({ at: NOW - age, writtenAt: NOW - age, accounts: 5, enabled: 5 });
  const job = { at: NOW, rows: 10, isWhole: false, cursor: '7' };
  const idle = (task: IdleJob['task']) => (): IdleJob => ({ task }) as IdleJob;
  const isNeeded = (facts: Partial<SnapshotFacts>) =>
    needsSnapshot({
      note: note(0),
      job: null,
      idleJob: () => {
        throw new Error('asked in vain');
      },
      now: NOW,
      ...facts,
    });

  it('is made when there is none, and renewed when it is older than twenty hours', () => {
    expect(isNeeded({ note: null })).toBe(true);
    expect(isNeeded({ note: note(20 * HOUR) })).toBe(false);
    expect(isNeeded({ note: note(20 * HOUR + 1) })).toBe(true);
  });

  it('that is unfinished is continued, however young the last one is', () => {
    expect(isNeeded({ job, idleJob: () => null })).toBe(true);
    expect(isNeeded({ job, note: null, idleJob: idle('apply') })).toBe(true);
  });

  it.each(['review', 'check'] as const)(
    'that is unfinished is left to a %s, which continues it itself',
    (task) => {
      expect(isNeeded({ job, note: null, idleJob: idle(task) })).toBe(false);
      expect(isNeeded({ note: null, idleJob: idle(task) })).toBe(true);
    },
  );
});

describe('the look through all rows', () => {
  const look = (age: number, next: number | null = null) => ({ began: NOW - age, next, since: 0 });
  const isDue = (facts: Partial<LookFacts>) =>
    isLookDue({
      look: look(0),
      isCut: false,
      isFiltered: () => false,
      abandonedAt: null,
      now: NOW,
      ...facts,
    });

  it('is made when there was none, continued when it is unfinished, and made again after a day', () => {
    expect(isDue({ look: null })).toBe(true);
    expect(isDue({ look: look(0, 5_002) })).toBe(true);
    expect(isDue({ look: look(24 * HOUR) })).toBe(false);
    expect(isDue({ look: look(24 * HOUR + 1) })).toBe(true);
  });

  it.each<[string, Partial<LookFacts>]>([
    ['people have filtered the sheet', { isFiltered: () => true }],
    ['rows without a status stand in more places than one run looks into', { isCut: true }],
  ])('is made every hour where %s', (_, facts) => {
    expect(isDue({ ...facts, look: look(HOUR) })).toBe(false);
    expect(isDue({ ...facts, look: look(HOUR + 1) })).toBe(true);
  });

  it('is made once after an execution has died, when it cannot live any more', () => {
    const abandonedAt = NOW - 10 * 60_000;
    expect(isDue({ abandonedAt: abandonedAt + 1, look: look(HOUR) })).toBe(false);
    expect(isDue({ abandonedAt, look: look(HOUR) })).toBe(true);
    expect(isDue({ abandonedAt, look: look(0) })).toBe(false);
  });
});
