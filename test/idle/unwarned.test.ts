import { unwarnedIn } from '../../src/idle/unwarned';
import { readResult } from '../../src/sheets/plan-cells';
import { say } from '../../src/text/say';

const rowsOf = (...statuses: string[]) => statuses.map((status) => ({ result: readResult(status) }));

const said = (...statuses: string[]) => {
  const rows = { disabled: 0, deleted: 0, warned: 0, skipped: 0, 'not-warned': statuses.length, failed: 0 };
  return say({ code: 'plan.applied', by: null, rows, unwarned: unwarnedIn(rowsOf(...statuses)) });
};

describe('what is said of people who were not warned', () => {
  it('says what to do about an address, read from the row that an earlier execution has written', () => {
    expect(said('Not warned: the address in Zendesk is not exactly one address that can be mailed.')).toBe(
      'Carried out by the daily review: 1 not warned. ' +
        '1 not warned: the address in Zendesk is not exactly one address that can be mailed. ' +
        'Correct it, or disable the account, in Zendesk.',
    );
  });

  it('never repeats what an editor has typed there', () => {
    expect(said('Not warned: click https://evil.example', 'Warned')).toContain(
      '1 not warned: see the column Status of the sheet Plan.',
    );
    expect(said('Not warned: click https://evil.example')).not.toContain('evil');
  });
});
