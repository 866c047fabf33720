import { describeReading } from '../../../src/app/admin/extract-agents';
import { say } from '../../../src/text/say';

const lines = (count: number) => Array.from({ length: count }, () => ({}) as never);

describe('what an extract says', () => {
  it('is how many accounts are in the sheet now', () => {
    expect(say(describeReading({ kind: 'read', lines: lines(1), shrunkFrom: null, lacksUse: false }))).toBe(
      '1 account is in the sheet "Agents".',
    );
    expect(say(describeReading({ kind: 'read', lines: lines(2), shrunkFrom: null, lacksUse: false }))).toBe(
      '2 accounts are in the sheet "Agents".',
    );
  });

  it('is that the sheet was left alone when the list was far shorter than before', () => {
    expect(describeReading({ kind: 'read', lines: lines(2), shrunkFrom: 9, lacksUse: false })).toEqual({
      code: 'extract.shrunk',
      listed: 2,
      before: 9,
    });
  });

  it('is why there is no list yet', () => {
    const reason = { code: 'failure.no-answer' } as const;
    expect(describeReading('busy').code).toBe('extract.busy');
    expect(describeReading({ kind: 'unfinished' }).code).toBe('extract.unfinished');
    expect(describeReading({ kind: 'transient', notBefore: null, reason })).toEqual({
      code: 'extract.failed',
      reason,
    });
  });
});
