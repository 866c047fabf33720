import { sanitizeForDisplay } from '../../../shared/safe-text';
import { momentOf } from '../../../shared/time';
import type { requests as english } from '../../en/requests';
import { capitalized, some } from '../../phrases';
import type { Told } from '../../told';
import { endChange } from '../ends';
import { grouped } from './numbers';
import { ADMIN_ACTS, FREE_A_SEAT, NO_ACTION, SEAT_IS_TAKEN } from './waits';

const NOT_CREATED = 'Accès non créé';
const NOTHING_CHANGED = 'Rien n’a été modifié.';

/** An answer that the setup knows no meaning of. */
interface UnknownAnswer {
  question: 'department' | 'role';
  answer: string;
}

const QUESTIONS = { department: 'pour le département', role: 'pour le rôle' };
const MAX_ANSWERS_SHOWN = 3;
const MAX_ANSWER_CHARACTERS = 60;

function unknownAnswers(answers: readonly UnknownAnswer[]): string {
  const named = answers
    .slice(0, MAX_ANSWERS_SHOWN)
    .map(
      ({ question, answer }) =>
        `« ${sanitizeForDisplay(answer, MAX_ANSWER_CHARACTERS)} » ${QUESTIONS[question]}`,
    );
  const more = answers.length > MAX_ANSWERS_SHOWN ? ' et d’autres' : '';
  return answers.length > 1
    ? `Les réponses ${named.join(', ')}${more} ne figurent pas dans la configuration`
    : `La réponse ${named.join(', ')} ne figure pas dans la configuration`;
}

function doesNotCount(by: string): string {
  return `La décision de ${by} ne compte pas : cette personne n’est plus un approbateur, ou il s’agit de son propre compte.`;
}

const NO_DECIDER =
  ', mais chaque approbateur est soit le demandeur, soit la personne concernée. Ajoutez un autre approbateur à l’étape « Qui peut avoir accès » de la configuration.';

const waitsSince = (since: number) => `En attente d’approbation depuis le ${momentOf(since)}`;

function byDeciders(approvers: readonly string[]): string {
  if (approvers.length === 0) return NO_DECIDER;
  const decides = approvers.length === 1 ? 'Peut décider' : 'Peuvent décider';
  return `. ${decides} : ${some(approvers)}. Sélectionnez la ligne et choisissez Chat Access > Approuver les lignes sélectionnées, ou Refuser les lignes sélectionnées.`;
}

function seatsInUse(seats: number | null): string {
  if (seats === 1) return 'la seule licence agent du forfait Zendesk est utilisée';
  return `${seats === null ? 'toutes les licences' : `les ${grouped(seats)} licences`} agent du forfait Zendesk sont utilisées`;
}

const giveChat = (page: string) =>
  `Ouvrez ${page}, choisissez « Roles and access », cochez « Access » à côté de « Chat », choisissez « Agent » et enregistrez.`;

