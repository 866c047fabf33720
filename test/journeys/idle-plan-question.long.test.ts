import { releasePlan } from '../fixture/idle-plan';
import { IdleInstallation } from './idle-installation';
import { ADMIN, SECOND_EDITOR } from './installation';
import { IdleSuite } from './suite/idle-suite';

type Installation = IdleInstallation | IdleSuite;

const IDLE = { ana: { usedDaysAgo: 100 }, ben: { usedDaysAgo: 90 }, cleo: { usedDaysAgo: 80 } };
const APPLY = 'Apply the idle plan';
const RELEASE = 'Release the held plan';

const PRODUCTS: readonly [string, (idle?: Record<string, unknown>) => Installation][] = [
  ['Zendesk Chat', (idle) => IdleInstallation.afterFirstReview({ idle }, IDLE)],
  ['Zendesk Suite', (idle) => IdleSuite.reviewed({ idle, access: { chat: 'ignore' } }, IDLE)],
];

function planned(make: (idle?: Record<string, unknown>) => Installation, idle = {}): Installation {
  const installation = make(idle);
  installation.check();
  installation.takeCalls();
  return installation;
}

/** Two of three are too many. */
function tooLarge(make: (idle?: Record<string, unknown>) => Installation): Installation {
  const installation = planned(make, { limit: { percent: 100, count: 2 } });
  return installation;
}

const isOn = (installation: Installation) =>
  Object.keys(IDLE).filter((name) => isEnabled(installation, name));

function isEnabled(installation: Installation, name: string): boolean {
  if (!('personOf' in installation)) return installation.agent(name).enabled;
  return installation.standing(name)?.role === 'agent';
}

const writes = (installation: Installation) =>
  installation.takeCalls().filter((call) => !call.startsWith('GET '));
const lastAlert = ({ google }: Installation) => google.ui.alerts.at(-1) ?? { title: '', message: '' };
const lastPrompt = ({ google }: Installation) => google.ui.prompts.at(-1) ?? { title: '', message: '' };

describe.each(PRODUCTS)('a plan of %s', (_product, make) => {
  it('is carried out once a person has agreed to its numbers', () => {
    const installation = planned(make);
    expect(installation.apply()).toBe(`Carried out by ${ADMIN}: 3 disabled.`);
    expect(installation.google.ui.alerts).toHaveLength(1);
    expect(lastAlert(installation)).toMatchObject({ title: APPLY, buttons: 'YES_NO' });
    expect(lastAlert(installation).message).toContain('Warn by email: 0\nDisable: 3\nDelete: 0\n');
    expect(isOn(installation)).toEqual([]);
  });

  it.each(['NO', 'CLOSE'])('is left alone when the person answers %s', (button) => {
    const installation = planned(make);
    const before = installation.storedProperties();
    installation.google.ui.answer(button);
    installation.google.clickMenu(APPLY);
    expect(installation.google.ui.alerts).toHaveLength(1);
    expect(writes(installation)).toEqual([]);
    installation.google.advance({ minutes: 10 });
    expect(isOn(installation)).toEqual(['ana', 'ben', 'cleo']);
    expect(installation.storedProperties().document.plan).toBe(before.document.plan);
  });

  it('is not carried out after it has changed while the person was asked', () => {
    const installation = planned(make);
    const { google } = installation;
    google.ui.answer('YES');
    google.gate.intercept = ({ name }) => {
      if (name === 'Ui.alert') google.spreadsheet.sheet('Plan').deleteRow(5);
    };
    google.clickMenu(APPLY);
    expect(installation.toast()).toContain('The plan has changed since you were asked. Nothing was changed.');
    expect(writes(installation)).toEqual([]);
  });
});

