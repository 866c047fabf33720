import { IdleInstallation } from './idle-installation';
import { SUMMARY_MAIL } from './idle-mails';
import { numberedPeople } from './idle-people';
import { ADMIN, SECOND_EDITOR } from './installation';

/** Reads three accounts a page, slowly. */
function readSlowly({ zendesk }: IdleInstallation, seconds: number): void {
  zendesk.modes.slow = { seconds, limit: 300 };
  zendesk.choices.longestPage = 3;
}

/** A review that is so slow that it takes more than one execution; the first one has disabled some accounts. */
function halfAppliedReview(begin = (installation: IdleInstallation): unknown => installation.review()): {
  installation: IdleInstallation;
  names: string[];
} {
  const people = numberedPeople('idle', 30, { usedDaysAgo: 60 });
  const installation = IdleInstallation.afterFirstReview({}, people);
  const names = Object.keys(people);
  installation.zendesk.modes.afterwards = ({ method }, answer) => ({
    ...answer,
    seconds: method === 'PUT' ? 125 : 0.2,
  });
  begin(installation);
  const left = installation.enabled(...names).filter((each) => each);
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(30);
  return { installation, names };
}

describe('while Chat Access is paused', () => {
  it('no review runs, and the missed review runs once it is resumed', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { usedDaysAgo: 60 } });
    installation.google.call('pauseDesk');
    installation.takeCalls();
    installation.takeMails();
    installation.review();
    installation.wait({ hours: 2 }, 20);
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.check()).toContain(`Chat Access is paused: Paused by ${ADMIN}.`);
    expect(installation.apply()).toContain(`Chat Access is paused: Paused by ${ADMIN}.`);
    expect(installation.takeCalls()).toEqual([]);
    installation.google.call('resumeDesk');
    installation.google.advance({ minutes: 5 });
    expect(installation.enabled('ana')).toEqual([false]);
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
  });

  it('a review that has begun stops, and disables the remaining accounts once it is resumed', () => {
    const { installation, names } = halfAppliedReview();
    installation.google.call('pauseDesk');
    const then = installation.enabled(...names);
    installation.wait({ hours: 1 }, 15);
    expect(installation.enabled(...names)).toEqual(then);
    installation.google.call('resumeDesk');
    installation.google.advance({ minutes: 15 });
    expect(installation.enabled(...names)).toEqual(names.map(() => false));
    expect(installation.takeWrites()).toHaveLength(30);
  });
});

describe('while Chat Access is off', () => {
  it('no review runs, even if a trigger was left behind', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { usedDaysAgo: 60 } });
    installation.google.callAs(SECOND_EDITOR, 'turnOff');
    installation.takeCalls();
    installation.wait({ days: 1 });
    installation.review();
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.google.triggers()).toEqual([]);
  });

  it('the editor who entered the credential can make a plan but not apply it', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { usedDaysAgo: 60 } });
    installation.google.call('turnOff');
    installation.takeCalls();
    expect(installation.check()).toBe('1 to disable, 0 to delete, 0 to warn, 1 kept. See the Plan sheet.');
    expect(installation.apply()).toBe('Chat Access is off. Open the setup and turn it on.');
    expect(installation.takeWrites()).toEqual([]);
  });

  it('a review that has begun does not continue, even after Chat Access is turned on again', () => {
    const { installation, names } = halfAppliedReview();
    installation.google.call('turnOff');
    installation.turnOn();
    const then = installation.enabled(...names);
    installation.wait({ hours: 1 }, 15);
    expect(installation.enabled(...names)).toEqual(then);
  });
});

describe('a review that is turned off while it runs', () => {
  it.each(['off', 'report'])('disables no further accounts (%s)', (mode) => {
    const { installation, names } = halfAppliedReview();
    installation.setIdle({ mode });
    const then = installation.enabled(...names);
    installation.wait({ hours: 1 }, 15);
    expect(installation.enabled(...names)).toEqual(then);
  });

  it('disables no further accounts, even if it is turned on again immediately', () => {
    const { installation, names } = halfAppliedReview();
    installation.setIdle({ mode: 'off' });
    installation.setIdle({ mode: 'act' });
    const then = installation.enabled(...names);
    installation.wait({ hours: 1 }, 15);
    expect(installation.enabled(...names)).toEqual(then);
    expect(installation.plan().state).toBe(
      'The review was turned off in the setup. Nothing more was changed.',
    );
  });

  it('still applies a plan that an editor has chosen to apply', () => {
    const { installation, names } = halfAppliedReview((installation) => {
      installation.setIdle({ mode: 'report' });
      installation.check();
      installation.apply();
    });
    installation.google.advance({ minutes: 10 });
    expect(installation.enabled(...names)).toEqual(names.map(() => false));
  });

  it('also stops a plan that an editor has chosen to apply, and applies no other', () => {
    const { installation, names } = halfAppliedReview((installation) => {
      installation.check();
      installation.apply();
    });
    installation.setIdle({ mode: 'off' });
    const then = installation.enabled(...names);
    installation.google.advance({ minutes: 10 });
    expect(installation.enabled(...names)).toEqual(then);
    installation.check();
    expect(installation.apply()).toBe(
      'The review of idle accounts is off. To carry a plan out, first choose another setting in Edit setup > Idle accounts. Nothing was changed.',
    );
    expect(installation.enabled(...names)).toEqual(then);
  });

  it('stops reading accounts', () => {
    const installation = IdleInstallation.afterFirstReview(
      {},
      numberedPeople('idle', 12, { usedDaysAgo: 60 }),
    );
    readSlowly(installation, 100);
    installation.review();
    installation.setIdle({ mode: 'off' });
    installation.takeMails();
    installation.wait({ hours: 1 }, 15);
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.takeMails()).toEqual([]);
  });
});

describe('a review that was turned off while it read accounts, and turned on again', () => {
  it('only reports at first', () => {
    const installation = IdleInstallation.afterFirstReview(
      {},
      numberedPeople('idle', 12, { usedDaysAgo: 60 }),
    );
    readSlowly(installation, 100);
    installation.review();
    installation.setIdle({ mode: 'off' });
    installation.wait({ hours: 1 }, 15);
    installation.zendesk.modes.slow = null;
    installation.setIdle({ mode: 'act' });
    installation.review();
    expect(installation.takeWrites()).toEqual([]);
    installation.review();
    expect(installation.takeWrites()).toHaveLength(12);
  });
});

describe('a menu item that a second editor chooses', () => {
  it('is noted, and carried out as the owner within five minutes', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { usedDaysAgo: 60 } });
    const noted = `Queued: Chat Access runs as ${ADMIN} and does this within five minutes.`;
    installation.takeMails();
    installation.google.open({ as: SECOND_EDITOR });
    expect(installation.check(SECOND_EDITOR)).toBe(noted);
    expect(installation.planRow('ana')).toEqual({});
    installation.google.advance({ minutes: 5 });
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Disable', Status: '' });
    expect(installation.enabled('ana')).toEqual([true]);
    installation.takeCalls();
    expect(installation.apply(SECOND_EDITOR)).toBe(noted);
    expect(installation.takeWrites()).toEqual([]);
    installation.google.advance({ minutes: 5 });
    expect(installation.enabled('ana')).toEqual([false]);
    expect(installation.plan().state).toBe(`Carried out by ${SECOND_EDITOR}: 1 disabled.`);
    expect(installation.log().at(-1)?.Detail).toContain(`started by ${SECOND_EDITOR}`);
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
  });
});
