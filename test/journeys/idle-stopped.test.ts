import { crowd, IdleDesk, SECOND } from './idle-desk';
import { ADMIN } from './installation';

const SUMMARY = `${ADMIN}: Chat Access: idle accounts`;

/** Three accounts a page. */
function readSlowly({ zendesk }: IdleDesk, seconds: number): void {
  zendesk.modes.slow = { seconds, limit: 300 };
  zendesk.choices.longestPage = 3;
}

/** So slowly that the review takes more than one execution; the first one has disabled some. */
function halfDone(begin = (desk: IdleDesk): unknown => desk.review()): { desk: IdleDesk; names: string[] } {
  const everybody = crowd('idle', 30, { used: 60 });
  const desk = IdleDesk.acting({}, everybody);
  const names = Object.keys(everybody);
  desk.zendesk.modes.afterwards = ({ method }, answer) => ({
    ...answer,
    seconds: method === 'PUT' ? 125 : 0.2,
  });
  begin(desk);
  const left = desk.enabled(...names).filter((each) => each);
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(30);
  return { desk, names };
}

describe('a desk that is paused', () => {
  it('reviews nobody, and goes on with the review of the night once it is resumed', () => {
    const desk = IdleDesk.acting({}, { ana: { used: 60 } });
    desk.google.call('pauseDesk');
    desk.takeCalls();
    desk.takeMails();
    desk.review();
    desk.wait({ hours: 2 }, 20);
    expect(desk.takeCalls()).toEqual([]);
    expect(desk.check()).toContain(`Chat Access is paused: Paused by ${ADMIN}.`);
    expect(desk.apply()).toContain(`Chat Access is paused: Paused by ${ADMIN}.`);
    expect(desk.takeCalls()).toEqual([]);
    desk.google.call('resumeDesk');
    desk.google.advance({ minutes: 5 });
    expect(desk.enabled('ana')).toEqual([false]);
    expect(desk.takeMails()).toEqual([SUMMARY]);
  });

  it('stops in the middle, and disables the rest once it is resumed', () => {
    const { desk, names } = halfDone();
    desk.google.call('pauseDesk');
    const then = desk.enabled(...names);
    desk.wait({ hours: 1 }, 15);
    expect(desk.enabled(...names)).toEqual(then);
    desk.google.call('resumeDesk');
    desk.google.advance({ minutes: 15 });
    expect(desk.enabled(...names)).toEqual(names.map(() => false));
    expect(desk.writes()).toHaveLength(30);
  });
});

describe('a desk that is off', () => {
  it('reviews nobody, though a trigger of the night was left behind', () => {
    const desk = IdleDesk.acting({}, { ana: { used: 60 } });
    desk.google.callAs(SECOND, 'turnOff');
    desk.takeCalls();
    desk.wait({ days: 1 });
    desk.review();
    expect(desk.takeCalls()).toEqual([]);
    expect(desk.google.triggers()).toEqual([]);
  });

  it('can be checked by who has entered the credential, but applies no plan', () => {
    const desk = IdleDesk.acting({}, { ana: { used: 60 } });
    desk.google.call('turnOff');
    desk.takeCalls();
    expect(desk.check()).toBe('1 to disable, 0 to delete, 0 to warn; 1 spared. Look at the sheet Plan.');
    expect(desk.apply()).toBe('Chat Access is off. Open the setup and turn it on.');
    expect(desk.writes()).toEqual([]);
  });

  it('does not go on with what was begun, also when it is turned on again', () => {
    const { desk, names } = halfDone();
    desk.google.call('turnOff');
    desk.turnOn();
    const then = desk.enabled(...names);
    desk.wait({ hours: 1 }, 15);
    expect(desk.enabled(...names)).toEqual(then);
  });
});

describe('the review that is turned off in the middle', () => {
  it.each(['off', 'report'])('disables nobody any more (%s)', (mode) => {
    const { desk, names } = halfDone();
    desk.setIdle({ mode });
    const then = desk.enabled(...names);
    desk.wait({ hours: 1 }, 15);
    expect(desk.enabled(...names)).toEqual(then);
  });

  it('disables nobody any more, also when it is turned on again at once', () => {
    const { desk, names } = halfDone();
    desk.setIdle({ mode: 'off' });
    desk.setIdle({ mode: 'act' });
    const then = desk.enabled(...names);
    desk.wait({ hours: 1 }, 15);
    expect(desk.enabled(...names)).toEqual(then);
    expect(desk.plan().state).toBe('The review was turned off in the setup. Nothing more was changed.');
  });

  it('still carries out what a person has asked for', () => {
    const { desk, names } = halfDone((desk) => {
      desk.setIdle({ mode: 'off' });
      desk.check();
      desk.apply();
    });
    desk.google.advance({ minutes: 10 });
    expect(desk.enabled(...names)).toEqual(names.map(() => false));
  });

  it('reads on for nobody', () => {
    const desk = IdleDesk.acting({}, crowd('idle', 12, { used: 60 }));
    readSlowly(desk, 100);
    desk.review();
    desk.setIdle({ mode: 'off' });
    desk.takeMails();
    desk.wait({ hours: 1 }, 15);
    expect(desk.writes()).toEqual([]);
    expect(desk.takeMails()).toEqual([]);
  });
});

describe('the review that was turned off while it read, and on again', () => {
  it('only reports at first', () => {
    const desk = IdleDesk.acting({}, crowd('idle', 12, { used: 60 }));
    readSlowly(desk, 100);
    desk.review();
    desk.setIdle({ mode: 'off' });
    desk.wait({ hours: 1 }, 15);
    desk.zendesk.modes.slow = null;
    desk.setIdle({ mode: 'act' });
    desk.review();
    expect(desk.writes()).toEqual([]);
    desk.review();
    expect(desk.writes()).toHaveLength(12);
  });
});

describe('the click of a second editor', () => {
  it('is noted, and done as the owner of the desk within five minutes', () => {
    const desk = IdleDesk.acting({}, { ana: { used: 60 } });
    const noted = `Noted: Chat Access runs as ${ADMIN} and does it within five minutes.`;
    desk.takeMails();
    desk.google.open({ as: SECOND });
    expect(desk.check(SECOND)).toBe(noted);
    expect(desk.planned('ana')).toEqual({});
    desk.google.advance({ minutes: 5 });
    expect(desk.planned('ana')).toMatchObject({ Action: 'Disable', Status: '' });
    expect(desk.enabled('ana')).toEqual([true]);
    desk.takeCalls();
    expect(desk.apply(SECOND)).toBe(noted);
    expect(desk.writes()).toEqual([]);
    desk.google.advance({ minutes: 5 });
    expect(desk.enabled('ana')).toEqual([false]);
    expect(desk.plan().state).toBe(`Carried out by ${SECOND}: 1 disabled.`);
    expect(desk.log().at(-1)?.Detail).toContain(`begun by ${SECOND}`);
    expect(desk.takeMails()).toEqual([SUMMARY]);
  });
});
