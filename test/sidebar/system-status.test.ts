import { getSystemStatus } from '../../src/sidebar/health/system-status';
import { newAnswer } from './answers';

const PAUSED = { cause: 'credential', reason: 'refused', since: '2026-03-02T09:00:00Z' };

describe('the system status', () => {
  it.each([
    ['off', { on: false, paused: PAUSED }],
    ['paused', { on: true, paused: PAUSED }],
    ['on', { on: true }],
  ])('can be %s', (status, health) => {
    expect(getSystemStatus(newAnswer({ health }).health)).toBe(status);
  });
});
