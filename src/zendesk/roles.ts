/** Roles that the program gives to no one, no matter what a setup, a form or an altered cell says. */
const PROTECTED_ROLES: readonly string[] = ['owner', 'administrator', 'admin', 'billing admin'];

/** Whatever its letter case, its blanks, or look-alikes of another width. */
export function isProtectedRole(name: string): boolean {
  const plain = name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s_-]+/g, ' ');
  return PROTECTED_ROLES.includes(plain.trim().toLowerCase());
}
