import { latestOnly } from './page/latest-only';

describe('of several questions, such as which rows are selected', () => {
  const answers: ((rows: string) => void)[] = [];
  const applied: string[] = [];
  const ask = () => new Promise<string>((resolve) => answers.push(resolve));
  const settled = () => new Promise(setImmediate);

  beforeEach(() => {
    answers.length = 0;
    applied.length = 0;
  });

  it('the latest counts, also when an earlier one is answered after it', async () => {
    const apply = latestOnly<string>((rows) => applied.push(rows));
    apply(ask());
    apply(ask());
    answers[1]?.('2:3');
    await settled();
    answers[0]?.('2:2');
    await settled();
    expect(applied).toEqual(['2:3']);
  });

  it('each counts when it is answered before the next is asked', async () => {
    const apply = latestOnly<string>((rows) => applied.push(rows));
    for (const rows of ['2:2', '2:3']) {
      apply(ask());
      answers.at(-1)?.(rows);
      await settled();
    }
    expect(applied).toEqual(['2:2', '2:3']);
  });
});