describe.each(PRODUCTS)('a held plan of %s', (_product, make) => {
  it('is not even asked about by applying it, which says why and how it is released', () => {
    const installation = tooLarge(make);
    for (let click = 0; click < 3; click++) {
      expect(installation.apply()).toMatch(/^Stopped before changing anything: 3 of \d+ enabled accounts/);
      expect(installation.toast()).toContain(`choose Chat Access > Idle accounts > ${RELEASE}.`);
    }
    expect(installation.google.ui.alerts).toEqual([]);
    expect(isOn(installation)).toEqual(['ana', 'ben', 'cleo']);
  });

  it('is carried out once a person has typed its number of accounts', () => {
    const installation = tooLarge(make);
    installation.apply();
    expect(installation.release(ADMIN, ' 3 ')).toBe(`Carried out by ${ADMIN}: 3 disabled.`);
    expect(lastPrompt(installation)).toMatchObject({ title: RELEASE, buttons: 'OK_CANCEL' });
    expect(lastPrompt(installation).message).toMatch(/^This plan is held\. 3 of \d+ enabled accounts/);
    expect(lastPrompt(installation).message).toContain('Warn by email: 0\nDisable: 3\nDelete: 0\n');
    expect(lastPrompt(installation).message).toMatch(/type the number of accounts: 3$/);
    expect(isOn(installation)).toEqual([]);
  });

  it.each(['2', '33', '', 'three', '3.0', '-3', '=3', '3e0', '0,003'])(
    'stays as it is when the person types "%s"',
    (typed) => {
      const installation = tooLarge(make);
      installation.apply();
      expect(installation.release(ADMIN, typed)).toBe(
        `"${typed}" is not the number of accounts. The plan is still held, and nothing was changed.`,
      );
      installation.google.advance({ minutes: 10 });
      expect(isOn(installation)).toEqual(['ana', 'ben', 'cleo']);
    },
  );

  it('stays as it is when the person cancels', () => {
    const installation = tooLarge(make);
    installation.apply();
    installation.google.ui.answer('CANCEL', '3');
    installation.google.clickMenu(RELEASE);
    installation.google.advance({ minutes: 10 });
    expect(isOn(installation)).toEqual(['ana', 'ben', 'cleo']);
  });

  it('is told to the admins also when it is released before anybody has applied it', () => {
    const installation = tooLarge(make);
    installation.release();
    const held = installation.google.sent.filter(({ subject }) => subject.includes('stopped an idle plan'));
    expect(held.map(({ body }) => body).join()).toContain(`choose Chat Access > Idle accounts > ${RELEASE}.`);
    expect(isOn(installation)).toEqual([]);
  });
});

describe.each(PRODUCTS)('nobody is asked about a plan of %s', (_product, make) => {
  const expectUnasked = (installation: Installation, act: () => string, sentence: string) => {
    expect(act()).toContain(sentence);
    expect([...installation.google.ui.alerts, ...installation.google.ui.prompts]).toEqual([]);
    expect(writes(installation)).toEqual([]);
    expect(isOn(installation)).toEqual(['ana', 'ben', 'cleo']);
  };
  const both = (installation: Installation, sentence: string) => {
    expectUnasked(installation, () => installation.apply(), sentence);
    expectUnasked(installation, () => installation.release(), sentence);
  };

  it('when the review is off', () => {
    const installation = planned(make);
    installation.google.call('saveSetup', { idle: { mode: 'off' } });
    both(installation, 'The review of idle accounts is off.');
  });

  it('when it has expired', () => {
    const installation = planned(make);
    installation.skipDays(3);
    both(
      installation,
      'The plan has expired. Make a new one: Chat Access > Idle accounts > Check idle accounts',
    );
  });

  it('when there is none', () => {
    const installation = planned(make);
    installation.google.spreadsheet.removeSheet('Plan');
    both(installation, 'The sheet Plan is gone or holds another plan. Make a new one: ');
  });

  it('when nothing is left in it', () => {
    const installation = planned(make);
    installation.google.spreadsheet.sheet('Plan').deleteRow(5, 3);
    expectUnasked(installation, () => installation.apply(), 'The plan has nothing to be done.');
  });

  it('to be released, when it is not held', () => {
    const installation = planned(make);
    expectUnasked(
      installation,
      () => installation.release(),
      `The plan is not held. To carry it out, choose Chat Access > Idle accounts > ${APPLY}.`,
    );
  });
});

describe('another editor', () => {
  it('is asked, too, and what they agreed to is done by the owner’s next run', () => {
    const installation = planned(PRODUCTS[0]?.[1] ?? fail);
    installation.google.open({ as: SECOND_EDITOR });
    expect(installation.apply(SECOND_EDITOR)).toContain('Queued: ');
    expect(installation.google.ui.alerts).toHaveLength(1);
    installation.google.advance({ minutes: 5 });
    expect(isOn(installation)).toEqual([]);
  });

  it('releases a held plan, and the log says who', () => {
    const installation = tooLarge(PRODUCTS[0]?.[1] ?? fail);
    installation.apply();
    installation.google.open({ as: SECOND_EDITOR });
    releasePlan(installation.google, SECOND_EDITOR);
    installation.google.advance({ minutes: 5 });
    expect(isOn(installation)).toEqual([]);
    const log = installation.google.spreadsheet.sheet('Log').display();
    expect(log.filter((cells) => cells.includes('Released') && cells.includes(SECOND_EDITOR))).toHaveLength(
      1,
    );
  });
});

function fail(): never {
  throw new Error('there is no such product');
}
