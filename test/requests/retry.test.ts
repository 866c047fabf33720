import { MOST_ATTEMPTS, nextTry } from '../../src/requests/retry';

const NOW = Date.UTC(2026, 2, 2);
const MINUTE = 60_000;

describe('a failed attempt', () => {
  it('is followed by the next one after 1, 5, 15, 60 minutes, 4 and 12 hours', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((attempts) => ((nextTry(attempts, NOW, null) ?? 0) - NOW) / MINUTE);
    expect(waits).toEqual([1, 5, 15, 60, 240, 720]);
  });

  it('is the last one when it is the seventh', () => {
    expect(MOST_ATTEMPTS).toBe(7);
    expect(nextTry(6, NOW, null)).not.toBeNull();
    expect(nextTry(7, NOW, null)).toBeNull();
    expect(nextTry(7, NOW, NOW + MINUTE)).toBeNull();
  });

  it('is never followed earlier than Zendesk has asked for', () => {
    expect(nextTry(1, NOW, NOW + 10 * MINUTE)).toBe(NOW + 10 * MINUTE);
    expect(nextTry(4, NOW, NOW + 10 * MINUTE)).toBe(NOW + 60 * MINUTE);
  });

  it('that was not counted is followed after a minute', () => {
    expect(nextTry(0, NOW, null)).toBe(NOW + MINUTE);
  });
});
