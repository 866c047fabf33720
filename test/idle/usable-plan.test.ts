import { checkOf } from '../../src/idle/check';
import type { PlanRow } from '../../src/idle/ports';
import { PLAN_VALID_FOR_MS, usablePlan } from '../../src/idle/usable-plan';
import { NOW } from './known';
import { planRow } from './plan-run';

const NOTE = { id: 'P-1', at: NOW, key: 'key' };

/** A row as it was planned. */
function row(kind: 'warn' | 'disable' | 'delete', agentId: string): PlanRow {
  const planned = planRow(kind, agentId);
  return { ...planned, check: checkOf(NOTE.key, planned) };
}

function spared(agentId: string): PlanRow {
  return { ...planRow('warn', agentId), kind: 'spare' };
}

const ROWS = [row('delete', '5'), row('disable', '6'), row('warn', '7')];

function use(rows: readonly PlanRow[], now = NOW) {
  return usablePlan(NOTE, { planId: 'P-1', rows: [...rows] }, now);
}

describe('a plan', () => {
  it('is usable with the rows that ask for something', () => {
    expect(use([...ROWS, spared('8')])).toEqual({ kind: 'usable', rows: ROWS });
  });

  it('is usable in another order, with fewer rows, and with results', () => {
    const [first, , last] = ROWS;
    if (!first || !last) throw new Error('there are three');
    const done: PlanRow = { ...last, result: { kind: 'done', action: 'Warned' } };
    expect(use([done, first])).toEqual({ kind: 'usable', rows: [done, first] });
  });

  it('can be applied for 48 hours', () => {
    expect(PLAN_VALID_FOR_MS).toBe(48 * 60 * 60_000);
    expect(use(ROWS, NOW + PLAN_VALID_FOR_MS).kind).toBe('usable');
    expect(use(ROWS, NOW + PLAN_VALID_FOR_MS + 1)).toEqual({
      kind: 'unusable',
      message: { code: 'plan.expired' },
    });
  });

  it.each([
    ['is gone', null],
    ['holds another plan', { planId: 'P-2', rows: ROWS }],
    ['has lost its title', { planId: '', rows: ROWS }],
  ])('is not usable when its sheet %s', (_, content) => {
    expect(usablePlan(NOTE, content, NOW)).toEqual({ kind: 'unusable', message: { code: 'plan.gone' } });
  });
});

describe('a row of the plan', () => {
  const refused = {
    kind: 'unusable',
    message: { code: 'plan.row-altered', row: 6, address: 'a6@acme.example' },
  };

  it.each<[string, Partial<PlanRow>]>([
    ['action', { kind: 'delete' }],
    ['action that we do not know', { kind: 'unknown' }],
    ['empty action', { kind: '' }],
    ['action that spares', { kind: 'spare' }],
    ['reason', { reason: 'Has left.' }],
    ['id', { agentId: '66' }],
    ['mark', { check: '' }],
  ])('is refused by its number with another %s', (_, changes) => {
    expect(use([...ROWS.slice(0, 1), { ...row('disable', '6'), ...changes }])).toEqual(refused);
  });

  it('is refused with another address', () => {
    const [, altered] = ROWS;
    if (!altered) throw new Error('there are three');
    const { message } = { ...refused, message: { ...refused.message, address: 'b@acme.example' } };
    expect(use([{ ...altered, address: 'b@acme.example' }])).toEqual({ kind: 'unusable', message });
  });

  it('is refused when it is there twice', () => {
    expect(use([row('disable', '6'), row('disable', '6')])).toEqual(refused);
  });

  it('is refused when an action was put beside an account that is spared', () => {
    expect(use([{ ...spared('6'), kind: 'disable' }])).toEqual(refused);
  });

  it('of version 0.1.0 bears the same mark, made from the text in the sheet', () => {
    const key = '724ed04e-f763-44d1-988e-831b9ce05725';
    const reason = 'No sign-in for 47 days, limit 45. Warned on 2026-04-06.';
    const cells = { kind: 'disable', agentId: '360786841894', address: 'idle.1@acme.example', reason };
    expect(checkOf(key, cells)).toBe('nduvolq0ij3b');
  });
});
