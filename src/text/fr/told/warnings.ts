import type { warnings as english } from '../../en/warnings';
import type { Told } from '../../told';

/** Warnings before an idle account is switched off: what came of them in `Plan` and `Log`. */
export function warnings(): Told<typeof english> {
  return {
    'warning.no-address':
      'l’adresse dans Zendesk n’est pas une adresse unique à laquelle un e-mail peut être envoyé.',
    'warning.no-mail-left': 'les e-mails encore possibles aujourd’hui sont réservés aux demandes.',
    'warning.not-drafted': 'Gmail n’a pas accepté l’e-mail.',
    'warning.not-sent': 'Gmail n’a pas envoyé l’e-mail.',
    'warning.unsure':
      'Gmail n’indique pas si l’e-mail a été envoyé. La prochaine vérification le déterminera.',
    'warning.given-up': 'Cet avertissement n’a pas été envoyé. La prochaine vérification le replanifie.',
  };
}
