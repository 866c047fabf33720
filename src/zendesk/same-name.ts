/** Whether two names of roles, groups or rules are one, as people type them. */
export function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
