/** A short code instead of a text, made without a call of a service (FNV-1a). Two texts may share one. */
export function shortCode(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
