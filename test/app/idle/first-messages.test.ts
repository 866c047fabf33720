import { firstMessages } from '../../../src/app/idle/first-messages';
import type { Message } from '../../../src/text/say';

describe('a list of problems', () => {
  const problems = (count: number) =>
    Array.from(
      { length: count },
      (_, row): Message => ({ code: 'exemption.not-understood', who: 'ana', row }),
    );

  it('is shown whole up to five', () => {
    expect(firstMessages(problems(5))).toEqual(problems(5));
  });

  it('is cut after the fifth, and says how many more there are', () => {
    expect(firstMessages(problems(8))).toEqual([...problems(5), { code: 'list.more', count: 3 }]);
  });
});
