import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { requestId } from '../../src/requests/request-id';

const AT = Date.UTC(2026, 2, 2, 9);
const ANSWERS = {
  requester: 'lead@acme.example',
  email: 'ana@acme.example',
  firstName: 'Ana',
  lastName: 'Silva',
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const id = (answers = {}, recorded = '', timestamp: number | string = AT) =>
  requestId(timestamp, ANSWERS, sha256, { answers, recorded });

const VERSION_1 = 'R-f7dce4a84016';

describe('the id of a request, from version to version', () => {
  it('is the one that rows have borne from the beginning', () => {
    expect(requestId(AT, ANSWERS, sha256, { answers: {}, recorded: '' })).toBe(VERSION_1);
  });

  it('does not change with a question that the row does not answer', () => {
    const blank = fc.constantFrom('', ' ', '\n');
    const names = fc.dictionary(fc.constantFrom('department', 'role', 'until', 'language'), blank);
    fc.assert(fc.property(names, (further) => expect(id(further)).toBe(VERSION_1)));
  });

  it('is another one for each further answer, whatever the order in which they are read', () => {
    const ids = [
      id({ department: 'Sales' }),
      id({ department: 'Care' }),
      id({ role: 'Sales' }),
      id({ role: 'Sales', department: 'Sales' }),
    ];
    expect(new Set([VERSION_1, ...ids]).size).toBe(5);
    expect(id({ department: 'Sales', role: 'Sales' })).toBe(ids[3]);
    expect(id({ department: 'Sales', until: '' })).toBe(ids[0]);
  });

  it('stays that of version 1 in a row that bears it, also when a question is chosen that it answers', () => {
    expect(id({ department: 'Sales' }, VERSION_1)).toBe(VERSION_1);
    expect(id({ department: 'Sales' }, 'R-000000000000')).toBe(id({ department: 'Sales' }));
    expect(id({ department: 'Sales' }, VERSION_1, AT + 1)).not.toBe(VERSION_1);
  });
});
