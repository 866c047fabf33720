import { sanitizeForDisplay } from '../../../shared/safe-text';
import { momentOf } from '../../../shared/time';
import type { evidence as english } from '../../en/evidence';
import { capitalized } from '../../phrases';
import type { Told } from '../../told';
import { counted, days } from './counts';
import { grouped } from './numbers';

const accounts = (count: number) => counted(count, 'compte');
const requests = (count: number) => counted(count, 'demande');
const lines = (count: number) => counted(count, 'ligne');
const minutes = (count: number) => counted(count, 'minute');

const MODES = {
  off: 'La vérification des comptes inactifs est désactivée',
  report: 'La vérification des comptes inactifs ne fait qu’un rapport',
  act: 'La vérification des comptes inactifs agit',
};

const EXPORT_AGAIN =
  'Choisissez « Exporter les agents vers une feuille », puis établissez à nouveau les preuves.';

/** What an auditor is given: which control a part supports is said in words that certify nothing. */
export function evidence(): Told<typeof english> {
  return {
    'menu.make-evidence': 'Établir des preuves pour un auditeur',

    'evidence.period-unclear': ({ typed }) =>
      `« ${sanitizeForDisplay(typed)} » n’est pas une période. Indiquez un trimestre comme 2026 Q3, une année, ou deux dates comme 2026-07-01 to 2026-09-30 ; ou laissez le champ vide pour les 90 derniers jours. Aucune feuille n’a été créée.`,
    'evidence.period-reversed': ({ first, last }) =>
      `Le ${first} est après le ${last}. Indiquez d’abord le jour le plus ancien. Aucune feuille n’a été créée.`,
    'evidence.period-future': ({ first }) =>
      `Le ${first} est encore à venir. Indiquez une période qui a commencé. Aucune feuille n’a été créée.`,
    'evidence.off':
      'Chat Access est désactivé. Seule la personne au nom de laquelle il s’exécute peut établir des preuves : activez-le d’abord, dans « Ouvrir la configuration et l’état ».',
    'evidence.not-owner': ({ owner }) =>
      `Seul ${owner} peut établir des preuves : Chat Access s’exécute au nom de ${owner}, et seules les exécutions de cette personne savent avec quoi les lignes du Log sont prouvées. Demandez-lui la feuille ou le fichier.`,
    'evidence.busy': 'Des preuves sont déjà en cours d’établissement. Réessayez dans quelques minutes.',
    'evidence.made': ({ sheet }) => `Les preuves se trouvent dans la feuille « ${sheet} ».`,
    'evidence.none':
      'Vous n’avez pas encore établi de preuves dans cette feuille de calcul. Choisissez Chat Access > Vérifications > Établir des preuves pour un auditeur.',
    'evidence.gone': 'La feuille des preuves a été supprimée. Établissez à nouveau les preuves.',
    'evidence.logged': ({ sheet, period, sha256 }) =>
      `Feuille « ${sheet} », ${period}. Son SHA-256 au format CSV : ${sha256}`,

    'evidence.title': 'Preuves du contrôle des accès',
    'evidence.head-made': 'Date',
    'evidence.head-by': 'Établi par',
    'evidence.head-program': 'Programme',
    'evidence.head-accounts': 'Comptes de',
    'evidence.head-period': 'Période',
    'evidence.head-meaning': 'Nature',
    'evidence.head-basis': 'Fondement',
    'evidence.head-fingerprint': 'Empreinte',
    'evidence.moment': ({ local, zone, at }) => `${local} (${zone}), soit ${momentOf(at)}`,
    'evidence.program': ({ version }) => `Chat Access ${version}`,
    'evidence.account': ({ product, subdomain }) =>
      `Zendesk ${product === 'chat' ? 'Chat' : 'Support et Suite'}, ${subdomain}.zendesk.com`,
    'evidence.period': ({ first, last }) => `du ${first} au ${last}`,
    'evidence.period-days': ({ period, zone, from, to }, say) =>
      `${capitalized(say(period))}, en jours du fuseau ${zone} : du ${momentOf(from)} au ${momentOf(to)}. Toutes les autres heures sont en UTC.`,
    'evidence.meaning':
      'Ce document aide un auditeur à examiner les contrôles nommés ci-dessous. Il ne certifie rien : c’est à l’auditeur de juger quels contrôles s’appliquent et si cela suffit.',
    'evidence.basis':
      'Seules comptent les lignes du Log qui ont une preuve d’intégrité valide : les éditeurs de la feuille de calcul ne peuvent pas en fabriquer. Les comptes proviennent de la feuille Agents, et la partie 1 indique si elle est telle qu’elle a été écrite. Les motifs pour lesquels des comptes ont été gardés proviennent de la feuille Plan, et les exemptions de la feuille Exemptions : les éditeurs peuvent modifier ces deux feuilles.',
    'evidence.fingerprint':
      'Le Log contient une ligne « Evidence made » avec le SHA-256 de cette feuille au format CSV. Un fichier qui a ce SHA-256 est tel qu’il a été établi.',
    'evidence.summary': 'Résumé',
    'evidence.nothing': 'Néant.',
    'evidence.end': 'Fin des preuves',
    'evidence.complete': ({ rows }) => `Complet : ${lines(rows)} au-dessus de celle-ci.`,

    'evidence.control-inventory':
      'À l’appui de CIS Controls 5.3 et de SOC 2 CC6.3 : les comptes parmi lesquels un auditeur prélève ses échantillons.',
    'evidence.control-dormant':
      'À l’appui de CIS Controls 5.3 (désactiver ou supprimer les comptes dormants après 45 jours) et de NIST SP 800-53 AC-2(3) (désactiver les comptes expirés ou inactifs).',
    'evidence.control-given':
      'À l’appui de SOC 2 CC6.2 (l’accès est autorisé avant d’être donné) et CC6.3 (l’accès est donné et modifié selon le rôle, avec séparation des tâches).',
    'evidence.control-removed':
      'À l’appui de SOC 2 CC6.2 et CC6.3 (l’accès est retiré quand il n’est plus autorisé).',
    'evidence.control-authorized':
      'À l’appui de SOC 2 CC6.2 (seules les personnes autorisées obtiennent un accès) et CC6.3.',
    'evidence.control-log':
      'À l’appui de la fiabilité de toutes les autres parties : indique si le Log a été modifié.',

    'evidence.population': 'Population : tous les comptes par état',
    'evidence.population-count': ({ accounts: count, enabled }) =>
      `${accounts(count)}, dont ${counted(enabled, 'activé')}.`,
    'evidence.population-state': ({ state, count }) =>
      `${sanitizeForDisplay(state) || 'État inconnu'} : ${grouped(count)}`,
    'evidence.population-complete': ({ at, days: age }) =>
      `Complète : lue dans Zendesk le ${momentOf(at)}, ${age === 0 ? 'moins d’un jour' : days(age)} auparavant. Les adresses, rôles, états et jours sont tels qu’ils ont été écrits alors.`,
    'evidence.population-none': `Incomplète : il n’y a pas de liste des comptes. ${EXPORT_AGAIN}`,
    'evidence.population-unfinished': `Incomplète : la liste était en cours d’écriture, ou l’écriture a été interrompue. ${EXPORT_AGAIN}`,
    'evidence.population-differs': ({ at, listed, enabled }) =>
      `Incomplète : la feuille Agents a été modifiée depuis son écriture. Le ${momentOf(at)}, Zendesk indiquait ${accounts(listed)}, dont ${counted(enabled, 'activé')}. ${EXPORT_AGAIN}`,
    'evidence.population-altered': ({ at }) =>
      `MODIFIÉE : depuis l’écriture de la feuille Agents le ${momentOf(at)}, des cellules ou le fuseau horaire de la feuille de calcul ont été modifiés. ${EXPORT_AGAIN}`,
    'evidence.population-doubtful': ({ at, listed, shrunkTo }) =>
      `Peut-être incomplète : cette liste date du ${momentOf(at)} et contient ${accounts(listed)}. Depuis, Zendesk n’en a renvoyé que ${grouped(shrunkTo)}, ce qui n’a pas été jugé fiable.`,

    'evidence.given': 'Comptes ouverts',
    'evidence.given-count': ({ created, updated }) =>
      `${counted(created, 'compte créé', 'comptes créés')}, ${counted(updated, 'activé ou promu', 'activés ou promus')}, chacun à la suite d’une demande.`,
    'evidence.given-approved': ({ approved }) =>
      `Parmi eux, ${counted(approved, 'a été approuvé', 'ont été approuvés')} par une personne ; pour les autres, les règles en vigueur n’exigeaient pas d’approbation, ou aucune n’est enregistrée.`,
    'evidence.given-by-asker': ({ count }) =>
      count === 0
        ? 'Aucun n’a été approuvé par la personne qui a fait la demande ou qu’elle concerne.'
        : `${counted(count, 'a été approuvé', 'ont été approuvés')} par la personne qui a fait la demande ou qu’elle concerne.`,
    'evidence.given-time': ({ known, median, most }) =>
      known === 0
        ? 'Les délais ne sont connus pour aucun compte : les lignes ont disparu, ou les réponses ont été modifiées.'
        : `De la demande à l’accès : ${minutes(median)} en médiane, ${minutes(most)} au plus dans 95 cas sur 100 (sur ${requests(known)} dont la ligne est telle qu’elle a été remplie).`,

    'evidence.taken': 'Comptes fermés',
    'evidence.taken-count': ({ disabled, deleted, enabledAgain }) =>
      `${counted(disabled, 'compte désactivé', 'comptes désactivés')}, ${counted(deleted, 'supprimé')} ; parmi eux, ${counted(enabledAgain, 'réactivé')} depuis.`,
    'evidence.restored': 'Comptes rétablis',
    'evidence.restored-count': ({ count, failed }) =>
      `${counted(count, 'compte rétabli', 'comptes rétablis')} après une désactivation${failed > 0 ? `, ${counted(failed, 'n’a pas pu l’être', 'n’ont pas pu l’être')}` : ''}.`,

    'evidence.dormant': ({ days: limit }) => `Comptes dormants encore activés (plus de ${days(limit)})`,
    'evidence.dormant-count': ({ dormant, unknown }) =>
      `${accounts(dormant)} sans utilisation pendant cette durée ; la dernière utilisation ${unknown === 0 ? 'est connue pour tous les autres comptes activés' : `est inconnue pour ${counted(unknown, 'autre')}`}.`,
    'evidence.dormant-no-list': `Inconnu : il n’y a pas de liste des comptes. ${EXPORT_AGAIN}`,
    'evidence.dormant-spared': ({ reason }, say) =>
      `Épargné. La feuille Plan donne ce motif, qui n’a pas de preuve d’intégrité : ${say(reason)}`,
    'evidence.dormant-policy': ({ mode, days: limit }) => `${MODES[mode]} ; sa limite est de ${days(limit)}.`,
    'evidence.dormant-plan': ({ at }) => `Les motifs sont ceux du plan du ${momentOf(at)}.`,
    'evidence.dormant-no-plan':
      'Aucun plan sur les comptes inactifs n’a encore été établi ; il n’y a donc pas de motifs tirés d’un plan.',
    'evidence.dormant-held': ({ reasons }, say) => `Le plan est retenu : ${reasons.map(say).join(' ')}`,
    'evidence.dormant-off': 'La vérification est désactivée.',
    'evidence.dormant-unplanned': 'Absent du dernier plan.',
    'evidence.dormant-altered': 'Sa ligne du plan a été modifiée.',
    'evidence.dormant-result': ({ result }) => `Le plan indique : ${result}.`,
    'evidence.dormant-is-held': 'Le plan qui le mentionne est retenu.',
    'evidence.dormant-paused': 'Chat Access est suspendu.',
    'evidence.dormant-planned': 'Le plan qui le mentionne n’a pas été appliqué.',

    'evidence.exemptions': 'Exemptions',
    'evidence.exemptions-count': ({ current, ended }) =>
      `${counted(current, 'exemption')} en vigueur, ${counted(ended, 'terminée')}.`,
    'evidence.exemptions-by':
      'Le Log indique qui a épargné un compte d’un plan ou enregistré une exemption dans la configuration. Qui a saisi une ligne dans la feuille Exemptions se trouve dans Fichier > Historique des versions.',
    'evidence.blocked': 'Personnes qui n’obtiennent pas d’accès',
    'evidence.blocked-count': ({ count }) =>
      `${counted(count, 'adresse bloquée', 'adresses bloquées')} : aucune demande les concernant ne donne accès.`,
    'evidence.no-record': 'Non enregistré',

    'evidence.refused': 'Demandes refusées ou en échec',
    'evidence.refused-count': ({ rejected, failed }) =>
      `${counted(rejected, 'demande refusée', 'demandes refusées')}, ${grouped(failed)} en échec.`,
    'evidence.changes': 'Paramètres modifiés et actions des personnes',
    'evidence.changes-count': ({ saved, others }) =>
      `Configuration modifiée ${grouped(saved)} fois ; ${counted(others, 'autre action', 'autres actions')}. Les anciennes et nouvelles valeurs sont indiquées sous la forme « ancienne -> nouvelle », sans les secrets.`,

    'evidence.log': 'État du Log',
    'evidence.log-state': ({ isIntact, state }, say) =>
      `${isIntact ? 'Intact' : 'NON INTACT'} : ${say(state)}`,
    'evidence.log-unproved': ({ count }) => {
      if (count === 0) return 'Chaque ligne a une preuve d’intégrité valide.';
      const isOne = count === 1;
      return `${lines(count)} sans preuve d’intégrité valide, ou ${isOne ? 'recopiée' : 'recopiées'} de la feuille des réponses parce que l’exécution qui devait ${isOne ? 'l’écrire' : 'les écrire'} a été interrompue : ${isOne ? 'elle ne compte' : 'elles ne comptent'} pour rien dans ces preuves. Ce qu’${isOne ? 'elle affirme' : 'elles affirment'} est indiqué ici et peut avoir été saisi par n’importe qui.`;
    },
    'evidence.log-earlier': ({ count }) =>
      `${lines(count)} sur des comptes d’une autre connexion à Zendesk, enregistrée auparavant, ${count < 2 ? 'est laissée' : 'sont laissées'} hors de ces preuves.`,
    'evidence.log-more': ({ count }) =>
      `${counted(count, 'ligne située plus haut n’est pas indiquée', 'lignes situées plus haut ne sont pas indiquées')}.`,
  };
}
