import type { AccountEvent } from '../../src/accounts/history';
import { chosenByLines, chosenByPlanRows, disabledBy } from '../../src/idle/choose-accounts';
import { ago } from './known';
import { disabled, line } from './restore-run';

/** Plan P-1 has disabled 6, 7 and 8; 7 was restored since, and 9 was warned by it and disabled by another plan. */
const EVENTS: AccountEvent[] = [
  disabled('6'),
  disabled('7'),
  disabled('8'),
  line('Restored', '7', { at: ago(3), reference: 'U-1' }),
  disabled('9', {}, { reference: 'P-2' }),
  line('Warned', '9'),
  line('Carried out', '', { address: '' }),
];

describe('the accounts that a plan has disabled', () => {
  it('are those to which nothing of ours has happened since', () => {
    expect(disabledBy('P-1', EVENTS)).toEqual(['6', '8']);
    expect(disabledBy('P-2', EVENTS)).toEqual(['9']);
    expect(disabledBy('', EVENTS)).toEqual([]);
  });
});

describe('lines of the log', () => {
  it.each<[string, AccountEvent[], string[]]>([
    ['Disabled', [disabled('6')], ['6']],
    ['Disabled, also of an account that was restored since', [disabled('7')], ['7']],
    ['Deleted', [line('Deleted', '6')], ['6']],
    ['Carried out', [line('Carried out', '')], ['6', '8']],
    ['Restored, Warned or Created', [line('Restored', '7'), line('Warned', '6'), line('Created', '8')], []],
  ])('that say %s', (_, chosen, agentIds) => {
    expect(chosenByLines(chosen, EVENTS)).toEqual(agentIds);
  });
});

describe('rows of a plan', () => {
  it('stand for the accounts among them that we have disabled, by whichever plan', () => {
    const rows = ['5', '6', '7', '9', ''].map((agentId) => ({ agentId }));
    expect(chosenByPlanRows(rows, EVENTS)).toEqual(['6', '9']);
  });
});
