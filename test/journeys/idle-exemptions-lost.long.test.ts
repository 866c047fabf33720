import { exemptionsSheet } from './idle-exemptions';
import { IdleInstallation } from './idle-installation';
import { HELD_MAIL, SUMMARY_MAIL } from './idle-mails';
import { numberedPeople } from './idle-people';

const NAMES = Array.from({ length: 6 }, (_, index) => `idle${index}`);

/** Six idle people who are all exempt, which a review has seen. */
function withSixExempt(lines = NAMES.map((name) => [`${name}@acme.example`, 'away'])): IdleInstallation {
  const installation = IdleInstallation.withReviewedPeople(
    {},
    numberedPeople('idle', 6, { usedDaysAgo: 100 }),
  );
  installation.exempt(...lines);
  installation.review();
  expect(installation.enabled(...NAMES)).toEqual(NAMES.map(() => true));
  installation.skipDays(1).takeMails();
  return installation;
}

function sheets({ google }: IdleInstallation) {
  return google.spreadsheet;
}

function rename(installation: IdleInstallation, name: string, other: string): void {
  sheets(installation).sheet(name).name = other;
}

const WAYS_TO_LOSE_THEM: Record<string, (installation: IdleInstallation) => void> = {
  'the sheet is renamed': (installation) => rename(installation, 'Exemptions', 'Leave 2026'),
  'the sheet is deleted': (installation) => sheets(installation).removeSheet('Exemptions'),
  'its lines are emptied': (installation) => exemptionsSheet(installation).set('A2:D7', ''),
  'its lines are deleted': (installation) => exemptionsSheet(installation).deleteRow(2, 6),
  'its addresses are emptied': (installation) => exemptionsSheet(installation).set('A2:A7', ''),
  'its header is deleted': (installation) => exemptionsSheet(installation).deleteRow(1),
  'its header is emptied': (installation) => exemptionsSheet(installation).set('A1:D1', ''),
  'the title of its addresses is altered': (installation) => exemptionsSheet(installation).set('A1', 'Who'),
  'other people are pasted over it': (installation) => {
    for (let row = 2; row <= 7; row++) exemptionsSheet(installation).set(`A${row}`, `x${row}@acme.example`);
  },
  'most of its lines are deleted': (installation) => exemptionsSheet(installation).deleteRow(2, 3),
  'all its lines are said to have ended long ago': (installation) => {
    for (let row = 2; row <= 7; row++) exemptionsSheet(installation).set(`C${row}`, '2020-01-01');
  },
  'all its lines are said to have ended yesterday': (installation) => {
    const yesterday = new Date(installation.google.clock.now() - 86_400_000);
    for (let row = 2; row <= 7; row++) exemptionsSheet(installation).set(`C${row}`, yesterday);
  },
};

