/** Roles that the program gives to no one, no matter what a setup, a form or an altered cell says. */
const PROTECTED_ROLES: readonly string[] = ['owner', 'administrator', 'admin', 'billing admin'];

export function isProtectedRole(name: string): boolean {
  return PROTECTED_ROLES.includes(name.trim().toLowerCase());
}
