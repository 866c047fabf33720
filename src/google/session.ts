import { LANGUAGES, type Language } from '../shared/languages';
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

/**
 * The language of the person at the screen; English where Google names none that we speak. Needs no authorization.
 * Source: https://developers.google.com/apps-script/reference/base/session#getActiveUserLocale()
 */
export function personLanguage(): Language {
  // `de`, `pt-BR`, `pt_PT`
  const [name = ''] = String(activeUserLocale()).toLowerCase().split(/[-_.]/);
  return LANGUAGES.find((language) => language === name) ?? 'en';
}

/** A text, as far as Google says. */
function activeUserLocale(): unknown {
  try {
    return Session.getActiveUserLocale();
  } catch (error) {
    noteException('the language of the person', error);
    return '';
  }
}
