import { invalidItems, messagesFor, withoutProblemsAt } from '../../src/sidebar/problems';

describe('problems', () => {
  const problems = [
    { field: 'access.domains.1', message: 'Not a domain.' },
    { field: 'access.role', message: 'No such role.' },
  ];

  it('are shown at their field', () => {
    expect(messagesFor(problems, 'access.domains')).toEqual(['Not a domain.']);
    expect(messagesFor(problems, 'access.domain')).toEqual([]);
    expect(invalidItems(problems, 'access.domains')).toEqual([1]);
  });

  it('disappear when their field is edited', () => {
    expect(withoutProblemsAt(problems, 'access.domains')).toEqual([problems[1]]);
    expect(withoutProblemsAt(problems, 'access')).toEqual([]);
  });
});
