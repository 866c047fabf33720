import type { brake as english } from '../../en/brake';
import type { Told } from '../../told';
import { grouped } from './numbers';

const accounts = (most: number) => (most === 1 ? 'un compte' : `${grouped(most)} comptes`);

/** About the most accounts that are given in a day without approval. `requester`: empty for all of them together. */
export function brake(): Told<typeof english> {
  return {
    'brake.subject': ({ requester, most }) =>
      `Chat Access requiert votre attention : plus de ${accounts(most)} en un jour${requester === '' ? '' : ` pour ${requester}`}`,
    'brake.text': ({ requester, most, day, sheetUrl }) =>
      `Bonjour,\n\n${requester === '' ? 'Plusieurs demandeurs, ensemble, ont' : `${requester} a`} demandé plus de ${accounts(most)} le ${day}. ` +
      'Les demandes au-delà attendent avec le statut « Needs approval » : approuvez-les ou refusez-les dans la feuille de calcul.\n\n' +
      'Si vous ne vous y attendiez pas, un script envoie peut-être le formulaire au nom d’autres personnes. Refusez ces lignes et, dans les paramètres du formulaire, limitez-le aux membres de votre organisation. ' +
      `Si c’est normal, indiquez un nombre plus élevé dans la configuration, à l’étape « Qui peut avoir accès ».\n\nLa feuille de calcul : ${sheetUrl}`,
  };
}
