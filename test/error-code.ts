/**
 * The code of a Node error such as ENOENT. Recognized by its shape, since test runners have an `Error` of their own.
 */
export function codeOf(error: unknown): string | undefined {
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  return coded ? String(error.code) : undefined;
}
