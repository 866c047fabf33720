import type { warnings as english } from '../../en/warnings';
import type { Told } from '../../told';

/** What came of the warnings before an idle account is switched off. */
export function warnings(): Told<typeof english> {
  return {
    'warning.no-address': 'Die Adresse in Zendesk ist nicht genau eine Adresse, an die man schreiben kann.',
    'warning.no-mail-left': 'Die heute noch möglichen E-Mails sind für Anfragen reserviert.',
    'warning.not-drafted': 'Gmail hat die E-Mail nicht angenommen.',
    'warning.not-sent': 'Gmail hat die E-Mail nicht gesendet.',
    'warning.unsure': 'Gmail teilt nicht mit, ob die E-Mail gesendet wurde. Die nächste Prüfung klärt das.',
    'warning.given-up': 'Diese Warnung wurde nicht gesendet. Die nächste Prüfung plant sie erneut.',
  };
}
