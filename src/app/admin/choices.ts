import type { ChoicesAnswer } from '../../contract';
import { say } from '../../text/say';
import type { AppContext } from '../context';

/** The departments and roles that Zendesk has. */
export function getChoices(context: Pick<AppContext, 'credential' | 'accounts'>): ChoicesAnswer {
  if (!context.credential()) return { ok: false, message: say({ code: 'setup.no-credential' }) };
  const departments = context.accounts.departmentNames();
  const roles = context.accounts.roleNames();
  if (departments.kind === 'ok' && roles.kind === 'ok') {
    return { ok: true, departments: departments.value, roles: roles.value };
  }
  return { ok: false, message: say({ code: 'connection.no-choices' }) };
}
