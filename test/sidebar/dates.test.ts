import { ago, timeLeft } from '../../src/sidebar/dates';

describe('times', () => {
  const now = Date.parse('2026-03-02T12:00:00Z');

  it('are told as a person would', () => {
    expect(ago('2026-03-02T11:59:30Z', now)).toBe('just now');
    expect(ago('2026-03-02T11:30:00Z', now)).toBe('30 minutes ago');
    expect(ago('2026-03-02T02:00:00Z', now)).toBe('10 hours ago');
    expect(ago('2026-02-20T12:00:00Z', now)).toBe('10 days ago');
    expect(ago('2026-03-02T12:05:00Z', now)).toBe('just now');
  });

  it('are foreseen from what a job has done', () => {
    const job = { done: 25, total: 100, startedAt: '2026-03-02T11:59:00Z' };
    expect(timeLeft(job, now)).toBe('about 3 minutes left');
    expect(timeLeft({ ...job, done: 0 }, now)).toBeNull();
  });
});
