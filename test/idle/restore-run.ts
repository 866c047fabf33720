import type { IdleEvent } from '../../src/idle/ports';
import { restoreAccounts } from '../../src/idle/restore-accounts';
import type { RestoreOutcome } from '../../src/idle/restore-outcome';
import type { Account } from '../../src/zendesk/accounts';
import { account, ago } from './known';
import { MemoryIdleServices } from './memory-idle-services';

/** A line as it is read back. */
export type LoggedEvent = IdleEvent & { isProved: boolean };

export function line(
  action: IdleEvent['action'],
  agentId: string,
  changes: Partial<LoggedEvent> = {},
): LoggedEvent {
  return {
    at: ago(5),
    reference: 'P-1',
    agentId,
    address: `a${agentId}@acme.example`,
    action,
    status: 'Done',
    detail: '',
    mail: '',
    before: '',
    isProved: true,
    ...changes,
  };
}

/** The account that a message is about. */
export function who(agentId: string, address = `a${agentId}@acme.example`) {
  return { agentId, address };
}

/** An account that is disabled, as it was read just now. */
export function off(id: string, changes: Partial<Account> = {}): Account {
  return account({ id, email: `a${id}@acme.example`, enabled: false, ...changes });
}

/** The line about its disabling, with the account as it was. */
export function disabled(
  id: string,
  was: Partial<Account> = {},
  changes: Partial<LoggedEvent> = {},
): LoggedEvent {
  return line('Disabled', id, { before: JSON.stringify(off(id, { enabled: true, ...was })), ...changes });
}

/** Accounts that were disabled a few days ago and still are. */
export function servicesWith(...accounts: Account[]): MemoryIdleServices {
  const services = new MemoryIdleServices().knows(...accounts);
  services.lines.push(...accounts.map(({ id, role, departments }) => disabled(id, { role, departments })));
  return services;
}

/** The account was so when it was disabled, and is so now. */
export function servicesAfter(was: Partial<Account>, is: Partial<Account>): MemoryIdleServices {
  const services = new MemoryIdleServices().knows(off('7', is));
  services.lines.push(disabled('7', was));
  return services;
}

/** One execution of a restore with the id `U-1`. */
export function restore(services: MemoryIdleServices, ...agentIds: string[]): RestoreOutcome {
  return restoreAccounts({ id: 'U-1', agentIds, services, events: services.log.events() });
}
