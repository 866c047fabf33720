import type { RequestWords } from '../mailed';
import { capitalized, some } from '../phrases';
import { endChange } from './ends';
import { grouped } from './told/numbers';

/** In the mails about requests that changed nothing. */
export const NOTHING_CHANGED = 'Rien n’a été modifié.';

const AGAIN = 'renvoyez le formulaire.';

function seatsInUse(seats: number | null): string {
  if (seats === 1) return 'la seule licence agent du forfait Zendesk est utilisée';
  return `${seats === null ? 'toutes les licences' : `les ${grouped(seats)} licences`} agent du forfait Zendesk sont utilisées`;
}

const seatsTaken = (seats: number | null) =>
  `${seatsInUse(seats)}. Il faut désactiver un compte ou ajouter des licences.`;

/** What came of a request. */
export function requests(): RequestWords {
  return {
    'rejection.address': ({ problem }, say) =>
      `Accès non créé : ${say(problem)}. Corrigez l’adresse et ${AGAIN}`,
    'rejection.domain': ({ domain, domains }) =>
      `Accès non créé : ${domain} ne figure pas dans la liste des domaines autorisés (${some(domains)}). ` +
      `Corrigez l’adresse et ${AGAIN} Ou demandez à l’administration d’ajouter le domaine.`,
    'rejection.blocked': ({ email }) =>
      `Accès non créé : ${email} figure dans la liste des personnes qui ne peuvent pas obtenir d’accès par le formulaire. ` +
      `S’il s’agit d’une erreur, demandez à l’administration de retirer l’adresse de la liste, puis ${AGAIN}`,
    'rejection.first-name-missing': `Accès non créé : le prénom est manquant. Indiquez-le et ${AGAIN}`,
    'rejection.name':
      'Accès non créé : le nom est trop long ou contient un caractère inhabituel. ' +
      'Simplifiez-le et renvoyez le formulaire.',
    'rejection.last-day-unreadable': `Accès non créé : le dernier jour d’accès n’est pas une date valide. Indiquez-le sous la forme 2026-12-31 et ${AGAIN}`,
    'rejection.last-day-too-far':
      'Accès non créé : le dernier jour d’accès est trop éloigné. ' +
      `Corrigez-le, ou laissez le champ vide pour un accès sans date de fin, et ${AGAIN}`,
    'rejection.last-day-past': `Accès non créé : le dernier jour d’accès est déjà passé. Corrigez-le et ${AGAIN}`,
    'rejection.ended-while-waiting': ({ email, until }) =>
      `L’accès a pris fin après son dernier jour, le ${until}, avant que la personne (${email}) puisse utiliser le chat. ` +
      'S’il est encore nécessaire, renvoyez le formulaire avec un dernier jour plus tardif.',
    'rejection.not-approved':
      'La demande n’a pas été approuvée. Adressez-vous aux personnes qui approuvent ces demandes avant de renvoyer le formulaire.',

    'outcome.created': ({ name, email }) => `Le compte pour ${name} (${email}) a été créé.`,
    'outcome.updated': ({ email }) =>
      `Le compte associé à ${email} a été activé. L’ancien mot de passe reste valable.`,
    'outcome.unsuspended': ({ email }) =>
      `La suspension de ${email} a été levée. L’ancien mot de passe reste valable.`,
    'outcome.raised': ({ email }) =>
      `${email} a maintenant un accès d’agent dans Zendesk. La connexion se fait comme auparavant.`,
    'outcome.chat-given': ({ email }) =>
      `${email} a maintenant accès au chat. La connexion se fait comme auparavant.`,
    'outcome.no-change': ({ email }) => `${email} a déjà un compte actif. ${NOTHING_CHANGED}`,
    'outcome.end-change': ({ until, from }) => endChange(until, from),
    'outcome.end-kept': ({ until, has }) =>
      `L’accès reste valable jusqu’au ${has}, et non jusqu’au ${until} : le formulaire permet de repousser la fin, mais pas de l’avancer. ` +
      'Pour mettre fin à l’accès plus tôt, adressez-vous à l’administration.',
    'outcome.end-not-set': ({ until }) =>
      `L’accès reste sans date de fin et ne s’arrête pas le ${until} : le formulaire ne fixe un dernier jour que pour un compte nouveau ou désactivé. ` +
      'Pour mettre fin à l’accès, adressez-vous à l’administration.',

    'outcome.protected': ({ email }) =>
      `Compte non activé : ${email} a, ou pourrait avoir, le rôle « Owner » ou « Administrator » dans Zendesk. Un tel compte doit être activé directement dans Zendesk.`,
    'outcome.left-disabled':
      'Zendesk a accepté la demande, mais a laissé le compte désactivé. Il doit être activé directement dans Zendesk.',
    'outcome.no-seat': ({ seats }) => `Aucune licence libre : ${seatsTaken(seats)}`,
    'outcome.no-seat-for-long': ({ seats, days }) =>
      `Aucune licence libre depuis ${days} jours : ${seatsTaken(seats)}`,
    'outcome.chat-never-given': ({ email, page, days }) =>
      `${email} dispose d’un accès agent, mais n’a pas accès au chat depuis ${days} jours. ` +
      `Pour l’accorder, l’administration ouvre ${page}, choisit « Roles and access », coche « Access » à côté de « Chat », choisit « Agent » et enregistre.`,
    'outcome.taken-away': ({ email }) =>
      `L’accès accordé à ${email} a été supprimé dans Zendesk alors que cette demande attendait l’accès au chat. S’il s’agit d’une erreur, le compte doit être activé dans Zendesk.`,
    'outcome.rejected-by-zendesk': ({ status, reason }, say) => {
      const said = say(reason);
      return `Zendesk a refusé la demande (${status}${said ? ` : ${said}` : ''}). Le problème indiqué doit d’abord être corrigé.`;
    },
    'outcome.not-found': ({ reason }, say) => `${capitalized(say(reason))}.`,
    'outcome.departments-missing': ({ detail }, say) =>
      `Le compte est actif, mais n’a pas été ajouté à ses départements. ${say(detail)}`,
    'outcome.gave-up': ({ reason, attempts }, say) =>
      `${capitalized(say(reason))} (même après ${attempts} tentatives).`,
    'outcome.off-by-others': ({ email }) =>
      `Compte non activé : le compte associé à ${email} n’a pas été désactivé par Chat Access, mais par une personne ou un autre programme. S’il doit être actif, activez-le dans Zendesk.`,
    'outcome.see-sheet': 'L’administration voit la raison dans la feuille de calcul.',

    'mail.no-address': 'une personne sans adresse valide',
    'mail.no-name': 'cette personne',
    'mail.nothing-changed': NOTHING_CHANGED,
    'test-mail.detail': 'Ceci est un test avec des noms fictifs : aucun compte n’a été modifié.',
  };
}
