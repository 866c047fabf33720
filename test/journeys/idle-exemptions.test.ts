import { IdleInstallation, type Person } from './idle-installation';

const IDLE: Record<string, Person> = {
  ana: { used: 100 },
  ben: { used: 90 },
  cleo: { used: 80, email: 'cleo@partner.example' },
  dan: { used: 70, email: 'dan@eu.partner.example' },
};
const NO_ADDRESS =
  '"ben at acme" in row 2 of the sheet Exemptions is neither an address nor a domain like @acme.com.';

/** As a person types them below the titles that are there. */
function exempting(...lines: unknown[][]): IdleInstallation {
  const installation = IdleInstallation.afterFirstReview({}, IDLE);
  installation.exempt(...lines);
  return installation;
}

function sheetOf(installation: IdleInstallation) {
  return installation.google.spreadsheet.sheet('Exemptions');
}

function notes(installation: IdleInstallation): string[] {
  const [titles = [], ...rows] = sheetOf(installation).display();
  return rows.map((cells) => cells[titles.indexOf('Note')] ?? '');
}

describe('the sheet Exemptions', () => {
  it('is there after the first review, with its titles', () => {
    const installation = exempting();
    expect(sheetOf(installation).header()).toEqual(['Address', 'Reason', 'Until', 'Note']);
    expect(sheetOf(installation).frozenRows).toBe(1);
    expect(sheetOf(installation).lastRow).toBe(1);
  });

  it('exempts an address and a domain, and the plan says why and until when', () => {
    const installation = exempting(
      ['Ana@Acme.example ', 'Parental leave', '2026-05-31'],
      ['@partner.example', 'Looks in once a year'],
    );
    installation.check();
    expect(installation.planRow('ana')).toMatchObject({
      Action: 'Spare',
      Reason: 'Exempt, until 2026-05-31: Parental leave.',
    });
    expect(installation.planRow('cleo')).toMatchObject({
      Action: 'Spare',
      Reason: 'Exempt: Looks in once a year.',
    });
    expect(notes(installation)).toEqual(['Counts until 2026-05-31.', 'Counts.']);
  });

  it('exempts nobody of a domain below the one that stands there', () => {
    const installation = exempting(['@partner.example']);
    installation.check();
    expect([installation.planRow('cleo').Action, installation.planRow('dan').Action]).toEqual([
      'Spare',
      'Disable',
    ]);
  });

  it('counts on the last day, and no more on the next: both the plan and the note say so', () => {
    const installation = exempting(['ana@acme.example', 'Parental leave', '2026-03-04']);
    const days = [1, 1, 1].map(() => {
      installation.skipDays(1).check();
      const { Action, Reason = '' } = installation.planRow('ana');
      return [Action, Reason.replace(/ \d+ days/, ' … days'), ...notes(installation)];
    });
    const counts = ['Spare', 'Exempt, until 2026-03-04: Parental leave.', 'Counts until 2026-03-04.'];
    const ended = [
      'Disable',
      'No sign-in for … days, limit 45. Its exemption ended on 2026-03-04.',
      'Ended on 2026-03-04: no longer counts.',
    ];
    expect(days).toEqual([counts, counts, ended]);
    installation.apply();
    expect(installation.enabled('ana')).toEqual([false]);
  });

  it('counts without end when the end is no date, and says so', () => {
    const installation = exempting(
      ['ana@acme.example', '', 'next summer'],
      ['ben@acme.example', '', "'2026-03-01"],
    );
    installation.check();
    expect(notes(installation)).toEqual([
      'The end is not a date: counts without end.',
      'Ended on 2026-03-01: no longer counts.',
    ]);
    expect([installation.planRow('ana').Action, installation.planRow('ben').Action]).toEqual([
      'Spare',
      'Disable',
    ]);
  });

  it('takes its note away with a line that is emptied', () => {
    const installation = exempting(['ana@acme.example', 'Leave'], ['ben@acme.example', 'Leave']);
    installation.check();
    sheetOf(installation).set('A2:C2', '');
    installation.check();
    expect(notes(installation)).toEqual(['', 'Counts.']);
    expect([installation.planRow('ana').Action, installation.planRow('ben').Action]).toEqual([
      'Disable',
      'Spare',
    ]);
  });
});

