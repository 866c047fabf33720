import { createServerCall, type ScriptRunner } from '../../src/sidebar/server-call';
import { text } from '../../src/sidebar/text/text';

type Handler = (value: unknown) => void;

/** A runner that records its calls and answers on demand. */
function newRunner() {
  const calls: unknown[][] = [];
  let onSuccess: Handler = () => {};
  let onFailure: Handler = () => {};
  const runner: ScriptRunner = {
    withSuccessHandler(handler) {
      onSuccess = handler;
      return runner;
    },
    withFailureHandler(handler) {
      onFailure = handler;
      return runner;
    },
    previewRow: (...args: unknown[]) => calls.push(args),
    turnOn: (...args: unknown[]) => calls.push(args),
  };
  const answer = (value: unknown) => onSuccess(value);
  const fail = () => onFailure(new Error('Ausnahme'));
  return { runner, calls, answer, fail };
}

describe('a call of the server', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('resolves with what the server returns', async () => {
    const { runner, answer } = newRunner();
    const result = createServerCall(() => runner)('previewRow', 2);
    answer({ ok: false, message: 'Row 2 holds no response.' });
    expect(await result).toEqual({ ok: true, value: { ok: false, message: 'Row 2 holds no response.' } });
  });

  it('explains a failure in plain words instead of passing on the error of Google', async () => {
    const { runner, fail } = newRunner();
    const result = createServerCall(() => runner)('previewRow');
    fail();
    expect(await result).toEqual({ ok: false, message: text.app.callFailed });
  });

  it('times out after 30 seconds and ignores a later answer', async () => {
    const { runner, answer } = newRunner();
    const result = createServerCall(() => runner)('previewRow');
    jest.advanceTimersByTime(30_000);
    answer({ ok: true });
    expect(await result).toEqual({ ok: false, message: text.app.callTimedOut(30) });
  });

  it('times out after two minutes where Google does much, and says so', async () => {
    const { runner } = newRunner();
    const result = createServerCall(() => runner)('turnOn');
    jest.advanceTimersByTime(120_000);
    expect(await result).toEqual({ ok: false, message: text.app.callTimedOut(120) });
    expect(text.app.callTimedOut(120)).toContain('within 120 seconds');
  });

  it('sends plain JSON values only', async () => {
    const { runner, calls } = newRunner();
    void createServerCall(() => runner)('previewRow', null, { mail: { enabled: true, copyTo: undefined } });
    expect(calls).toEqual([[null, { mail: { enabled: true } }]]);
  });

  it('fails if the server has no such function, and if there is no server', async () => {
    const { runner } = newRunner();
    const failure = { ok: false, message: text.app.callFailed };
    expect(await createServerCall(() => runner)('getSetup')).toEqual(failure);
    expect(await createServerCall(() => undefined)('getSetup')).toEqual(failure);
  });
});
