import type { history as english } from '../../en/history';
import type { Told } from '../../told';

/** What the history says of a request, step by step. */
export function history(): Told<typeof english> {
  return {
    'history.received': ({ requester }) => (requester === '' ? 'Reçue' : `Reçue de ${requester}`),
    'history.created': 'Compte créé',
    'history.updated': 'Compte activé',
    'history.unchanged': 'Déjà actif',
    'history.approved-by': ({ by }) => `Approuvée par ${by}`,
    'history.rejected-by': ({ by }) => `Refusée par ${by}`,
    'history.mail-sent': ({ to }) => `E-mail envoyé ${to === '' ? 'aux approbateurs' : `à ${to}`}`,
    'history.mail-waiting': 'E-mail pas encore envoyé',
    'history.mail-failed': 'L’e-mail n’a pas pu être envoyé',
    'history.no-mail': 'Aucun e-mail envoyé',
    'history.next-try': 'Prochaine tentative',
    'history.new': 'Nouvelle',
    'history.not-ours': 'Laissée telle quelle',
    'history.outcome': ({ row, status, detail }) => `Ligne ${row} : ${status}. ${detail}`.trim(),
    'history.gone':
      'Cette demande ne figure plus telle quelle dans la feuille des réponses. Ouvrez à nouveau l’historique.',
  };
}