/** What came of a request: the `Detail` column. */
export function requests(): Told<typeof english> {
  return {
    'rejection.blocked-by-other-address': ({ email, listed }) =>
      `${NOT_CREATED} : ${email} est une adresse de ${listed}, qui figure dans la liste des personnes qui ne peuvent pas obtenir d’accès par le formulaire.`,
    'rejection.begun': ({ message }, say) =>
      `${say(message)} Une tentative précédente a toutefois pu donner l’accès : vérifiez le compte dans Zendesk, et désactivez-le s’il est actif.`,
    'rejection.requester-unknown': ({ problem }, say) =>
      `${NOT_CREATED} : le demandeur n’est pas connu (${say(problem)}). ` +
      'Activez « Collecter les adresses e-mail » dans les paramètres du formulaire. Aucun e-mail n’a été envoyé.',
    'rejection.requester-domain': ({ requester, domains }) =>
      `${NOT_CREATED} : seules les demandes de ${some(domains)} sont acceptées, et celle-ci vient de ${requester}. ` +
      'Envoyez le formulaire avec une adresse professionnelle. Aucun e-mail n’a été envoyé, car n’importe qui peut saisir une adresse dans le formulaire.',
    'rejection.requester-unlisted': ({ requester }) =>
      `${NOT_CREATED} : ${requester} ne figure pas dans la liste des personnes qui peuvent demander un accès. ` +
      'Ajoutez l’adresse dans la configuration, ou demandez à un collègue de la liste d’envoyer le formulaire. ' +
      'Aucun e-mail n’a été envoyé, car n’importe qui peut saisir une adresse dans le formulaire.',
    'rejection.not-mailed': ({ message }, say) =>
      `${say(message)} Aucun e-mail n’a été envoyé : la limite quotidienne d’e-mails sur les demandes refusées est atteinte, pour ce demandeur ou au total.`,

    'outcome.updated-by-other-address': ({ email, primary }) =>
      `L’accès a été donné à ${primary}, dont ${email} est la deuxième adresse. La connexion se fait comme auparavant.`,
    'outcome.unknown-answers': ({ answers }) =>
      `${unknownAnswers(answers)} ; la valeur par défaut a donc été utilisée. Pour changer cela, ouvrez Chat Access > Ouvrir la configuration et l’état.`,
    'outcome.end-changed': ({ email, until, from }) =>
      `${email} a déjà un compte actif. ${endChange(until, from)}`,
    'outcome.no-capacity': ({ reason }, say) => `Sans la règle de capacité : ${say(reason)}.`,
    'outcome.no-change-by-other-address': ({ email, primary }) =>
      `${email} est une deuxième adresse de ${primary}, dont le compte est déjà actif. ${NOTHING_CHANGED}`,
    'outcome.waiting-for-seat': ({ seats, since }) =>
      `${ADMIN_ACTS} : aucune licence n’est libre depuis le ${momentOf(since)}, car ${seatsInUse(seats)}. ` +
      `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'outcome.behind-others':
      `${ADMIN_ACTS} : d’autres demandes attendent une licence libre du forfait Zendesk, et cette ligne attendrait derrière elles. ` +
      `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'outcome.several-accounts': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Dans Zendesk, n’en gardez qu’un, ou changez leurs adresses.`,
    'outcome.look-alike': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Son adresse contient un espace, un point ou un caractère invisible de trop : corrigez-la dans Zendesk.`,
    'outcome.address-unverified': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Vérifiez l’adresse dans Zendesk si elle est bien à cette personne, sinon retirez-la.`,
    'outcome.waiting-for-chat': ({ email, page }) =>
      `${ADMIN_ACTS} : donnez à ${email} l’accès au chat. Cette personne est agent, mais Zendesk ne permet qu’à un administrateur de donner l’accès au chat. ` +
      `${giveChat(page)} Cette ligne reprend ensuite automatiquement dans les quatre heures, ou immédiatement avec Chat Access > Traiter les lignes en attente.`,
    'outcome.other-request': `${NO_ACTION} : une autre demande pour cette personne est en cours de traitement. Cette ligne sera traitée ensuite, en quelques minutes.`,

    'rejection.by-approver': ({ by, reason }) =>
      `Refusée par ${by}${reason === '' ? '' : ` : ${sanitizeForDisplay(reason)}`}. ${NOTHING_CHANGED}`,
    'rejection.no-decision': ({ days }) =>
      `Refusée : personne ne l’a approuvée en ${days} jours. ${NOTHING_CHANGED}`,
    'outcome.needs-approval': ({ what, since, approvers, without }, say) =>
      `${without === null ? '' : `${doesNotCount(without)} `}${say(what)} ${waitsSince(since)}${byDeciders(approvers)}`,
    'outcome.approval-since': ({ since }) => waitsSince(since),
    'outcome.deciders': ({ approvers }) => byDeciders(approvers),
    'outcome.approved-by': ({ by }) => `Approuvée par ${by}.`,
    'outcome.decided': ({ by, owner }) =>
      `Décision de ${by}. Chat Access l’applique d’ici cinq minutes, au nom de ${owner}.`,

    'outcome.will-retry': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NO_ACTION} : Chat Access réessaiera automatiquement.`,
    'outcome.not-attempted': ({ reason }, say) =>
      `${capitalized(say(reason))} ; cette ligne n’a donc pas encore été essayée. ${NO_ACTION} : elle reprend automatiquement.`,
    'outcome.asked-to-wait': `${NO_ACTION} : Zendesk est surchargé et a demandé de patienter. Chat Access réessaiera automatiquement.`,
    'outcome.other-execution': `${NO_ACTION} : tous les comptes sont en cours de vérification. Cette ligne sera traitée ensuite, en quelques minutes.`,
    'outcome.unauthorized': ({ reason }, say) => {
      const said = say(reason);
      return `${ADMIN_ACTS} : Zendesk n’accepte pas les identifiants${said ? ` (${said})` : ''}. Les administrateurs ont été informés ; une fois les identifiants remplacés, cette ligne reprend automatiquement.`;
    },
    'outcome.paused': ({ reason }) =>
      `${ADMIN_ACTS}. ${reason} Quand Chat Access reprendra, cette ligne sera traitée automatiquement.`,
    'outcome.working': 'En cours.',
    'outcome.queued': ({ owner }) =>
      `Sélectionnée dans le menu. Chat Access la traite d’ici cinq minutes, au nom de ${owner}.`,
    'outcome.came-before':
      'Envoyée avant l’activation de Chat Access, et laissée telle quelle. Pour la traiter, sélectionnez-la et choisissez Chat Access > Réessayer les lignes sélectionnées.',

    'outcome.how-to-retry':
      'Ensuite, sélectionnez cette ligne et choisissez Chat Access > Réessayer les lignes sélectionnées.',
    'outcome.row-gone': ({ detail }) => `${detail} (La ligne a été supprimée ou modifiée entre-temps.)`,
  };
}
