/** The address of the person as whom the execution runs; may be empty for people of other organisations. */
export function effectiveUserEmail(): string {
  return Session.getEffectiveUser().getEmail();
}

export function newKey(): string {
  return Utilities.getUuid();
}
