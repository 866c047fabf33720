import { noteException } from './console';

/**
 * The address of the person as whom the execution runs; empty where Google does not say it: for people of other
 * organisations, or without the permission, which people can withhold and which the check of the installation names.
 * Source: https://developers.google.com/apps-script/reference/base/session#getEffectiveUser()
 */
export function effectiveUserEmail(): string {
  try {
    return Session.getEffectiveUser().getEmail();
  } catch (error) {
    noteException('the address of the person', error);
    return '';
  }
}

/** A text that cannot be guessed and was never given before. */
export function newKey(): string {
  return Utilities.getUuid();
}
