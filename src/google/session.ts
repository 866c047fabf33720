/**
 * The address of the person as whom the execution runs; may be empty for people of other organisations.
 * Source: https://developers.google.com/apps-script/reference/base/session#getEffectiveUser()
 */
export function effectiveUserEmail(): string {
  return Session.getEffectiveUser().getEmail();
}

/** A text that cannot be guessed and was never given before. */
export function newKey(): string {
  return Utilities.getUuid();
}
