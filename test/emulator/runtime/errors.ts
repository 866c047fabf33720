/** A failure of a Google service, in Google's words. The script sees an `Error` named `Exception`. */
export class ServiceError extends Error {
  override name = 'Exception';
}

/** A failure that the script sees as a `TypeError` of its own world. */
export class ScriptTypeError extends Error {
  override name = 'TypeError';
}

/** The end of an execution. Scripts cannot outlive it, whatever they catch. */
export class Killed extends Error {
  override name = 'Killed';
}

export function notEmulated(what: string): ScriptTypeError {
  return new ScriptTypeError(`${what} is not emulated ((test/emulator/README.md says how to add it))`);
}

/** Google's complaint about arguments of the wrong kind or number. */
export function wrongParameters(method: string, args: readonly unknown[]): ServiceError {
  return new ServiceError(
    `The parameters (${args.map(kindName).join(',')}) don't match the method signature for ${method}.`,
  );
}

function kindName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'number[]' : `${kindName(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (value instanceof Date) return 'Date';
  const named = (value as { constructor?: { googleName?: string } }).constructor?.googleName;
  return named ?? '(class)';
}
