import { IdleDesk, type Person } from './idle-desk';

const IDLE: Record<string, Person> = {
  ana: { used: 100 },
  ben: { used: 90 },
  cleo: { used: 80, email: 'cleo@partner.example' },
  dan: { used: 70, email: 'dan@eu.partner.example' },
};
const NO_ADDRESS =
  '"ben at acme" in row 2 of the sheet Exemptions is neither an address nor a domain like @acme.com.';

/** As a person types them below the titles that are there. */
function exempting(...lines: unknown[][]): IdleDesk {
  const desk = IdleDesk.acting({}, IDLE);
  desk.exempt(...lines);
  return desk;
}

function sheetOf(desk: IdleDesk) {
  return desk.google.spreadsheet.sheet('Exemptions');
}

function notes(desk: IdleDesk): string[] {
  const [titles = [], ...rows] = sheetOf(desk).display();
  return rows.map((cells) => cells[titles.indexOf('Note')] ?? '');
}

describe('the sheet Exemptions', () => {
  it('is there after the first review, with its titles', () => {
    const desk = exempting();
    expect(sheetOf(desk).header()).toEqual(['Address', 'Reason', 'Until', 'Note']);
    expect(sheetOf(desk).frozenRows).toBe(1);
    expect(sheetOf(desk).lastRow).toBe(1);
  });

  it('exempts an address and a domain, and the plan says why and until when', () => {
    const desk = exempting(
      ['Ana@Acme.example ', 'Parental leave', '2026-05-31'],
      ['@partner.example', 'Looks in once a year'],
    );
    desk.check();
    expect(desk.planned('ana')).toMatchObject({
      Action: 'Spare',
      Reason: 'Exempt, until 2026-05-31: Parental leave.',
    });
    expect(desk.planned('cleo')).toMatchObject({ Action: 'Spare', Reason: 'Exempt: Looks in once a year.' });
    expect(notes(desk)).toEqual(['Counts until 2026-05-31.', 'Counts.']);
  });

  it('exempts nobody of a domain below the one that stands there', () => {
    const desk = exempting(['@partner.example']);
    desk.check();
    expect([desk.planned('cleo').Action, desk.planned('dan').Action]).toEqual(['Spare', 'Disable']);
  });

  it('counts on the last day, and no more on the next: both the plan and the note say so', () => {
    const desk = exempting(['ana@acme.example', 'Parental leave', '2026-03-04']);
    const days = [1, 1, 1].map(() => {
      desk.later(1).check();
      const { Action, Reason = '' } = desk.planned('ana');
      return [Action, Reason.replace(/ \d+ days/, ' … days'), ...notes(desk)];
    });
    const counts = ['Spare', 'Exempt, until 2026-03-04: Parental leave.', 'Counts until 2026-03-04.'];
    const ended = [
      'Disable',
      'No sign-in for … days, limit 45. Its exemption ended on 2026-03-04.',
      'Ended on 2026-03-04: no longer counts.',
    ];
    expect(days).toEqual([counts, counts, ended]);
    desk.apply();
    expect(desk.enabled('ana')).toEqual([false]);
  });

  it('counts without end when the end is no date, and says so', () => {
    const desk = exempting(['ana@acme.example', '', 'next summer'], ['ben@acme.example', '', "'2026-03-01"]);
    desk.check();
    expect(notes(desk)).toEqual([
      'The end is not a date: counts without end.',
      'Ended on 2026-03-01: no longer counts.',
    ]);
    expect([desk.planned('ana').Action, desk.planned('ben').Action]).toEqual(['Spare', 'Disable']);
  });

  it('takes its note away with a line that is emptied', () => {
    const desk = exempting(['ana@acme.example', 'Leave'], ['ben@acme.example', 'Leave']);
    desk.check();
    sheetOf(desk).set('A2:C2', '');
    desk.check();
    expect(notes(desk)).toEqual(['', 'Counts.']);
    expect([desk.planned('ana').Action, desk.planned('ben').Action]).toEqual(['Disable', 'Spare']);
  });
});

