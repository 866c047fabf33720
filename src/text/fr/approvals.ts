import { momentOf } from '../../shared/time';
import type { ApprovalWords } from '../mailed';
import { wouldChange } from './ends';

const accounts = (most: number) => (most === 1 ? 'un compte' : `${most} comptes`);

/** What the approvers are asked. */
export function approvals(): ApprovalWords {
  return {
    'approval.create': ({ email }) => `Un compte serait créé pour ${email}.`,
    'approval.enable': ({ email }) => `Le compte associé à ${email} serait activé.`,
    'approval.end': ({ email, until, from }) =>
      `Le dernier jour d’accès pour ${email} serait modifié. ${wouldChange(until, from)}`,
    'approval.waits': ({ what, since }, say) =>
      `${say(what)} La demande attend une décision depuis le ${momentOf(since)}.`,
    'approval.taken-over-subject': ({ count }) =>
      `Approbation requise : ${count === 1 ? 'une demande' : `${count} demandes`} d’accès au chat`,
    'approval.taken-over': ({ count, sheetUrl }) =>
      `Vous pouvez désormais décider des demandes d’accès au chat. ${count === 1 ? 'Une demande attend' : `${count} demandes attendent`} une décision. Sélectionnez les lignes dont le statut est « Needs approval », puis choisissez Chat Access > Approuver les lignes sélectionnées, ou Refuser les lignes sélectionnées. Répondre à cet e-mail n’approuve rien.\n\n${sheetUrl}`,
    'approval.because': ({ what, because }, say) => `${say(what)} ${say(because)}`,
    'approval.brake': ({ most }) =>
      `Sans approbation, une même personne peut demander au plus ${accounts(most)} par jour.`,
    'approval.brake-all': ({ most }) =>
      `Sans approbation, toutes les demandes réunies donnent au plus ${accounts(most)} par jour.`,
    'outcome.with-notes': ({ message, notes }, say) => [message, ...notes].map(say).join(' '),
    'outcome.until': ({ until }) => `Accès jusqu’au ${until}.`,
    'outcome.see-sheet-to-decide': 'La ligne indique ce qui serait fait.',
  };
}
