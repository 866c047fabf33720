import { IdleInstallation } from './idle-installation';
import { HELD_MAIL, SUMMARY_MAIL } from './idle-mails';
import { NO_LIMIT, numberedPeople } from './idle-people';
import { ADMIN, SECOND_EDITOR } from './installation';

const HARSH = {
  disableAfterDays: 1,
  neverUsedAfterDays: 1,
  warnDaysBefore: null,
  deleteAfterDays: 1,
  limit: NO_LIMIT,
};
const NAMES = Object.keys(numberedPeople('busy', 20));
const SAVED_MAIL = `${ADMIN}: Chat Access: another editor has saved the setup`;

/** Twenty people who worked five days ago, under a careful policy. */
function withBusyPeople(): IdleInstallation {
  const installation = IdleInstallation.withReviewedPeople(
    { idle: { warnDaysBefore: 7, deleteAfterDays: null, limit: { percent: 10, count: 25 } } },
    numberedPeople('busy', 20, { usedDaysAgo: 5 }),
  );
  installation.google.open({ as: SECOND_EDITOR });
  return installation;
}

function saveAs(installation: IdleInstallation, person: string, idle: object) {
  return installation.google.callAs(person, 'saveSetup', { idle }) as { ok: boolean; message?: string };
}

function deleted(installation: IdleInstallation): number {
  return NAMES.filter((name) => installation.agent(name).deletedAt !== null).length;
}

describe('a policy that another editor saves, and that reaches further', () => {
  it('says so to the editor, begins with a report, and the owner is mailed what changed', () => {
    const installation = withBusyPeople();
    const saved = saveAs(installation, SECOND_EDITOR, HARSH);
    expect(saved.message).toContain('the next daily review only reports what it would do');
    expect(saved.message).toContain(`Nothing is deleted until ${ADMIN} allows it`);
    installation.google.advance({ minutes: 15 });
    expect(installation.takeMails()).toEqual([SAVED_MAIL]);
    const mail = installation.lastMail();
    for (const words of [
      SECOND_EDITOR,
      'idle.disableAfterDays: 45 -> 1',
      'idle.warnDaysBefore: 7 -> empty',
      'idle.deleteAfterDays: empty -> 1',
      'The next review of idle accounts only reports',
      'No account is deleted until you allow it',
    ]) {
      expect(mail).toContain(words);
    }
    installation.review();
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
  });

  it('deletes no one until the owner has saved the policy', () => {
    const installation = withBusyPeople();
    saveAs(installation, SECOND_EDITOR, HARSH);
    for (let night = 0; night < 5; night++) installation.skipDays(1).review();
    expect(installation.enabled(...NAMES)).toEqual(NAMES.map(() => false));
    expect(deleted(installation)).toBe(0);
    expect(installation.plan().state).toContain(`${SECOND_EDITOR} saved a policy on 2026-03-02`);
    const { health } = installation.google.call('getSetup') as {
      health: { idle: { deletionWaits: string } };
    };
    expect(health.idle.deletionWaits).toContain(`Nothing is deleted until ${ADMIN} allows it`);
    saveAs(installation, ADMIN, { deleteAfterDays: 1 });
    installation.skipDays(1).review();
    expect(deleted(installation)).toBe(20);
  });

  it('deletes once the owner has released the plan, and not when another editor wants it', () => {
    const installation = withBusyPeople();
    saveAs(installation, SECOND_EDITOR, HARSH);
    for (let night = 0; night < 4; night++) installation.skipDays(1).review();
    installation.takeMails();
    expect(installation.release(SECOND_EDITOR)).toContain('Stopped before changing anything: ');
    expect(installation.apply(SECOND_EDITOR)).toContain('Stopped before changing anything: ');
    installation.google.advance({ minutes: 10 });
    expect(deleted(installation)).toBe(0);
    installation.google.open();
    expect(installation.release()).toContain('20 deleted');
    expect(deleted(installation)).toBe(20);
    expect(installation.log().find(({ Action }) => Action === 'Released')).toMatchObject({ By: ADMIN });
  });

  it('is not applied by a click of that editor before the report', () => {
    const installation = withBusyPeople();
    saveAs(installation, SECOND_EDITOR, HARSH);
    installation.check(SECOND_EDITOR);
    installation.google.advance({ minutes: 5 });
    expect(installation.plan().totals).toContain('20 to disable');
    installation.takeWrites();
    expect(installation.apply(SECOND_EDITOR)).toContain('its first plan is only a report');
    installation.google.advance({ minutes: 10 });
    expect(installation.takeWrites()).toEqual([]);
  });

  it('deletes no one while a plan is applied that was made before', () => {
    const installation = IdleInstallation.afterFirstReview(
      { idle: { deleteAfterDays: 1 } },
      { ana: { usedDaysAgo: 100 } },
    );
    installation.review();
    installation.skipDays(3).check();
    expect(installation.plan().totals).toContain('1 to delete');
    installation.google.open({ as: SECOND_EDITOR });
    saveAs(installation, SECOND_EDITOR, { disableAfterDays: 20 });
    installation.google.open();
    installation.apply();
    expect(installation.agent('ana').deletedAt).toBeNull();
    expect(installation.planRow('ana').Status).toContain('the owner has not allowed it yet');
  });

  it('stops a daily review that is under way', () => {
    const people = numberedPeople('idle', 30, { usedDaysAgo: 60 });
    const installation = IdleInstallation.afterFirstReview({}, people);
    installation.google.open({ as: SECOND_EDITOR });
    installation.zendesk.modes.afterwards = ({ method }, answer) => ({
      ...answer,
      seconds: method === 'PUT' ? 125 : 0.2,
    });
    installation.review();
    saveAs(installation, SECOND_EDITOR, { disableAfterDays: 1 });
    const then = installation.enabled(...Object.keys(people));
    expect(then).toContain(true);
    installation.wait({ hours: 1 }, 15);
    expect(installation.enabled(...Object.keys(people))).toEqual(then);
  });
});