describe('a list of exemptions that is not what it was holds the plan:', () => {
  it.each(Object.keys(WAYS_TO_LOSE_THEM))('%s', (way) => {
    const installation = withSixExempt();
    WAYS_TO_LOSE_THEM[way]?.(installation);
    installation.review();
    expect(installation.takeMails()).toEqual([HELD_MAIL]);
    expect(installation.plan().state).toContain('Stopped before changing anything: ');
    expect(installation.plan().state).toContain('Exemptions');
    installation.skipDays(1).review();
    expect(installation.enabled(...NAMES)).toEqual(NAMES.map(() => true));
    expect(installation.takeMails()).toEqual([HELD_MAIL]);
  });

  it.each(Object.keys(WAYS_TO_LOSE_THEM))('also between the plan and its application (%s)', (way) => {
    const installation = withSixExempt();
    for (const name of NAMES.slice(4)) installation.addPerson(`un${name}`, { usedDaysAgo: 100 });
    installation.check();
    WAYS_TO_LOSE_THEM[way]?.(installation);
    installation.takeWrites();
    expect(installation.apply()).toMatch(/^Stopped: .*Exemptions.* Nothing more was changed\.$/);
    expect(installation.takeWrites()).toEqual([]);
  });

  it('and the sentence says how many lines there were and when', () => {
    const installation = withSixExempt();
    sheets(installation).removeSheet('Exemptions');
    installation.review();
    expect(installation.lastMail()).toContain(
      'The sheet Exemptions no longer exempts anyone; on 2026-03-02 it had 6 lines.',
    );
  });

  it('also when one line of many is gone that exempts a whole domain', () => {
    const people = Array.from({ length: 12 }, (_, index) => `partner${index}`);
    const installation = IdleInstallation.withReviewedPeople(
      {},
      Object.fromEntries(
        people.map((name) => [name, { usedDaysAgo: 100, email: `${name}@partner.example` }]),
      ),
    );
    const others = Array.from({ length: 30 }, (_, index) => [`old${index}@acme.example`, '']);
    installation.exempt(['@partner.example', 'contract'], ...others);
    installation.review();
    installation.skipDays(1).takeMails();
    exemptionsSheet(installation).deleteRow(2);
    installation.review();
    expect(installation.takeMails()).toEqual([HELD_MAIL]);
    expect(installation.enabled(...people)).toEqual(people.map(() => true));
  });

  it('until it is put back', () => {
    const installation = withSixExempt();
    rename(installation, 'Exemptions', 'Leave 2026');
    installation.review();
    sheets(installation).removeSheet('Exemptions');
    rename(installation, 'Leave 2026', 'Exemptions');
    installation.skipDays(1).takeMails();
    installation.review();
    expect(installation.takeMails()).toEqual([]);
    expect(installation.plan().state).toBe('No idle accounts: there is nothing to do.');
  });

  it('until a person says that it is right, and then the plan is carried out', () => {
    const installation = withSixExempt();
    exemptionsSheet(installation).deleteRow(2, 6);
    installation.review();
    installation.google.open();
    expect(installation.release()).toContain('6 disabled');
    expect(installation.log()[0]).toMatchObject({ Action: 'Released' });
    installation.addPerson('late', { usedDaysAgo: 100 });
    installation.skipDays(1).takeMails();
    installation.review();
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    expect(installation.enabled('late')).toEqual([false]);
  });
});

describe('a list of exemptions that a person has edited', () => {
  const EDITS: Record<string, (installation: IdleInstallation) => void> = {
    'one line is deleted': (installation) => exemptionsSheet(installation).deleteRow(2),
    'one line is added': (installation) => installation.exempt(['new@acme.example', '']),
    'one address is corrected': (installation) => exemptionsSheet(installation).set('A2', 'x@acme.example'),
    'the lines are in another order, in capitals': (installation) => {
      NAMES.forEach((_, index) => {
        exemptionsSheet(installation).set(`A${index + 2}`, ` IDLE${5 - index}@Acme.Example`);
      });
    },
    'the reasons are deleted': (installation) => exemptionsSheet(installation).set('B2:B7', ''),
    'all of it stands in the setup now': (installation) => {
      installation.setIdle({ exempt: NAMES.map((name) => `${name}@acme.example`) });
      exemptionsSheet(installation).deleteRow(2, 6);
    },
  };
  it.each(Object.keys(EDITS))('does not hold the plan (%s)', (edit) => {
    const installation = withSixExempt();
    installation.addPerson('other', { usedDaysAgo: 100 });
    EDITS[edit]?.(installation);
    installation.review();
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    expect(installation.enabled('other')).toEqual([false]);
  });

  it('does not hold the plan when all lines have ended in the meantime', () => {
    const installation = withSixExempt(NAMES.map((name) => [`${name}@acme.example`, 'away', '2026-03-03']));
    installation.skipDays(2).review();
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
    expect(installation.enabled(...NAMES)).toEqual(NAMES.map(() => false));
  });
});

describe('an installation that never had exemptions', () => {
  it.each(['removed', 'renamed'])('is not held when the empty sheet is %s', (what) => {
    const installation = IdleInstallation.withReviewedPeople({}, { ana: { usedDaysAgo: 100 } });
    if (what === 'removed') sheets(installation).removeSheet('Exemptions');
    else rename(installation, 'Exemptions', 'Old');
    installation.review();
    expect(installation.enabled('ana')).toEqual([false]);
  });
});
