import { NO_HISTORY } from '../../src/accounts/history';
import type { PreviousAccount } from '../../src/accounts/state';
import { type Exemption, readExemptions } from '../../src/idle/exemptions';
import type { Known, Policy, Rules } from '../../src/idle/rules';
import { DAY_MS } from '../../src/shared/time';
import type { Account } from '../../src/zendesk/accounts';

export const DAY = DAY_MS;
export const NOW = Date.parse('2026-03-02T09:00:00Z');

/** So many days before now; a millisecond or two off, where it matters. */
export function ago(days: number, milliseconds = 0): number {
  return NOW - days * DAY + milliseconds;
}

export function account(changes: Partial<Account> = {}): Account {
  return {
    id: '7',
    email: 'ana@acme.example',
    name: 'Ana Silva',
    enabled: true,
    role: 'Agent',
    departments: ['Sales'],
    kind: 'agent',
    chat: null,
    protected: false,
    createdAt: ago(400),
    lastUsedAt: ago(100),
    ...changes,
  };
}

interface KnownChanges {
  account?: Partial<Account>;
  history?: Partial<Known['history']>;
  state?: Partial<Known['state']>;
}

export function known(changes: KnownChanges = {}): Known {
  return {
    account: account(changes.account),
    history: { ...NO_HISTORY, ...changes.history },
    state: { isEnabled: true, by: null, since: null, ...changes.state },
  };
}

/** Disabled by us, that long ago. */
export function disabledByUs(days: number, changes: KnownChanges = {}): Known {
  const at = ago(days);
  return known({
    account: { enabled: false, lastUsedAt: ago(days + 50), ...changes.account },
    history: { disabledAt: at, isDisablingProved: true, ...changes.history },
    state: { isEnabled: false, by: 'chat-access', since: at, ...changes.state },
  });
}

export function rules(policy: Partial<Policy> = {}, others: Partial<Rules> = {}): Rules {
  return {
    policy: {
      mode: 'act',
      disableAfterDays: 45,
      neverUsedAfterDays: 14,
      warnDaysBefore: null,
      deleteAfterDays: null,
      exempt: [],
      limit: { percent: 10, count: 25 },
      by: 'downgrade',
      openTickets: 'spare',
      ...policy,
    },
    exemptions: [],
    self: '1',
    canWarn: true,
    mayDelete: true,
    now: NOW,
    ...others,
  };
}

export function exempt(who: string, until: number | null = null, reason = ''): Exemption[] {
  return readExemptions([{ row: 2, who, reason, until }], NOW).all;
}

export function exemptInSetup(who: string): Exemption[] {
  return readExemptions([{ row: null, who, reason: '', until: null }], NOW).all;
}

/** The account as the previous snapshot had it. */
export function previous(changes: Partial<PreviousAccount> = {}): PreviousAccount {
  return {
    email: 'ana@acme.example',
    name: 'Ana Silva',
    enabled: true,
    role: 'Agent',
    departments: 'Sales',
    state: { isEnabled: true, by: null, since: null },
    ...changes,
  };
}