describe('a policy that reaches further and is saved by the owner', () => {
  it('begins with a report, without a mail about the setup, and then deletes', () => {
    const installation = withBusyPeople();
    expect(saveAs(installation, ADMIN, HARSH).message).toBe(
      'The policy for idle accounts affects more accounts than before: the next daily review only reports what it would do.',
    );
    installation.google.advance({ minutes: 20 });
    installation.review();
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    installation.skipDays(1).review();
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    installation.skipDays(2).review();
    expect(deleted(installation)).toBe(20);
  });
});

describe('a policy that reaches less far', () => {
  it('applies at once, whoever saves it, and deletions go on', () => {
    const installation = IdleInstallation.afterFirstReview(
      { idle: { deleteAfterDays: 1 } },
      { ana: { usedDaysAgo: 100 } },
    );
    installation.google.open({ as: SECOND_EDITOR });
    expect(
      saveAs(installation, SECOND_EDITOR, { disableAfterDays: 60, deleteAfterDays: 2 }),
    ).not.toHaveProperty('message');
    installation.review();
    expect(installation.enabled('ana')).toEqual([false]);
    installation.skipDays(3).review();
    expect(installation.agent('ana').deletedAt).not.toBeNull();
  });
});

describe('a policy that an editor saves while Chat Access is off', () => {
  function savedWhileOff(by: string): IdleInstallation {
    const installation = IdleInstallation.withReviewedPeople(
      { idle: { deleteAfterDays: null } },
      { ana: { usedDaysAgo: 100 } },
    );
    installation.google.open({ as: SECOND_EDITOR });
    installation.google.callAs(SECOND_EDITOR, 'turnOff');
    saveAs(installation, by, { deleteAfterDays: 1 });
    installation.google.call('turnOn');
    for (let night = 0; night < 4; night++) installation.skipDays(1).review();
    return installation;
  }

  it('deletes no one when another person turns it on', () => {
    expect(savedWhileOff(SECOND_EDITOR).agent('ana')).toMatchObject({ enabled: false, deletedAt: null });
  });

  it('deletes when it is the person who turns it on', () => {
    expect(savedWhileOff(ADMIN).agent('ana').deletedAt).not.toBeNull();
  });
});

it('a plan that waits for the owner is mailed as stopped', () => {
  const installation = withBusyPeople();
  saveAs(installation, SECOND_EDITOR, HARSH);
  for (let night = 0; night < 3; night++) installation.skipDays(1).review();
  installation.takeMails();
  installation.skipDays(1).review();
  expect(installation.takeMails()).toContain(HELD_MAIL);
});
