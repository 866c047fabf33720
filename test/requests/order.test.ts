import { inOrder } from '../../src/requests/order';
import type { RequestRow } from '../../src/requests/request';
import { MINUTE, NOW, requestRow } from './memory-services';

function row(number: number, email: string, minutesAgo: number | null): RequestRow {
  const submittedAt = minutesAgo === null ? null : NOW - minutesAgo * MINUTE;
  return { ...requestRow({}, { email }, number), submittedAt };
}

const ids = (rows: readonly RequestRow[]) => inOrder(rows, NOW).map(({ id }) => id.slice(2));

describe('many rows', () => {
  it('are handled as they came when all are old, or bear no time', () => {
    expect(ids([row(1, 'a', 200), row(2, 'b', 300), row(3, 'c', null), row(4, 'd', 60)])).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('are handled newest first when they are new, and before all old ones', () => {
    expect(ids([row(1, 'a', 200), row(2, 'b', 59), row(3, 'c', 3), row(4, 'd', 300)])).toEqual([
      '3',
      '2',
      '1',
      '4',
    ]);
  });

  it('about one person stay in their order, and come when the newest of them is due', () => {
    const rows = [row(1, 'x', 200), row(2, 'a', 300), row(3, ' A ', 1), row(4, 'y', 2)];
    expect(ids(rows)).toEqual(['2', '3', '4', '1']);
  });

  it('about one person are in the order of their times, wherever they stand', () => {
    expect(ids([row(1, 'a', 1), row(2, 'a', 5)])).toEqual(['2', '1']);
  });
});
