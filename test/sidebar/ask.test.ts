import { asker, FAILED, LOST, type Runner } from '../../src/sidebar/ask';

type Handler = (value: unknown) => void;

/** A runner that notes the call and answers when told to. */
function newRunner() {
  const calls: unknown[][] = [];
  let good: Handler = () => {};
  let bad: Handler = () => {};
  const runner: Runner = {
    withSuccessHandler(handler) {
      good = handler;
      return runner;
    },
    withFailureHandler(handler) {
      bad = handler;
      return runner;
    },
    previewRow: (...args: unknown[]) => calls.push(args),
  };
  return { runner, calls, answer: (value: unknown) => good(value), fail: () => bad(new Error('Ausnahme')) };
}

describe('asking the server', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('brings the answer', async () => {
    const { runner, answer } = newRunner();
    const reply = asker(() => runner)('previewRow', 2);
    answer({ ok: false, message: 'Row 2 holds no response.' });
    expect(await reply).toEqual({ ok: true, value: { ok: false, message: 'Row 2 holds no response.' } });
  });

  it('says in plain words that the server failed, never its own text', async () => {
    const { runner, fail } = newRunner();
    const reply = asker(() => runner)('previewRow');
    fail();
    expect(await reply).toEqual({ ok: false, message: FAILED });
  });

  it('ends after 30 seconds without an answer, and minds no answer after that', async () => {
    const { runner, answer } = newRunner();
    const reply = asker(() => runner)('previewRow');
    jest.advanceTimersByTime(30_000);
    answer({ ok: true });
    expect(await reply).toEqual({ ok: false, message: LOST });
  });

  it('sends plain values only', async () => {
    const { runner, calls } = newRunner();
    void asker(() => runner)('previewRow', null, { mail: { enabled: true, copyTo: undefined } });
    expect(calls).toEqual([[null, { mail: { enabled: true } }]]);
  });

  it('fails where the server has no such function, or there is no server', async () => {
    const { runner } = newRunner();
    expect(await asker(() => runner)('getSetup')).toEqual({ ok: false, message: FAILED });
    expect(await asker(() => undefined)('getSetup')).toEqual({ ok: false, message: FAILED });
  });
});
