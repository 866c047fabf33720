import type { IdleEvent } from '../../src/idle/ports';
import { restoreAccounts } from '../../src/idle/restore-accounts';
import type { RestoreOutcome } from '../../src/idle/restore-outcome';
import type { Account } from '../../src/zendesk/accounts';
import { account, ago } from './known';
import { MemoryIdleServices } from './memory-idle-services';

export function line(action: string, agentId: string, changes: Partial<IdleEvent> = {}): IdleEvent {
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
    ...changes,
  };
}

/** An account that is off, as it was read just now. */
export function off(id: string, changes: Partial<Account> = {}): Account {
  return account({ id, email: `a${id}@acme.example`, enabled: false, ...changes });
}

/** The line about its disabling, with the account as it was. */
export function disabled(
  id: string,
  was: Partial<Account> = {},
  changes: Partial<IdleEvent> = {},
): IdleEvent {
  return line('Disabled', id, { before: JSON.stringify(off(id, { enabled: true, ...was })), ...changes });
}

/** A desk with accounts that were disabled a few days ago and are off. */
export function deskWith(...accounts: Account[]): MemoryIdleServices {
  const desk = new MemoryIdleServices().knows(...accounts);
  desk.lines.push(...accounts.map(({ id, role, departments }) => disabled(id, { role, departments })));
  return desk;
}

/** The account was disabled so, and is so now. */
export function deskAfter(was: Partial<Account>, is: Partial<Account>): MemoryIdleServices {
  const desk = new MemoryIdleServices().knows(off('7', is));
  desk.lines.push(disabled('7', was));
  return desk;
}

/** One execution of a restoring with the id `U-1`. */
export function restore(desk: MemoryIdleServices, ...agentIds: string[]): RestoreOutcome {
  return restoreAccounts({ id: 'U-1', agentIds, services: desk, events: desk.log.events() });
}
