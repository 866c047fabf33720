const MAX_LINE_CHARACTERS = 900;

/**
 * JSON with a line for each row, account and email: small enough to be kept in the repository, and still comparable by
 * a person.
 */
export function formatJson(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (flat.length <= MAX_LINE_CHARACTERS || typeof value !== 'object' || value === null) return flat;
  const deeper = `${indent} `;
  const lines = Array.isArray(value)
    ? value.map((each) => formatJson(each, deeper))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${formatJson(each, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.map((line) => deeper + line).join(',\n')}\n${indent}${close}`;
}
