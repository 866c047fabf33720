import type { ChoicesAnswer } from '../../contract';
import { tell } from '../../text/say';
import { isProtectedRole } from '../../zendesk/roles';
import type { AppContext } from '../context';

/** What Zendesk has, as far as it can be saved: departments, roles that may be given, and capacity rules. */
export function getChoices(context: Pick<AppContext, 'credential' | 'accounts' | 'setup'>): ChoicesAnswer {
  if (!context.credential()) return { ok: false, message: tell({ code: 'setup.no-credential' }) };
  const { accounts } = context;
  const departments = accounts.departmentNames();
  const roles = accounts.roleNames();
  if (departments.kind !== 'ok' || roles.kind !== 'ok') {
    return { ok: false, message: tell({ code: 'connection.no-choices' }) };
  }
  const withoutChat = accounts.roleNamesWithoutChat?.();
  const rules = accounts.capacityRuleNames();
  return {
    ok: true,
    product: context.setup.connection.product,
    departments: departments.value,
    roles: roles.value.filter(isAssignable),
    rolesWithoutChat: withoutChat?.kind === 'ok' ? withoutChat.value : [],
    isRoleNeeded: accounts.mayGiveRole(null).kind === 'rejected',
    // Without omnichannel routing Zendesk lists none.
    capacityRules: rules.kind === 'ok' ? rules.value : [],
  };
}

function isAssignable(role: string): boolean {
  return !isProtectedRole(role);
}
