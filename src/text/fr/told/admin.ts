import type { admin as english } from '../../en/admin';
import type { Told } from '../../told';
import { counted } from './counts';
import { grouped } from './numbers';

function withSurplus(sentence: string, surplus: number): string {
  if (surplus === 0) return sentence;
  return `${sentence} ${surplus === 1 ? '1 déclencheur en double a été supprimé' : `${grouped(surplus)} déclencheurs en double ont été supprimés`}.`;
}

const whoTurnedOn = (owner: string) => owner || 'la personne qui l’a activé';

/** What the menu and the sidebar say about Chat Access as a whole. */
export function admin(): Told<typeof english> {
  return {
    'menu.title': 'Chat Access',
    'menu.open-setup': 'Ouvrir la configuration et l’état',
    'menu.handle-waiting': 'Traiter les lignes en attente',
    'menu.retry-selected': 'Réessayer les lignes sélectionnées',
    'menu.retry-failed': 'Réessayer toutes les lignes en échec',
    'menu.approve-selected': 'Approuver les lignes sélectionnées',
    'menu.reject-selected': 'Refuser les lignes sélectionnées',
    'menu.idle': 'Comptes inactifs',
    'menu.check-idle': 'Vérifier les comptes inactifs (sans modification)',
    'menu.review-plan': 'Examiner le plan',
    'menu.apply-plan': 'Appliquer le plan',
    'menu.release-plan': 'Libérer le plan retenu',
    'menu.spare-selected': 'Épargner les lignes sélectionnées',
    'menu.restore-selected': 'Rétablir les comptes sélectionnés',
    'menu.undo-run': 'Annuler la dernière exécution',
    'menu.people': 'Agents',
    'menu.extract-agents': 'Exporter les agents vers une feuille',
    'menu.block-selected': 'Bloquer les personnes sélectionnées',
    'menu.person': 'Historique de la personne sélectionnée',
    'menu.checks': 'Vérifications',
    'menu.update-dashboard': 'Mettre à jour le tableau de bord',
    'menu.check-log': 'Vérifier le journal (Log)',
    'menu.check-installation': 'Vérifier l’installation',
    'menu.help': 'Aide',

    'switch.on': ({ owner, surplus }) =>
      withSurplus(
        `Chat Access est activé et s’exécute ${owner === '' ? 'en votre nom' : `au nom de ${owner}`}.`,
        surplus,
      ),
    'switch.on-already': ({ surplus }) => withSurplus('Chat Access était déjà activé.', surplus),
    'switch.owned': ({ owner }) =>
      `${owner || 'Une autre personne'} a déjà activé Chat Access dans cette feuille de calcul. Une seule personne peut le faire : sinon, chaque demande serait traitée deux fois. ` +
      `Demandez d’abord à ${owner || 'cette personne'} de le désactiver, ou désactivez-le vous-même.`,
    'switch.incomplete': 'La configuration n’est pas complète.',
    'switch.sheet-gone': 'La feuille des réponses n’existe plus. Choisissez à nouveau la feuille.',
    'switch.busy': 'Chat Access est déjà en cours d’activation. Réessayez dans une minute.',
    'switch.off': 'Chat Access est désactivé. Les nouvelles demandes attendent dans leurs lignes.',
    'switch.off-elsewhere': ({ owner }) =>
      `Chat Access est désactivé. Les nouvelles demandes attendent dans leurs lignes. Les déclencheurs de ${whoTurnedOn(owner)} seront supprimés d’ici cinq minutes.`,
    'switch.off-already': 'Chat Access était déjà désactivé.',
    'switch.uninstalled': ({ off }, say) =>
      `${say(off)} Les identifiants sont supprimés. La feuille de calcul et son journal restent tels quels.`,
    'switch.uninstalled-elsewhere': ({ off, owner }, say) =>
      `${say(off)} Les identifiants de ${whoTurnedOn(owner)} seront supprimés en même temps. La feuille de calcul et son journal restent tels quels.`,
    'switch.paused': 'Chat Access est suspendu. Les demandes attendent dans leurs lignes jusqu’à la reprise.',
    'switch.resumed': 'Chat Access reprend d’ici cinq minutes.',

    'preview.column-missing': ({ column }) =>
      `La colonne « ${column} » est introuvable. Choisissez à nouveau les colonnes.`,
    'preview.no-response': 'Il n’y a pas encore de réponse.',
    'preview.blank-row': ({ row }) => `La ligne ${row} ne contient pas de réponse.`,
    'preview.awaited': ({ row }) => `La ligne ${row} attend : une formule n’y a pas encore de valeur.`,
    'preview.row-number': 'Indiquez le numéro d’une ligne située sous l’en-tête.',
    'preview.no-credential':
      'Saisissez d’abord des identifiants Zendesk. Seule la personne qui les a saisis peut utiliser ceux qui sont enregistrés.',

    'test-mail.title': 'un test',
    'test-mail.unknown': ({ names }) =>
      `Cet e-mail n’existe pas. Choisissez-en un parmi ${names.join(', ')}.`,
    'test-mail.sent': ({ to }) => `Envoyé à ${to}.`,
    'test-mail.no-quota': 'Non envoyé : la limite d’e-mails est atteinte pour aujourd’hui. Réessayez demain.',
    'test-mail.failed': 'Non envoyé : Gmail n’a pas accepté l’e-mail. Réessayez dans une minute.',

    'extract.no-credential':
      'Seule la personne qui a saisi les identifiants Zendesk peut faire cela. Adressez-vous à elle, ou saisissez des identifiants dans la configuration.',
    'extract.busy': 'La lecture des comptes est déjà en cours. Réessayez dans une minute.',
    'extract.unfinished':
      'La lecture des comptes est en cours. Elle se poursuit automatiquement toutes les cinq minutes.',
    'extract.failed': ({ reason }, say) =>
      `Les comptes n’ont pas pu être lus (${say(reason)}). Testez la connexion dans la configuration.`,
    'extract.done': ({ accounts }) => `La feuille « Agents » contient ${counted(accounts, 'compte')}.`,
    'extract.shrunk': ({ listed, before }) =>
      `Zendesk n’a renvoyé que ${grouped(listed)} comptes sur ${grouped(before)} ; la feuille « Agents » a donc été laissée telle quelle. Si c’est exact, choisissez à nouveau « Exporter les agents vers une feuille ».`,

    'dashboard.done': 'Le tableau de bord est à jour.',
    'dashboard.busy': 'La mise à jour du tableau de bord est déjà en cours. Réessayez dans une minute.',
    'dashboard.queued': ({ owner }) =>
      `Chat Access s’exécute au nom de ${owner} et met à jour le tableau de bord d’ici cinq minutes.`,
  };
}
