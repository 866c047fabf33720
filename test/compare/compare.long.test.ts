import { measure } from './measure';
import { chatAccess } from './ours';
import { recipe } from './recipe';
import { TRIALS } from './trials';
import { tutorialScript } from './tutorial';

/** `npm run compare` plays ten times as many answers, and a day. */
const SIZE = { answers: 20, hours: 5 };

describe('beside the recipe and the tutorial script', () => {
  it.each(TRIALS)('Chat Access loses, doubles and admits nobody wrong when this happens: $name', (trial) => {
    expect(measure(chatAccess, trial, SIZE)).toMatchObject({
      lost: 0,
      doubled: 0,
      letIn: 0,
      mailsDoubled: 0,
      mailsMissing: 0,
    });
  });

  it.each([recipe, tutorialScript])(
    'the way of $name works where nothing goes wrong, but for those from outside',
    (way) => {
      const [calm] = TRIALS;
      if (!calm) throw new Error('There is no trial.');
      expect(measure(way, calm, SIZE)).toMatchObject({ lost: 0, letIn: 2, mailsMissing: 0 });
    },
  );
});
