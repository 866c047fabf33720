import { repeatedly } from '../../src/sidebar/repeatedly';

describe('looking repeatedly', () => {
  let looks: number;
  let seen: boolean;
  let stop: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    looks = 0;
    seen = true;
    const work = async () => {
      looks += 1;
    };
    stop = repeatedly({ work, pause: () => 4_000, isSeen: () => seen });
  });
  afterEach(() => {
    stop();
    jest.useRealTimers();
  });

  it('waits between two looks', async () => {
    await jest.advanceTimersByTimeAsync(12_000);
    expect(looks).toBe(3);
  });

  it('rests while the page is not seen', async () => {
    seen = false;
    await jest.advanceTimersByTimeAsync(12_000);
    expect(looks).toBe(0);
  });

  it('becomes rare in a sidebar that is left open', async () => {
    await jest.advanceTimersByTimeAsync(75 * 4_000);
    expect(looks).toBe(75);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(looks).toBe(77);
  });

  it('ends', async () => {
    stop();
    await jest.advanceTimersByTimeAsync(12_000);
    expect(looks).toBe(0);
  });
});
