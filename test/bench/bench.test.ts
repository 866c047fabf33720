import { measureChanges, measureReading } from './idle';
import { measureBacklog, measureIdleRun, measureRequests } from './requests';

const LIMITS = { created: 2, enabled: 2, 'no change': 1, rejected: 0 } as Record<string, number>;

describe('the figures that the benchmark prints', () => {
  it('a request costs as many calls to Zendesk as it must, and at most twenty to Google', () => {
    for (const cost of measureRequests(10)) {
      expect(cost).toMatchObject({ zendeskCalls: LIMITS[cost.outcome] });
      expect(cost.googleCalls).toBeLessThanOrEqual(20);
    }
  });

  it('a request costs the same in a sheet of 10 rows and of 5,000', () => {
    const stripped = (rows: number) => measureRequests(rows).map(({ virtualSeconds, ...counted }) => counted);
    expect(stripped(5_000)).toEqual(stripped(10));
  });

  it('a run of the timer that finds nothing to do costs the same calls in a small and a large sheet, but one', () => {
    expect(measureIdleRun(5_000).googleCalls - measureIdleRun(10).googleCalls).toBeLessThanOrEqual(1);
  });

  it('a backlog takes hardly more calls and minutes than it must', () => {
    const cost = measureBacklog(600, 1_500);
    expect(cost.zendeskCalls).toBeLessThanOrEqual(1.05 * cost.leastZendeskCalls);
    expect(cost.virtualMinutes).toBeLessThanOrEqual(1.2 * cost.leastMinutes);
  });

  it('1,500 accounts are read and planned in one execution each', () => {
    const accounts = 1_500;
    const [extract, plan] = measureReading(accounts);
    const pages = Math.ceil(accounts / 100) + 1;
    expect(extract).toMatchObject({ accounts, zendeskCalls: pages, executions: 1 });
    // Roles, departments, and whose credential it is.
    expect(plan).toMatchObject({ accounts, zendeskCalls: pages + 3, executions: 1 });
    expect(plan?.longestMinutes).toBeLessThan(4);
    expect(plan?.cellsRead).toBeLessThanOrEqual(12.1 * accounts);
    expect(plan?.cellsWritten).toBeLessThanOrEqual((12 + 9.1) * accounts);
    expect(plan?.googleCalls).toBeLessThanOrEqual(2 * pages + 100);
  });

  it('a change of an account costs one read and one write', () => {
    const cost = measureChanges(1_500);
    expect(cost).toMatchObject({ changes: 149, reads: 149, writes: 149 });
    // The pages, roles, departments, and whose credential it is: in the plan, and again before changes.
    expect(cost.zendeskCalls).toBe(16 + 4 + 2 * 149);
  });
});
