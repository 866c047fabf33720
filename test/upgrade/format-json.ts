const LONGEST_LINE = 900;

/** JSON with a line for each row, account and mail: short enough to be kept, and a person can still compare two of them. */
export function readable(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (flat.length <= LONGEST_LINE || typeof value !== 'object' || value === null) return flat;
  const deeper = `${indent} `;
  const lines = Array.isArray(value)
    ? value.map((each) => readable(each, deeper))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${readable(each, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.map((line) => deeper + line).join(',\n')}\n${indent}${close}`;
}