describe('a line that is neither an address nor a domain', () => {
  it('holds the plan of the night, and the mail and the note name it', () => {
    const desk = exempting(['ben at acme', 'Leave']);
    desk.review();
    expect(desk.enabled('ana', 'ben', 'cleo', 'dan')).toEqual([true, true, true, true]);
    expect(desk.plan().state).toContain(`Stopped before changing anything: ${NO_ADDRESS}`);
    expect(desk.google.sent.at(-1)?.subject).toBe('Chat Access has stopped an idle plan');
    expect(desk.google.sent.at(-1)?.body).toContain(NO_ADDRESS);
    expect(notes(desk)).toEqual([
      'Neither an address nor a domain like @acme.com: correct or delete this line.',
    ]);
  });

  it('holds the plan of the night however long it is, and however many there are', () => {
    const desk = exempting(...[10_000, 40_000, 3_000, 2_000, 1_000].map((length) => ['x'.repeat(length)]));
    expect(desk.review().state).toBe('completed');
    expect(desk.plan().state).toContain('in row 6 of the sheet Exemptions is neither');
    expect(desk.google.sent.at(-1)?.subject).toBe('Chat Access has stopped an idle plan');
    expect(desk.enabled('ana')).toEqual([true]);
  });

  it('is corrected, and the next review does its work', () => {
    const desk = exempting(['ben at acme', 'Leave']);
    desk.review();
    sheetOf(desk).set('A2', 'ben@acme.example');
    desk.later(1).review();
    expect(desk.enabled('ana', 'ben', 'cleo', 'dan')).toEqual([false, true, false, false]);
    expect(notes(desk)).toEqual(['Counts.']);
  });

  it('stops also a plan that was made before it was written', () => {
    const desk = exempting();
    desk.check();
    desk.exempt(['ben at acme', 'Leave']);
    expect(desk.apply()).toBe(`Stopped: ${NO_ADDRESS} Nothing more was changed.`);
    expect(desk.enabled('ana', 'ben', 'cleo', 'dan')).toEqual([true, true, true, true]);
    sheetOf(desk).set('A2', 'ben@acme.example');
    expect(desk.apply()).toContain('3 disabled, 1 skipped.');
    expect(desk.enabled('ben')).toEqual([true]);
  });

  it.each([
    ['several addresses', 'ana@acme.example, ben@acme.example'],
    ['a name with an address', 'Ana <ana@acme.example>'],
    ['a domain without its @', 'acme.example'],
    ['a letter that only looks like one of ours', 'аna@acme.example'],
  ])('may be %s', (_, line) => {
    const desk = exempting([line, 'Leave']);
    expect(desk.check()).toContain('in row 2 of the sheet Exemptions is neither an address nor a domain');
  });
});

describe('a sheet Exemptions that somebody made', () => {
  /** Before Chat Access was ever there. */
  function withSheet(rows: unknown[][]): IdleDesk {
    const desk = new IdleDesk();
    desk.google.spreadsheet.addSheet('Exemptions', rows);
    desk.turnOn().warmUp();
    desk.google.open();
    desk.addPeople(IDLE);
    desk.check();
    return desk;
  }

  it('counts with the titles in another order, and gets a column Note', () => {
    const desk = withSheet([
      ['Until', 'reason', 'Who asked', ' ADDRESS'],
      ['2026-05-31', 'Parental leave', 'Lea', 'ana@acme.example'],
      ['', 'Partner', 'Lea', '@partner.example'],
    ]);
    expect(desk.planned('ana').Reason).toBe('Exempt, until 2026-05-31: Parental leave.');
    expect(desk.planned('cleo').Reason).toBe('Exempt: Partner.');
    expect(
      sheetOf(desk)
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
    const desk = withSheet(rows);
    expect(desk.google.spreadsheet.sheet('Exemptions (yours 1)').display()).toEqual(rows);
    expect(sheetOf(desk).header()).toEqual(['Address', 'Reason', 'Until', 'Note']);
    expect(desk.planned('ana').Action).toBe('Disable');
  });

  it('holds the plan when nothing says which column holds the addresses', () => {
    const desk = withSheet([
      ['Person', 'Reason', 'Until'],
      ['ana@acme.example', 'Parental leave', ''],
    ]);
    expect(desk.toast()).toContain('The sheet Exemptions has no column Address');
    desk.apply();
    expect(desk.enabled('ana', 'ben')).toEqual([true, true]);
  });
});
