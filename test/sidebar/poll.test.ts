import { poll } from '../../src/sidebar/poll';

describe('polling', () => {
  let checks: number;
  let isVisible: boolean;
  let stop: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    checks = 0;
    isVisible = true;
    const check = async () => {
      checks += 1;
    };
    stop = poll({ check, delayMs: () => 4_000, isPageVisible: () => isVisible });
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
  });

  it('waits between two checks', async () => {
    await jest.advanceTimersByTimeAsync(12_000);
    expect(checks).toBe(3);
  });

  it('checks nothing while the page is hidden', async () => {
    isVisible = false;
    await jest.advanceTimersByTimeAsync(12_000);
    expect(checks).toBe(0);
  });

  it('becomes infrequent in a sidebar that is left open', async () => {
    await jest.advanceTimersByTimeAsync(75 * 4_000);
    expect(checks).toBe(75);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(checks).toBe(77);
  });

  it('can be stopped', async () => {
    stop();
    await jest.advanceTimersByTimeAsync(12_000);
    expect(checks).toBe(0);
  });
});
