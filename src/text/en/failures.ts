import { grouped } from '../../shared/numbers';
import { sanitizeForDisplay } from '../../shared/safe-text';

interface NamedAccount {
  id: string;
  email: string;
  enabled: boolean;
}

/** An account of Zendesk as an admin finds it there. */
function named({ id, email, enabled }: NamedAccount): string {
  return `${id} (${sanitizeForDisplay(email)}, ${enabled ? 'enabled' : 'disabled'})`;
}

/** Why Zendesk did not do something. Each is a clause that a sentence begins with: no full stop at the end. */
export const failures = {
  'failure.no-answer': 'Zendesk did not answer',
  'failure.status': ({ status, said }: { status: number; said: string }) =>
    `Zendesk answered ${status}${said ? ` (${said})` : ''}`,
  'failure.said': ({ said }: { said: string }) => said,
  'failure.redirect': ({ status }: { status: number }) => `its address answers ${status}`,
  'failure.unreadable-body': 'Zendesk sent an answer that could not be read',
  'failure.unreadable': ({ what }: { what: string }) =>
    `Zendesk sent ${what} in a form that could not be read`,
  'failure.unknown-to-zendesk': ({ what }: { what: string }) => `Zendesk does not know ${what}`,
  'failure.no-credential': 'no credential is saved for this address',
  'failure.asked-to-wait': 'Zendesk is busy and has asked us to wait',
  'failure.no-such-name': ({
    what,
    name,
  }: {
    what: 'role' | 'department' | 'group' | 'capacity rule';
    name: string;
  }) => `Zendesk has no ${what} "${name}"; correct it in the setup`,
  'failure.department-contended': ({ name }: { name: string }) =>
    `the members of the department ${name} were being changed by someone else at the same time`,
  'failure.client-rejected': ({ said }: { said: string; hasNoAddress?: true }) =>
    `the OAuth client was not accepted${said ? ` (${said})` : ''}; check that its type is "confidential"`,
  'failure.protected-role': ({ name }: { name: string }) =>
    `the role "${sanitizeForDisplay(name)}" is never given by Chat Access; choose another one in the setup`,
  'failure.list-cut-off': ({ listed, before }: { listed: number; before: number }) =>
    `Zendesk listed only ${grouped(listed)} of ${grouped(before)} accounts`,
  'failure.names-outdated': 'a role or group was deleted and recreated in Zendesk',
  'failure.seats-unknown': 'Zendesk refused the request, and did not say how many seats of the plan are free',
  'failure.no-seat': ({ seats }: { seats: number | null }) =>
    `all ${seats === null ? '' : `${grouped(seats)} `}seats of the Zendesk plan are in use`,
  'failure.not-shown-yet': 'Zendesk says that this address already has an account but does not show it yet',
  'failure.several-accounts': ({ accounts }: { accounts: readonly NamedAccount[] }) =>
    `Zendesk has ${accounts.length} accounts for this address: ${accounts.map(named).join(', ')}`,
  'failure.look-alike': ({ account }: { account: NamedAccount }) =>
    `Zendesk has an account whose address only looks like this one: ${named(account)}`,
  'failure.list-endless': ({ listed }: { listed: number }) =>
    `Zendesk listed more than ${grouped(listed)} accounts, and the list did not end`,
  'failure.deleted-meanwhile': 'The account was deleted in Zendesk while it was being enabled',
  'failure.changed-too-often':
    'Zendesk allows only five changes of one person a minute, and this one has just been changed',
  'failure.person-deleted': ({ id }: { id: string }) =>
    `the person with this address (${id}) was deleted in Zendesk and keeps the address until Zendesk removes them for good`,
  'failure.address-unverified': ({ email, primary }: { email: string; primary: string }) =>
    `${email} is a second address of ${primary} that was never verified, so it may be another person's`,
  'failure.shared-agent':
    'this person is an agent of another Zendesk account that shares tickets with yours, and is managed there',
  'failure.suspended-admin':
    'this person is an owner, administrator or billing administrator of Zendesk and is suspended; only an administrator can end that',
  'failure.never-lowered': 'an owner, an administrator and a shared agent are never disabled by Chat Access',
  'failure.role-needed':
    'this Zendesk account has custom roles, so an agent needs one of them; choose it in the setup',
  'failure.role-without-chat': ({ name }: { name: string }) =>
    `the role "${sanitizeForDisplay(name)}" cannot chat; choose another one in the setup`,
  'failure.anonymous': 'Zendesk does not know the credential and treats it as a visitor',
  'failure.cannot-manage-people':
    'the credential belongs to a person who may not manage team members; let an administrator create it',
  'failure.capacity-refused':
    'Zendesk does not let Chat Access assign capacity rules; switch omnichannel routing on, or assign the rule in Zendesk',
  'failure.capacity-not-assigned': ({ name }: { name: string }) =>
    `Zendesk has not assigned the capacity rule "${sanitizeForDisplay(name)}"; assign it in Zendesk`,
  'failure.departments-busy': 'The departments are being updated by another run',
};
