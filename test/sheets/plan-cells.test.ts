import fc from 'fast-check';
import type { PlanRow, RowResult } from '../../src/idle/ports';
import {
  headingCells,
  planCells,
  planIdIn,
  readPlanRow,
  readResult,
  resultText,
} from '../../src/sheets/plan-cells';

const ROW: PlanRow = {
  row: 5,
  kind: 'disable',
  address: 'ana@acme.example',
  name: 'Ana Silva',
  reason: 'No sign-in for 60 days (limit: 45).',
  lastUse: Date.parse('2026-01-01T00:00:00Z'),
  days: 60,
  agentId: '7',
  result: { kind: 'open' },
  check: 'mark',
};

function stored(text: string) {
  return { code: 'stored.sentence', text };
}

describe('the heading of a plan', () => {
  it('is three lines, and says which plan it is', () => {
    const cells = headingCells({
      planId: 'P-1a2b',
      made: {
        code: 'plan.made',
        at: Date.parse('2026-03-02T09:00:00Z'),
        until: Date.parse('2026-03-04T09:00:00Z'),
      },
      totals: [
        { code: 'plan.totals', counts: { warn: 3, disable: 1, delete: 2 }, spared: 4 },
        { code: 'plan.log-missing' },
      ],
      state: [{ code: 'doubt.log-columns' }, { code: 'plan.nothing-to-do' }],
    });
    expect(cells).toEqual([
      ['Plan P-1a2b', 'Made 2026-03-02 09:00 (UTC), can be applied until 2026-03-04 09:00 (UTC).'],
      [
        'Totals',
        '1 to disable, 2 to delete, 3 to warn, 4 kept. The sheet Log is missing: without it nothing is ever deleted.',
      ],
      [
        'State',
        'The columns of the sheet Log were changed: put them back as they were. No idle accounts: there is nothing to do.',
      ],
    ]);
    expect(planIdIn(String(cells[0]?.[0]))).toBe('P-1a2b');
  });

  it.each(['', 'Plan', 'Plan ', 'Plan P-1 (old)', 'The Plan P-1', 'plan P-1'])(
    '"%s" names no plan',
    (title) => {
      expect(planIdIn(title)).toBe('');
    },
  );
});

describe('a row of a plan', () => {
  it('is written in the words of the sheet', () => {
    const used = { time: ROW.lastUse };
    expect(planCells(ROW)).toEqual([
      'Disable',
      'ana@acme.example',
      'Ana Silva',
      'No sign-in for 60 days (limit: 45).',
      used,
      60,
      '7',
      '',
      'mark',
    ]);
    expect(planCells({ ...ROW, kind: 'spare', lastUse: 'never', days: null }).slice(4, 6)).toEqual([
      'Never',
      '',
    ]);
    expect(planCells({ ...ROW, lastUse: 'unknown' })[4]).toBe('Unknown');
    expect(planCells({ ...ROW, kind: '' })[0]).toBe('');
  });

  it.each(['warn', 'disable', 'delete', 'spare', ''] as const)('is read as it was written: %s', (kind) => {
    const read = readPlanRow(planCells({ ...ROW, kind }), 9);
    expect(read).toEqual({ ...ROW, kind, row: 9, lastUse: 'unknown', days: null });
  });

  it.each([
    ['DISABLE', 'disable'],
    ['Suspend', 'unknown'],
    [' ', 'unknown'],
  ])('whose action is "%s" is read as %s', (word, kind) => {
    expect(readPlanRow([word, ...planCells(ROW).slice(1)], 5).kind).toBe(kind);
  });
});

describe('the status of a row', () => {
  it.each<[RowResult, string]>([
    [{ kind: 'open' }, ''],
    [{ kind: 'done', action: 'Warned' }, 'Warned'],
    [{ kind: 'done', action: 'Disabled' }, 'Disabled'],
    [{ kind: 'done', action: 'Deleted' }, 'Deleted'],
    [
      { kind: 'skipped', message: { code: 'verdict.used', days: 0, limit: 45 } },
      'Skipped: No sign-in for 0 days (limit: 45).',
    ],
    [{ kind: 'failed', message: { code: 'row.left-enabled' } }, 'Failed: Zendesk left the account enabled.'],
    [
      { kind: 'not-warned', message: { code: 'warning.not-sent' } },
      'Not warned: Gmail did not send the email.',
    ],
  ])('%j is written as "%s", and its kind read back', (result, text) => {
    expect(resultText(result)).toBe(text);
    expect(readResult(text).kind).toBe(result.kind);
    expect(resultText(readResult(text))).toBe(text);
  });

  it.each<[string, RowResult['kind'], string]>([
    ['Skipped: the account is not there any more.', 'skipped', 'the account is not there any more.'],
    ['Failed: Zendesk refused it (422 odd).', 'failed', 'Zendesk refused it (422 odd).'],
    ['Not warned: Gmail did not take the mail.', 'not-warned', 'Gmail did not take the mail.'],
  ])('of version 0.1.0, "%s", is read by its word', (text, kind, sentence) => {
    expect(readResult(text)).toEqual({ kind, message: stored(sentence) });
  });

  it('that an editor has typed is never read as open or done', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(!/^(Warned|Disabled|Deleted)$|^(Skipped|Failed|Not warned): /.test(text));
        expect(readResult(text)).toEqual({ kind: 'skipped', message: stored(text) });
      }),
    );
  });
});
