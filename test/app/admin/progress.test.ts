import { getProgress } from '../../../src/app/admin/progress';
import { AppState } from '../../../src/state/app-state';
import { say } from '../../../src/text/say';
import { Memory } from '../../state/memory-store';

const NOW = Date.UTC(2026, 2, 2, 9);
const MINUTE_MS = 60_000;

function progress(steppedAt: number | null) {
  const state = new AppState(new Memory(), new Memory());
  const job = {
    job: 'Requests',
    done: 40,
    total: 60,
    startedAt: NOW - MINUTE_MS,
    message: { code: 'progress.requests', done: 40, total: 60 } as const,
  };
  if (steppedAt !== null) state.progress.set({ ...job, steppedAt });
  return getProgress({ state, now: () => NOW });
}

describe('the progress of a long job', () => {
  it('is told with its beginning as a text', () => {
    expect(progress(NOW - 5 * MINUTE_MS)).toEqual({
      job: 'Requests',
      done: 40,
      total: 60,
      startedAt: '2026-03-02T08:59:00.000Z',
      message: say({ code: 'progress.requests', done: 40, total: 60 }),
    });
  });

  it('is none while no job runs, and when the one that ran takes no step any more', () => {
    expect(progress(null)).toBeNull();
    expect(progress(NOW - 7 * MINUTE_MS)).toBeNull();
  });
});
