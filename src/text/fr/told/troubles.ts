import { momentOf } from '../../../shared/time';
import type { troubles as english } from '../../en/troubles';
import { sentenceOf } from '../../phrases';
import type { Told } from '../../told';
import { counted } from './counts';
import { grouped } from './numbers';
import { FREE_A_SEAT, SEAT_IS_TAKEN } from './waits';

/** The end of a subject that begins with "Chat Access requiert votre attention". */
const subjects = () => ({
  'form-elsewhere': 'le formulaire n’écrit plus dans sa feuille',
  'writes-refused': 'Google refuse ce qu’il écrit',
  'mails-refused': 'Gmail refuse ses e-mails',
  unformatted: 'la feuille ne peut pas être mise en forme',
  'chat-access': 'des agents attendent l’accès au chat',
  seats: 'des demandes attendent une licence libre',
  'few-seats': 'il reste peu de licences',
  rejections: 'un nombre inhabituellement élevé de demandes est refusé',
  log: 'le Log a été modifié',
  'log-year': 'impossible de commencer un nouveau journal',
});

const waiting = (people: number) => counted(people, 'demande attend', 'demandes attendent');

/** What keeps part of the work from being done: a line in the health, and a mail to the admins when it lasts. */
export function troubles(): Told<typeof english> {
  return {
    'trouble.subject': ({ cause }) => `Chat Access requiert votre attention : ${subjects()[cause]}`,
    'trouble.text': ({ message, sheetUrl }, say) =>
      `Bonjour,\n\n${say(message)}\n\nLa feuille de calcul : ${sheetUrl}\n\nRien n’est perdu. Une fois le problème résolu, Chat Access reprend automatiquement.`,

    'trouble.form-moved': ({ sheet, to }) =>
      `Le formulaire écrit maintenant ses réponses dans la feuille « ${to} », alors que Chat Access lit « ${sheet} » : les nouvelles réponses ne sont pas traitées. ` +
      `Ouvrez Chat Access > Ouvrir la configuration et l’état, puis choisissez « ${to} ».`,
    'trouble.form-unlinked': ({ sheet }) =>
      `Plus aucun formulaire n’écrit ses réponses dans la feuille « ${sheet} » ; il n’y a donc pas de nouvelles demandes. ` +
      'Ouvrez le formulaire, choisissez Réponses > Associer à Sheets et cette feuille de calcul, puis ouvrez Chat Access > Ouvrir la configuration et l’état, puis choisissez la feuille créée par Google.',
    'trouble.writes-refused': ({ sheet }) =>
      `Google ne permet pas à Chat Access d’écrire dans ses colonnes de la feuille « ${sheet} » ; les demandes y attendent donc. ` +
      'Ouvrez Données > Protéger des feuilles et des plages et permettez à la personne au nom de laquelle Chat Access s’exécute de modifier ces colonnes, puis supprimez-en les règles de Données > Validation des données.',
    'trouble.mails-refused':
      'Gmail n’accepte pas les e-mails de Chat Access pour le moment. Les demandes sont traitées, et leurs e-mails attendent. ' +
      'Ouvrez Gmail avec le compte de la personne au nom de laquelle Chat Access s’exécute, et vérifiez que Gmail fonctionne et que ses autorisations n’ont pas été retirées.',
    'trouble.mails-accepted-subject': 'Chat Access : des e-mails ont été retardés',
    'trouble.mails-accepted': ({ since }) =>
      `Bonjour,\n\nGmail a refusé des e-mails de Chat Access, pour la première fois le ${momentOf(since)}. Il les accepte à nouveau, et les e-mails en attente sont en cours d’envoi. ` +
      'Entre-temps, les demandes ont été traitées.',
    'trouble.chat-access': ({ people }) =>
      `${waiting(people)} un administrateur : Zendesk ne permet à personne d’autre de donner l’accès au chat. ` +
      'Dans les lignes dont le statut est « Waiting », ouvrez la page indiquée dans Detail, choisissez « Roles and access », cochez « Access » à côté de « Chat », choisissez « Agent » et enregistrez.',
    'trouble.seats': ({ people, since }) =>
      `${waiting(people)} un administrateur depuis le ${momentOf(since)} : aucune licence du forfait Zendesk n’est libre. ${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'trouble.few-seats': ({ free, seats }) =>
      `${free === 0 ? `Aucune des ${grouped(seats)} licences du forfait Zendesk n’est libre` : `Sur les ${grouped(seats)} licences du forfait Zendesk, ${free === 1 ? '1 seule est libre' : `${grouped(free)} seulement sont libres`}`}, d’après la dernière liste de tous les comptes. ` +
      `Sans licence libre, les demandes attendent. ${FREE_A_SEAT} ` +
      'Chat Access > Comptes inactifs > Vérifier les comptes inactifs (sans modification) indique les comptes qui ne sont pas utilisés.',
    'trouble.log': ({ message }, say) =>
      `Résultat de la dernière vérification du Log : ${sentenceOf(message, say)}`,
    'trouble.log-year': ({ year }) =>
      `Google n’autorise pas Chat Access à archiver le journal de ${year} et à en commencer un nouveau. Les demandes sont traitées, et leurs lignes continuent dans l’ancien. ` +
      'Ouvrez Données > Protéger des feuilles et des plages et permettez à la personne au nom de laquelle Chat Access s’exécute de modifier la feuille « Log ».',
    'trouble.rejections':
      'Tant de demandes ont été refusées en un jour que des e-mails sur chacune en auraient laissé trop peu pour les autres demandes : d’ici demain, plus aucun e-mail n’est envoyé pour les refus, et Detail l’indique dans les lignes. ' +
      'Un script envoie peut-être le formulaire au nom d’autres personnes. Dans les paramètres du formulaire, limitez-le aux membres de votre organisation, ou indiquez les demandeurs autorisés dans la configuration.',
    'trouble.unformatted': ({ sheet }) =>
      `Google refuse de mettre en forme nos colonnes dans la feuille « ${sheet} » : il s’agit sans doute d’un tableau dont les colonnes ont un type. Tout fonctionne, mais sans couleurs ni largeurs de colonnes. ` +
      'Cliquez sur une cellule du tableau, choisissez Format > Convertir en plage, puis vérifiez à nouveau l’installation.',
  };
}
