import { countRows } from '../../src/sidebar/health/row-counts';
import { text } from '../../src/sidebar/text/text';
import { newAnswer } from './answers';

const waitingOf = (health: Parameters<typeof newAnswer>[0] & { health: object }) => {
  const { waiting } = countRows(newAnswer(health).health);
  return text.details.waitingFor(waiting);
};
const trouble = (cause: string, requests: number) => ({ cause, since: '2026-03-02', message: '', requests });

describe('the counts of rows', () => {
  it('tell rows that wait from rows that need attention, and leave out finished rows', () => {
    const rows = { new: 1, Waiting: 2, 'Will retry': 4, Done: 50, 'Needs attention': 6, Rejected: 7 };
    expect(countRows(newAnswer({ health: { rows } }).health)).toEqual({
      waiting: { admin: 0, approver: 0, time: 7 },
      failed: 6,
    });
  });

  it('say of what waits who has to act, or that no one has to', () => {
    const rows = { Waiting: 3, 'Will retry': 1, 'Needs approval': 2 };
    const troubles = [trouble('chat-access', 1), trouble('seats', 1)];
    expect(waitingOf({ health: { rows, troubles } })).toBe(
      '2 requests for an admin, 2 requests for an approver, 2 requests that need no action',
    );
    expect(waitingOf({ health: { rows: { Paused: 1 } } })).toBe('1 request for an admin');
    expect(waitingOf({ health: { rows: { Done: 1 } } })).toBe('None');
  });

  it('do not count more for an admin than there are', () => {
    expect(waitingOf({ health: { rows: { Waiting: 1 }, troubles: [trouble('seats', 3)] } })).toBe(
      '1 request for an admin',
    );
  });
});
