/** A failure of a Google service, with Google's message. The script sees an `Error` named `Exception`. */
export class ServiceError extends Error {
  override name = 'Exception';
}

/** Google's API has refused a call of an advanced service: the exception holds what it answered. */
export class ApiError extends ServiceError {
  override name = 'GoogleJsonResponseException';
  readonly details: ApiErrorDetails;

  constructor(call: string, details: ApiErrorDetails) {
    super(`API call to ${call} failed with error: ${details.message}`);
    this.details = details;
  }
}

export interface ApiErrorDetails {
  code: number;
  message: string;
  errors: { reason: string; domain: string; message: string }[];
}

/** A failure that the script sees as a `TypeError` of its own realm. */
export class ScriptTypeError extends Error {
  override name = 'TypeError';
}

/** Ends an execution. Scripts cannot catch it. */
export class Killed extends Error {
  override name = 'Killed';
}

export function notEmulated(what: string): ScriptTypeError {
  return new ScriptTypeError(`${what} is not emulated ((test/emulator/README.md says how to add it))`);
}

/** The exception for arguments of the wrong type or number. */
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
