import { SECOND } from './idle-desk';
import { count, expectHeld, HELD, idleOf, SUMMARY } from './idle-held';
import { ADMIN } from './installation';

describe('a plan that is held', () => {
  it('when the night has held it, one click of a person releases it, and the log names them', () => {
    const desk = idleOf(4, 10, count(3));
    desk.review();
    desk.takeMails();
    desk.google.open({ as: SECOND });
    expect(desk.apply(SECOND)).toContain('Noted: ');
    desk.google.advance({ minutes: 5 });
    expect(desk.writes()).toHaveLength(4);
    const why = '4 of 10 enabled accounts (40 %) would be disabled or deleted; the limit is 3, and 100 %.';
    expect(desk.log()[0]).toMatchObject({ Action: 'Released', By: SECOND });
    expect(desk.log()[0]?.Detail).toMatch(/^Plan P-\w+ was released by second@acme\.example\. /);
    expect(desk.log()[0]?.Detail).toContain(why);
    expect(desk.log().map(({ Action }) => Action)).toEqual([
      'Released',
      ...Array(4).fill('Disabled'),
      'Carried out',
    ]);
    expect(desk.takeMails()).toEqual([SUMMARY]);
  });

  it('when a person has made it, the first click holds it, and the second one releases it', () => {
    const desk = idleOf(4, 10, count(3));
    desk.check();
    expect(desk.apply()).toContain('Stopped before changing anything: 4 of 10 enabled accounts');
    expectHeld(desk, '4 of 10 enabled accounts');
    expect(desk.apply()).toBe(`Carried out by ${ADMIN}: 4 disabled.`);
    expect(desk.writes()).toHaveLength(4);
    expect(desk.log()[0]).toMatchObject({ Action: 'Released', By: ADMIN });
    expect(desk.apply()).toContain('has already been carried out');
    expect(desk.writes()).toEqual([]);
  });

  it('is held again by the next night, which nobody has released', () => {
    const desk = idleOf(4, 10, count(3));
    desk.review();
    desk.later(1).review();
    expect(desk.writes()).toEqual([]);
    expect(desk.takeMails()).toEqual([HELD, HELD]);
  });

  it('needs no release when so many rows were deleted that it fits', () => {
    const desk = idleOf(4, 10, count(3));
    desk.review();
    desk.google.spreadsheet.sheet('Plan').deleteRow(desk.planRow('idle1'));
    expect(desk.apply()).toBe(`Carried out by ${ADMIN}: 3 disabled.`);
    expect(desk.enabled('idle0', 'idle1', 'idle2', 'idle3')).toEqual([false, true, false, false]);
    expect(desk.history('idle0')).toEqual(['Disabled']);
    expect(desk.log().map(({ Action }) => Action)).not.toContain('Released');
  });

  it('cannot be released after 48 hours', () => {
    const desk = idleOf(4, 10, count(3));
    desk.review();
    desk.later(2);
    desk.google.clock.advance(60_000);
    expect(desk.apply()).toContain('The plan has expired.');
    expect(desk.writes()).toEqual([]);
  });
});

describe('a line in Exemptions that is no address', () => {
  const WHY =
    '"idle1 at acme" in row 3 of the sheet Exemptions is neither an address nor a domain like @acme.com.';

  it('holds the plan, and the line says what is wrong with it', () => {
    const desk = idleOf(2, 10, count(3));
    desk.exempt(['idle0@acme.example', 'away', ''], ['idle1 at acme', 'away', '']);
    desk.review();
    expectHeld(desk, WHY);
    const sheet = desk.google.spreadsheet.sheet('Exemptions');
    expect(sheet.display()[2]?.[3]).toContain('Neither an address nor a domain');
    sheet.setRow(3, ['idle1@acme.example', 'away', '']);
    desk.review();
    expect(desk.writes()).toEqual([]);
    expect(desk.plan().state).toBe('No idle accounts: there is nothing to do.');
  });

  it('that was written after the plan stops it as well', () => {
    const desk = idleOf(2, 10, count(3));
    desk.check();
    desk.exempt(['idle0@acme.example', 'away', ''], ['idle1 at acme', 'away', '']);
    expect(desk.apply()).toBe(`Stopped: ${WHY} Nothing more was changed.`);
    expect(desk.writes()).toEqual([]);
  });
});
