import { Clock } from './clock';
import { Quotas } from './quotas';

describe('a quota', () => {
  const start = () => {
    const clock = new Clock('2026-03-02T09:00:00Z');
    return { clock, quotas: new Quotas(clock, 'consumer') };
  };

  it('belongs to one user', () => {
    const { quotas } = start();
    quotas.mail('a@example.com').spend(3);
    expect([quotas.mail('a@example.com').left, quotas.mail('b@example.com').left]).toEqual([97, 100]);
  });

  it('is spent completely or not at all', () => {
    const { quotas } = start();
    const quota = quotas.mail('a@example.com');
    quota.left = 2;
    expect(() => quota.spend(3)).toThrow('Service invoked too many times for one day: email.');
    expect(quota.left).toBe(2);
  });

  it('is reset 24 hours after the first request', () => {
    const { clock, quotas } = start();
    const quota = quotas.fetch('a@example.com');
    quota.spend(20_000);
    clock.advance(23 * 3_600_000);
    expect(quota.left).toBe(0);
    clock.advance(3_600_000);
    expect(quota.left).toBe(20_000);
  });
});
