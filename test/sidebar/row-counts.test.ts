import { countRows } from '../../src/sidebar/health/row-counts';
import { newAnswer } from './answers';

describe('the counts of rows', () => {
  it('tell rows that wait from rows that need attention, and leave out finished rows', () => {
    const rows = {
      new: 1,
      Waiting: 2,
      Paused: 3,
      'Will retry': 4,
      Done: 50,
      'Needs attention': 6,
      Rejected: 7,
    };
    expect(countRows(newAnswer({ health: { rows } }).health)).toEqual({ waiting: 10, failed: 6 });
  });
});
