import { messagesFor, without, wrongItems } from '../../src/sidebar/problems';

describe('problems', () => {
  const problems = [
    { field: 'access.domains.1', message: 'Not a domain.' },
    { field: 'access.role', message: 'No such role.' },
  ];

  it('are told at their field', () => {
    expect(messagesFor(problems, 'access.domains')).toEqual(['Not a domain.']);
    expect(messagesFor(problems, 'access.domain')).toEqual([]);
    expect(wrongItems(problems, 'access.domains')).toEqual([1]);
  });

  it('go when their field is changed', () => {
    expect(without(problems, 'access.domains')).toEqual([problems[1]]);
    expect(without(problems, 'access')).toEqual([]);
  });
});
