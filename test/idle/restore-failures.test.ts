import { DENIED, LATER, REFUSED, UNSENT, WAIT } from './memory-idle-accounts';
import { MemoryIdleServices } from './memory-idle-services';
import { deskAfter, deskWith, disabled, off, restore } from './restore-run';

const unfinished = { isFinished: false, restored: 0, failures: [] };
const REFUSAL = 'a7@acme.example was not restored: Zendesk refused it (422 odd).';

describe.each([
  ['gives no answer', LATER],
  ['was not even asked', UNSENT],
  ['asks to wait', WAIT],
])('an account about which Zendesk %s', (_, trouble) => {
  it('is tried again by the next execution when it cannot be read; nobody else is touched until then', () => {
    const desk = deskWith(off('7'), off('8'));
    desk.accounts.troubles['read 8'] = trouble;
    expect(restore(desk, '7', '8')).toEqual(unfinished);
    expect(desk.did).toEqual(['read 7, 8']);
  });

  it('is tried again by the next execution when it cannot be enabled, and keeps its line', () => {
    const desk = deskWith(off('7'));
    desk.accounts.troubles['enable 7'] = trouble;
    expect(restore(desk, '7')).toEqual(unfinished);
    expect(desk.did).toEqual(['read 7', 'log Restored 7', 'enable 7']);
    desk.accounts.troubles = {};
    expect(restore(desk, '7')).toEqual({ isFinished: true, restored: 1, failures: [] });
    expect(desk.lines.map(({ action }) => action)).toEqual(['Disabled', 'Restored']);
  });
});

describe('a refusal', () => {
  it.each(['read 7', 'enable 7'])('to %s is told, in the log too, and is the end of it', (deed) => {
    const desk = deskWith(off('7'));
    desk.accounts.troubles[deed] = REFUSED;
    expect(restore(desk, '7')).toEqual({ isFinished: true, restored: 0, failures: [REFUSAL] });
    expect(desk.lines.at(-1)).toMatchObject({
      reference: 'U-1',
      agentId: '7',
      address: 'a7@acme.example',
      action: 'Not restored',
      status: 'Needs attention',
      detail: REFUSAL,
    });
    expect(desk.progress).toHaveLength(1);
  });

  it('does not keep others from being restored, and gives nobody departments who is off', () => {
    const desk = new MemoryIdleServices().knows(off('7', { departments: [] }), off('8', { departments: [] }));
    desk.lines.push(disabled('7'), disabled('8'));
    desk.accounts.troubles['enable 7'] = REFUSED;
    expect(restore(desk, '7', '8')).toEqual({ isFinished: true, restored: 1, failures: [REFUSAL] });
    expect(desk.deeds(/^join/)).toEqual(['join 8 to Sales']);
  });

  it('is told beside what came before and after it', () => {
    const all = Array.from({ length: 12 }, (_, index) => String(index + 1));
    const desk = deskWith(...all.map((id) => off(id)));
    desk.accounts.troubles = { 'enable 1': REFUSED, 'enable 12': REFUSED };
    const { isFinished, restored, failures } = restore(desk, ...all);
    expect({ isFinished, restored }).toEqual({ isFinished: true, restored: 10 });
    expect(failures.map((sentence) => sentence.split(' ')[0])).toEqual([
      'a1@acme.example',
      'a12@acme.example',
    ]);
  });

  it('does not hide that another account is to be tried again', () => {
    const desk = deskWith(off('7'), off('8'));
    desk.accounts.troubles = { 'enable 7': LATER, 'enable 8': REFUSED };
    expect(restore(desk, '7', '8').isFinished).toBe(false);
  });
});

describe('a credential that is not good for it', () => {
  it.each(['read 7', 'enable 7'])('stops the desk with its reason when it may not %s', (deed) => {
    const desk = deskWith(off('7'));
    desk.accounts.troubles[deed] = DENIED;
    expect(restore(desk, '7')).toEqual(unfinished);
    expect(desk.pauses).toEqual(['no scope']);
    expect(desk.deeds(/Not restored/)).toEqual([]);
  });

  it('is not to blame when all seats are taken, and the desk goes on', () => {
    const desk = deskWith(off('7'));
    desk.seats = 5;
    desk.accounts.troubles['enable 7'] = DENIED;
    const sentence = 'a7@acme.example was not restored: all 5 seats are taken.';
    expect(restore(desk, '7')).toEqual({ isFinished: true, restored: 0, failures: [sentence] });
    expect(desk.pauses).toEqual([]);
    expect(desk.lines.at(-1)).toMatchObject({ action: 'Not restored', detail: sentence });
  });

  it('is not asked about seats when Zendesk refuses for another reason', () => {
    const desk = deskWith(off('7'));
    desk.seats = 5;
    desk.accounts.troubles['enable 7'] = REFUSED;
    expect(restore(desk, '7').failures).toEqual([REFUSAL]);
  });
});

describe('a department', () => {
  function deskThatLost(...departments: string[]): MemoryIdleServices {
    return deskAfter({ departments }, { departments: [] });
  }

  it('that Zendesk refuses is named with its accounts, and the others are joined', () => {
    const desk = deskThatLost('Sales', 'Press').knows(off('8', { departments: ['Press'] }));
    desk.lines.push(disabled('8'));
    desk.accounts.troubles['join Sales'] = REFUSED;
    expect(restore(desk, '7', '8')).toEqual({
      isFinished: true,
      restored: 2,
      failures: ['a7@acme.example, a8@acme.example: not put back into the department Sales (odd).'],
    });
    expect(desk.deeds(/^join/)).toEqual(['join 7, 8 to Sales', 'join 7 to Press']);
  });

  it.each([
    ['gives no answer', LATER],
    ['denies it', DENIED],
  ])('about which Zendesk %s is tried again by the next execution', (_, trouble) => {
    const desk = deskThatLost('Sales');
    desk.accounts.troubles['join Sales'] = trouble;
    expect(restore(desk, '7')).toEqual({ isFinished: false, restored: 1, failures: [] });
    expect(desk.deeds(/^lost/)).toEqual([]);
    desk.accounts.troubles = {};
    expect(restore(desk, '7')).toEqual({ isFinished: true, restored: 1, failures: [] });
    expect(desk.accounts.one('7')?.departments).toEqual(['Sales']);
  });

  it('waits while another execution is at the departments', () => {
    const desk = deskThatLost('Sales');
    desk.isOneAtIt = true;
    expect(restore(desk, '7')).toEqual({ isFinished: false, restored: 1, failures: [] });
    expect(desk.deeds(/^(join|lost)/)).toEqual([]);
  });
});
