import { applyPlan } from '../fixture/idle-plan';
import { countLimit, expectHeld, withIdleAccounts } from './idle-held-plan';
import { HELD_MAIL, SUMMARY_MAIL } from './idle-mails';
import { ADMIN, SECOND_EDITOR } from './installation';

describe('a held plan', () => {
  it('of the daily review is released by the editor whom the log names', () => {
    const installation = withIdleAccounts(4, 10, countLimit(3));
    installation.review();
    installation.takeMails();
    installation.google.open({ as: SECOND_EDITOR });
    expect(installation.release(SECOND_EDITOR)).toContain('Queued: ');
    installation.google.advance({ minutes: 5 });
    expect(installation.takeWrites()).toHaveLength(4);
    const why = '4 of 10 enabled accounts (40%) would be disabled or deleted; the limit is 3, and 100%.';
    expect(installation.log()[0]).toMatchObject({ Action: 'Released', By: SECOND_EDITOR });
    expect(installation.log()[0]?.Detail).toMatch(/^Plan P-\w+ was released by second@acme\.example\. /);
    expect(installation.log()[0]?.Detail).toContain(why);
    expect(installation.log().map(({ Action }) => Action)).toEqual([
      'Released',
      ...Array(4).fill('Disabled'),
      'Carried out',
    ]);
    expect(installation.takeMails()).toEqual([SUMMARY_MAIL]);
  });

  it('of a manual check is held however often it is applied, until it is released', () => {
    const installation = withIdleAccounts(4, 10, countLimit(3));
    installation.check();
    expect(installation.apply()).toContain('Stopped before changing anything: 4 of 10 enabled accounts');
    expectHeld(installation, '4 of 10 enabled accounts');
    expect(installation.apply()).toContain('choose Chat Access > Idle accounts > Release the held plan.');
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.release()).toBe(`Carried out by ${ADMIN}: 4 disabled.`);
    expect(installation.takeWrites()).toHaveLength(4);
    expect(installation.log()[0]).toMatchObject({ Action: 'Released', By: ADMIN });
    expect(installation.apply()).toContain('has already been carried out');
    expect(installation.takeWrites()).toEqual([]);
  });

  it('is told to the admin once, whatever call the execution of the click dies at', () => {
    for (let call = 1, isKilled = true; isKilled; call++) {
      for (const after of [false, true]) {
        const installation = withIdleAccounts(4, 10, countLimit(3));
        installation.check();
        installation.google.faults.killAt(call, { after });
        applyPlan(installation.google);
        isKilled = installation.lastExecution().state === 'killed';
        const isHeld = installation.plan().state.includes('Stopped before changing anything');
        installation.google.advance({ minutes: 10 });
        const mails = installation.takeMails();
        expect({ call, after, isUntold: isHeld && mails.length === 0 }).toMatchObject({ isUntold: false });
        if (mails.length === 0) installation.apply();
        mails.push(...installation.takeMails());
        expect({ call, after, mails }).toEqual({ call, after, mails: [HELD_MAIL] });
        expect(installation.takeWrites()).toEqual([]);
      }
    }
  });

  it('is held again by the next review unless it is released', () => {
    const installation = withIdleAccounts(4, 10, countLimit(3));
    installation.review();
    installation.skipDays(1).review();
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.takeMails()).toEqual([HELD_MAIL, HELD_MAIL]);
  });

  it('needs no release once enough rows are deleted', () => {
    const installation = withIdleAccounts(4, 10, countLimit(3));
    installation.review();
    installation.google.spreadsheet.sheet('Plan').deleteRow(installation.planRowNumber('idle1'));
    expect(installation.apply()).toBe(`Carried out by ${ADMIN}: 3 disabled.`);
    expect(installation.enabled('idle0', 'idle1', 'idle2', 'idle3')).toEqual([false, true, false, false]);
    expect(installation.loggedActions('idle0')).toEqual(['Disabled']);
    expect(installation.log().map(({ Action }) => Action)).not.toContain('Released');
  });

  it('cannot be released after 48 hours', () => {
    const installation = withIdleAccounts(4, 10, countLimit(3));
    installation.review();
    installation.skipDays(2);
    installation.google.clock.advance(60_000);
    expect(installation.apply()).toContain('The plan has expired.');
    expect(installation.takeWrites()).toEqual([]);
  });
});

describe('a line in Exemptions that is not an address', () => {
  const WHY =
    '"idle1 at acme" in row 3 of the sheet Exemptions is neither an address nor a domain like @acme.com.';

  it('holds the plan, and the note beside the line says what is wrong', () => {
    const installation = withIdleAccounts(2, 10, countLimit(3));
    installation.exempt(['idle0@acme.example', 'away', ''], ['idle1 at acme', 'away', '']);
    installation.review();
    expectHeld(installation, WHY);
    const sheet = installation.google.spreadsheet.sheet('Exemptions');
    expect(sheet.display()[2]?.[3]).toContain('Neither an address nor a domain');
    sheet.setRow(3, ['idle1@acme.example', 'away', '']);
    installation.review();
    expect(installation.takeWrites()).toEqual([]);
    expect(installation.plan().state).toBe('No idle accounts: there is nothing to do.');
  });

  it('also stops a plan that was made before', () => {
    const installation = withIdleAccounts(2, 10, countLimit(3));
    installation.check();
    installation.exempt(['idle0@acme.example', 'away', ''], ['idle1 at acme', 'away', '']);
    expect(installation.apply()).toBe(`Stopped: ${WHY} Nothing more was changed.`);
    expect(installation.takeWrites()).toEqual([]);
  });
});