describe('a line that is neither an address nor a domain', () => {
  it('holds the plan of the night, and the mail and the note name it', () => {
    const installation = exempting(['ben at acme', 'Leave']);
    installation.review();
    expect(installation.enabled('ana', 'ben', 'cleo', 'dan')).toEqual([true, true, true, true]);
    expect(installation.plan().state).toContain(`Stopped before changing anything: ${NO_ADDRESS}`);
    expect(installation.google.sent.at(-1)?.subject).toBe('Chat Access has stopped an idle plan');
    expect(installation.google.sent.at(-1)?.body).toContain(NO_ADDRESS);
    expect(notes(installation)).toEqual([
      'Neither an address nor a domain like @acme.com: correct or delete this line.',
    ]);
  });

  it('is corrected, and the next review does its work', () => {
    const installation = exempting(['ben at acme', 'Leave']);
    installation.review();
    sheetOf(installation).set('A2', 'ben@acme.example');
    installation.skipDays(1).review();
    expect(installation.enabled('ana', 'ben', 'cleo', 'dan')).toEqual([false, true, false, false]);
    expect(notes(installation)).toEqual(['Counts.']);
  });

  it('stops also a plan that was made before it was written', () => {
    const installation = exempting();
    installation.check();
    installation.exempt(['ben at acme', 'Leave']);
    expect(installation.apply()).toBe(`Stopped: ${NO_ADDRESS} Nothing more was changed.`);
    expect(installation.enabled('ana', 'ben', 'cleo', 'dan')).toEqual([true, true, true, true]);
    sheetOf(installation).set('A2', 'ben@acme.example');
    expect(installation.apply()).toContain('3 disabled, 1 skipped.');
    expect(installation.enabled('ben')).toEqual([true]);
  });

  it.each([
    ['several addresses', 'ana@acme.example, ben@acme.example'],
    ['a name with an address', 'Ana <ana@acme.example>'],
    ['a domain without its @', 'acme.example'],
    ['a letter that only looks like one of ours', 'аna@acme.example'],
  ])('may be %s', (_, line) => {
    const installation = exempting([line, 'Leave']);
    expect(installation.check()).toContain(
      'in row 2 of the sheet Exemptions is neither an address nor a domain',
    );
  });
});

describe('a sheet Exemptions that somebody made', () => {
  /** Before Chat Access was ever there. */
  function withSheet(rows: unknown[][]): IdleInstallation {
    const installation = new IdleInstallation();
    installation.google.spreadsheet.addSheet('Exemptions', rows);
    installation.turnOn().warmUp();
    installation.google.open();
    installation.addPeople(IDLE);
    installation.check();
    return installation;
  }

  it('counts with the titles in another order, and gets a column Note', () => {
    const installation = withSheet([
      ['Until', 'reason', 'Who asked', ' ADDRESS'],
      ['2026-05-31', 'Parental leave', 'Lea', 'ana@acme.example'],
      ['', 'Partner', 'Lea', '@partner.example'],
    ]);
    expect(installation.planRow('ana').Reason).toBe('Exempt, until 2026-05-31: Parental leave.');
    expect(installation.planRow('cleo').Reason).toBe('Exempt: Partner.');
    expect(
      sheetOf(installation)
        .display()
        .map((cells) => cells.slice(1)),
    ).toEqual([
      ['reason', 'Who asked', ' ADDRESS', 'Note'],
      ['Parental leave', 'Lea', 'ana@acme.example', 'Counts until 2026-05-31.'],
      ['Partner', 'Lea', '@partner.example', 'Counts.'],
    ]);
  });

  it('is put aside with all that is in it when it is about something else', () => {
    const rows = [
      ['Product', 'Tax'],
      ['Books', 'exempt'],
    ];
    const installation = withSheet(rows);
    expect(installation.google.spreadsheet.sheet('Exemptions (yours 1)').display()).toEqual(rows);
    expect(sheetOf(installation).header()).toEqual(['Address', 'Reason', 'Until', 'Note']);
    expect(installation.planRow('ana').Action).toBe('Disable');
  });

  it('holds the plan when nothing says which column holds the addresses', () => {
    const installation = withSheet([
      ['Person', 'Reason', 'Until'],
      ['ana@acme.example', 'Parental leave', ''],
    ]);
    expect(installation.toast()).toContain('The sheet Exemptions has no column Address');
    installation.apply();
    expect(installation.enabled('ana', 'ben')).toEqual([true, true]);
  });
});
