import type { ChoicesAnswer } from '../../contract';
import { say } from '../../text/say';
import { isProtectedRole } from '../../zendesk/roles';
import type { AppContext } from '../context';

/** The departments that Zendesk has, and the roles that may be given: the same ones that can be saved. */
export function getChoices(context: Pick<AppContext, 'credential' | 'accounts'>): ChoicesAnswer {
  if (!context.credential()) return { ok: false, message: say({ code: 'setup.no-credential' }) };
  const departments = context.accounts.departmentNames();
  const roles = context.accounts.roleNames();
  if (departments.kind === 'ok' && roles.kind === 'ok') {
    return { ok: true, departments: departments.value, roles: roles.value.filter(isAssignable) };
  }
  return { ok: false, message: say({ code: 'connection.no-choices' }) };
}

function isAssignable(role: string): boolean {
  return !isProtectedRole(role);
}
