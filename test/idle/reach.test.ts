import { reachesFurther } from '../../src/idle/reach';
import type { Policy } from '../../src/idle/rules';
import { rules } from './known';

const BEFORE: Policy = {
  ...rules().policy,
  mode: 'report',
  warnDaysBefore: 7,
  deleteAfterDays: 30,
  exempt: ['ana@acme.com', '@vip.example'],
};

function isFurther(change: Partial<Policy>, before: Partial<Policy> = {}): boolean {
  return reachesFurther({ ...BEFORE, ...before }, { ...BEFORE, ...before, ...change });
}

describe('a policy reaches further', () => {
  it.each<[string, Partial<Policy>, Partial<Policy>?]>([
    ['when it acts and only reported before', { mode: 'act' }],
    ['when it is turned on', { mode: 'report' }, { mode: 'off' }],
    ['when it is turned on and acts', { mode: 'act' }, { mode: 'off' }],
    ['when accounts are idle sooner', { disableAfterDays: 44 }],
    ['when unused accounts are idle sooner', { neverUsedAfterDays: 13 }],
    ['when no one is warned', { warnDaysBefore: null }],
    ['when people are warned later', { warnDaysBefore: 6 }],
    ['when accounts are deleted sooner', { deleteAfterDays: 29 }],
    ['when accounts are deleted at all', { deleteAfterDays: 3_650 }, { deleteAfterDays: null }],
    ['when a person is no longer exempt', { exempt: ['@vip.example'] }],
    ['when a domain is no longer exempt', { exempt: ['ana@acme.com', 'x@vip.example'] }],
    ['when the limit is a higher share', { limit: { percent: 11, count: 25 } }],
    ['when the limit is a higher number', { limit: { percent: 10, count: 26 } }],
    ['when one thing reaches further and others less far', { disableAfterDays: 90, warnDaysBefore: 1 }],
  ])('%s', (_, change, before = {}) => {
    expect(isFurther(change, before)).toBe(true);
  });
});

describe('a policy does not reach further', () => {
  it.each<[string, Partial<Policy>, Partial<Policy>?]>([
    ['when nothing changes', {}],
    ['when it is turned off', { mode: 'off' }],
    ['when it only reports', { mode: 'report' }, { mode: 'act' }],
    ['when accounts have more time', { disableAfterDays: 46, neverUsedAfterDays: 15 }],
    ['when people are warned earlier', { warnDaysBefore: 8 }],
    ['when people are warned', { warnDaysBefore: 7 }, { warnDaysBefore: null }],
    ['when accounts are deleted later', { deleteAfterDays: 31 }],
    ['when accounts are no longer deleted', { deleteAfterDays: null }],
    ['when more people are exempt', { exempt: ['ana@acme.com', '@vip.example', 'ben@acme.com'] }],
    ['when the same people are exempt in another order', { exempt: ['@VIP.example', 'Ana@acme.com'] }],
    ['when a person is exempt with all of their domain', { exempt: ['@acme.com', '@vip.example'] }],
    ['when the limit is lower', { limit: { percent: 9, count: 24 } }],
  ])('%s', (_, change, before = {}) => {
    expect(isFurther(change, before)).toBe(false);
  });
});
