import { IdleInstallation, numberedPeople, SECOND } from './idle-installation';
import { ADMIN } from './installation';

const SUMMARY = `${ADMIN}: Chat Access: idle accounts`;

/** Three accounts a page. */
function readSlowly({ zendesk }: IdleInstallation, seconds: number): void {
  zendesk.modes.slow = { seconds, limit: 300 };
  zendesk.choices.longestPage = 3;
}

/** So slowly that the review takes more than one execution; the first one has disabled some. */
function halfDone(begin = (installation: IdleInstallation): unknown => installation.review()): {
  installation: IdleInstallation;
  names: string[];
} {
  const everybody = numberedPeople('idle', 30, { used: 60 });
  const installation = IdleInstallation.afterFirstReview({}, everybody);
  const names = Object.keys(everybody);
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

describe('a desk that is paused', () => {
  it('reviews nobody, and goes on with the review of the night once it is resumed', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { used: 60 } });
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
    expect(installation.takeMails()).toEqual([SUMMARY]);
  });

  it('stops in the middle, and disables the rest once it is resumed', () => {
    const { installation, names } = halfDone();
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

describe('a desk that is off', () => {
  it('reviews nobody, though a trigger of the night was left behind', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { used: 60 } });
    installation.google.callAs(SECOND, 'turnOff');
    installation.takeCalls();
    installation.wait({ days: 1 });
    installation.review();
    expect(installation.takeCalls()).toEqual([]);
    expect(installation.google.triggers()).toEqual([]);
  });

  it('can be checked by who has entered the credential, but applies no plan', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { used: 60 } });
    installation.google.call('turnOff');
    installation.takeCalls();
    expect(installation.check()).toBe(
      '1 to disable, 0 to delete, 0 to warn; 1 spared. Look at the sheet Plan.',
    );
    expect(installation.apply()).toBe('Chat Access is off. Open the setup and turn it on.');
    expect(installation.takeWrites()).toEqual([]);
  });

  it('does not go on with what was begun, also when it is turned on again', () => {
    const { installation, names } = halfDone();
    installation.google.call('turnOff');
    installation.turnOn();
    const then = installation.enabled(...names);
    installation.wait({ hours: 1 }, 15);
    expect(installation.enabled(...names)).toEqual(then);
  });
});

describe('the review that is turned off in the middle', () => {
  it.each(['off', 'report'])('disables nobody any more (%s)', (mode) => {
    const { installation, names } = halfDone();
    installation.setIdle({ mode });
    const then = installation.enabled(...names);
    installation.wait({ hours: 1 }, 15);
    expect(installation.enabled(...names)).toEqual(then);
  });

  it('disables nobody any more, also when it is turned on again at once', () => {
    const { installation, names } = halfDone();
    installation.setIdle({ mode: 'off' });
    installation.setIdle({ mode: 'act' });
    const then = installation.enabled(...names);
    installation.wait({ hours: 1 }, 15);
    expect(installation.enabled(...names)).toEqual(then);
    expect(installation.plan().state).toBe(
      'The review was turned off in the setup. Nothing more was changed.',
    );
  });

  it('still carries out what a person has asked for', () => {
    const { installation, names } = halfDone((installation) => {
      installation.setIdle({ mode: 'off' });
      installation.check();
      installation.apply();
    });
    installation.google.advance({ minutes: 10 });
    expect(installation.enabled(...names)).toEqual(names.map(() => false));
  });

  it('reads on for nobody', () => {
    const installation = IdleInstallation.afterFirstReview({}, numberedPeople('idle', 12, { used: 60 }));
    readSlowly(installation, 100);
    installation.review();
    installation.setIdle({ mode: 'off' });
    installation.takeMails();
    installation.wait({ hours: 1 }, 15);
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.takeMails()).toEqual([]);
  });
});

describe('the review that was turned off while it read, and on again', () => {
  it('only reports at first', () => {
    const installation = IdleInstallation.afterFirstReview({}, numberedPeople('idle', 12, { used: 60 }));
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

describe('the click of a second editor', () => {
  it('is noted, and done as the owner of the desk within five minutes', () => {
    const installation = IdleInstallation.afterFirstReview({}, { ana: { used: 60 } });
    const noted = `Noted: Chat Access runs as ${ADMIN} and does it within five minutes.`;
    installation.takeMails();
    installation.google.open({ as: SECOND });
    expect(installation.check(SECOND)).toBe(noted);
    expect(installation.planRow('ana')).toEqual({});
    installation.google.advance({ minutes: 5 });
    expect(installation.planRow('ana')).toMatchObject({ Action: 'Disable', Status: '' });
    expect(installation.enabled('ana')).toEqual([true]);
    installation.takeCalls();
    expect(installation.apply(SECOND)).toBe(noted);
    expect(installation.takeWrites()).toEqual([]);
    installation.google.advance({ minutes: 5 });
    expect(installation.enabled('ana')).toEqual([false]);
    expect(installation.plan().state).toBe(`Carried out by ${SECOND}: 1 disabled.`);
    expect(installation.log().at(-1)?.Detail).toContain(`begun by ${SECOND}`);
    expect(installation.takeMails()).toEqual([SUMMARY]);
  });
});
