import { momentOf } from '../../../shared/time';
import type { restores as english } from '../../en/restores';
import type { Told } from '../../told';
import { counted } from './counts';
import { named } from './idle';
import { grouped } from './numbers';

const LACKS = {
  role: 'le rôle',
  'default-group': 'le groupe par défaut',
  'ticket-restriction': 'la restriction à certains tickets',
};

interface Named {
  address: string;
  agentId: string;
}

const account = ({ address, agentId }: Named) => (address === '' ? `Agent ${agentId}` : address);

/** A plan that has disabled accounts. */
interface Run {
  id: string;
  at: number;
  disabled: number;
}

const accounts = (count: number) => counted(count, 'compte');

const ofRun = ({ id, at, disabled }: Run) =>
  `La dernière exécution (plan ${id}, ${momentOf(at)}) a désactivé ${accounts(disabled)}`;

/** What is said about accounts that are restored. */
export function restores(): Told<typeof english> {
  return {
    'restore.select-rows':
      'Sélectionnez d’abord des lignes de la feuille Plan ou Log, puis choisissez à nouveau « Rétablir les comptes sélectionnés ».',
    'restore.none-chosen': 'Ces lignes ne désignent aucun compte désactivé par Chat Access.',
    'restore.too-many': ({ most }) => `Sélectionnez au plus ${counted(most, 'ligne')} à la fois.`,
    'undo.none':
      'Pour autant que le Log puisse le prouver, aucune exécution n’a désactivé de compte : il n’y a rien à annuler.',
    'undo.nothing-left': (run) => `${ofRun(run)}, et il n’en reste aucun à rétablir.`,
    'undo.ask': ({ deleted, accounts: count, left, ...run }) =>
      [
        `${ofRun(run)}. Réactiver ${accounts(count)}, avec ${count < 2 ? 'son rôle et ses départements d’alors' : 'leurs rôles et départements d’alors'} ?`,
        ...(run.disabled > count + left ? ['Les autres ont été modifiés depuis et restent tels quels.'] : []),
        ...(left > 0
          ? [
              left === 1
                ? 'Pour le compte restant, choisissez ensuite à nouveau cette commande.'
                : `Pour les ${grouped(left)} comptes restants, choisissez ensuite à nouveau cette commande.`,
            ]
          : []),
        ...(deleted > 0
          ? [
              `Elle a aussi supprimé ${accounts(deleted)}, qui ne ${deleted === 1 ? 'peut pas être rétabli' : 'peuvent pas être rétablis'}.`,
            ]
          : []),
      ].join('\n\n'),
    'restore.in-log': 'Réactivé à la main.',
    'restore.chat-in-log': ({ page }) =>
      `Réactivé à la main. L’accès au chat doit être redonné par un administrateur de Zendesk, s’il n’est pas revenu de lui-même : ${page}`,
    'restore.chat-to-give': ({ people }) =>
      `Seul un administrateur de Zendesk peut redonner l’accès au chat. Cochez « Chat » dans Centre d’administration > Utilisateurs > Membres de l’équipe pour ${people.map(account).join(', ')}.`,
    'restore.deleted': (who) =>
      `${account(who)} a été supprimé : envoyez le formulaire pour un nouveau compte.`,
    'restore.protected': (who) =>
      `${account(who)} pourrait être un administrateur : activez ce compte dans Zendesk.`,
    'restore.already-enabled': (who) => `${account(who)} est déjà activé.`,
    'restore.unproved': (who) =>
      `${account(who)} n’a pas été rétabli : sa ligne du Log n’a pas de preuve d’intégrité valide, ou une ligne suivante manque. Activez ce compte dans Zendesk ; la colonne Before indique son rôle et ses départements d’alors.`,
    'restore.rejected': ({ status, reason, ...who }, say) =>
      `${account(who)} n’a pas été rétabli : Zendesk a refusé (${status} ${say(reason)}).`,
    'restore.failed': ({ reason, ...who }, say) => `${account(who)} n’a pas été rétabli : ${say(reason)}.`,
    'restore.in-part': ({ reason, ...who }, say) =>
      `${account(who)} n’a été rétabli qu’en partie : ${say(reason)}. Choisissez à nouveau « Rétablir les comptes sélectionnés » pour ce compte : l’opération reprend là où elle s’est arrêtée.`,
    'restore.refused': ({ status, reason }, say) => `Zendesk a refusé le reste (${status} ${say(reason)})`,
    'restore.not-given-back': ({ lacks }) =>
      `Zendesk n’a pas rétabli ${lacks.map((lack) => LACKS[lack]).join(' ni ')}`,
    'restore.cut-short': 'Zendesk n’a pas répondu pendant deux jours',
    'restore.department-gone': ({ name, ...who }) =>
      `${account(who)} n’a pas été remis dans le département ${name}, qui n’existe plus dans Zendesk.`,
    'restore.departments-failed': ({ reason, ...who }, say) =>
      `${account(who)} n’a pas été remis dans ses départements : ${say(reason)}.`,
    'restore.outcome': ({ restored, failures, isCutShort }, say) => {
      const done = `${counted(restored, 'compte a été rétabli', 'comptes ont été rétablis')}.`;
      const rest = isCutShort ? ['Les autres n’ont pas pu l’être en deux jours.'] : [];
      return [done, ...failures.map(say), ...rest].join(' ');
    },
    'restore.outcome-in-log': ({ outcome, by }, say) => `${say(outcome)} (${named(by)})`,
  };
}
