import type { connection as english } from '../../en/connection';
import type { Told } from '../../told';
import { counted } from './counts';

const ENTER_AGAIN = {
  token:
    'Créez un jeton pour Zendesk Chat (un jeton de Zendesk Support n’y fonctionne pas) et saisissez-le à nouveau.',
  client: 'Saisissez à nouveau son ID et son secret.',
};

const SUITE_CLIENT =
  'Dans Zendesk, ouvrez Centre d’administration > Applications et intégrations > API > Clients OAuth, ajoutez un client du type « Confidentiel », puis saisissez son identifiant et son secret.';

const SUITE_AGAIN = {
  token: `Saisissez à nouveau le jeton, ou utilisez plutôt un client OAuth. ${SUITE_CLIENT}`,
  client: `Saisissez à nouveau son identifiant et son secret, ou créez un nouveau client. ${SUITE_CLIENT}`,
};

const PRODUCTS = { chat: 'Zendesk Chat', support: 'Zendesk Suite' };
/** As the sidebar lists them. */
const CHOICES = { ...PRODUCTS, support: 'Zendesk Suite ou Support' };

function notAccepted(said: string): string {
  return `Zendesk n’accepte pas ces identifiants.${said ? ` Sa réponse : ${said}.` : ''}`;
}

/** What a test of the connection has found, and the way out. */
export function connection(): Told<typeof english> {
  return {
    'connection.none-saved':
      'Saisissez des identifiants : aucun n’est enregistré pour cette adresse Zendesk.',
    'connection.works': ({ email, role, seats }) =>
      `Connecté en tant que ${email} (${role}). Chat Access peut lire et modifier les comptes.` +
      (seats ? ` Le forfait comprend ${counted(seats, 'licence')}.` : ''),
    'connection.sandbox':
      'Ceci est un environnement sandbox de Zendesk : les modifications faites ici ne touchent pas votre vrai compte Zendesk.',
    'connection.role-to-choose':
      'Avant d’activer Chat Access, choisissez le rôle des nouveaux agents à l’étape « Qui peut avoir accès » : ce compte Zendesk a des rôles personnalisés.',
    'connection.no-answer': ({ subdomain, reason }, say) =>
      `Pas de réponse de https://${subdomain}.zendesk.com (${say(reason)}). Vérifiez le sous-domaine et réessayez dans une minute.`,
    'connection.no-such-account': ({ subdomain }) =>
      `Il n’y a pas de compte Zendesk à l’adresse https://${subdomain}.zendesk.com, ou il n’y est pas accessible. Vérifiez le sous-domaine : c’est la première partie de l’adresse que vous voyez quand vous travaillez dans Zendesk.`,

    'connection.unauthorized': ({ reason, kind }, say) => `${notAccepted(say(reason))} ${ENTER_AGAIN[kind]}`,
    'connection.unauthorized-by-suite': ({ reason, kind }, say) =>
      `${notAccepted(say(reason))} ${SUITE_AGAIN[kind]}`,
    'connection.unauthorized-anywhere': ({ kind }) =>
      `Ni Zendesk Suite ni Zendesk Chat n’accepte ces identifiants. ${SUITE_AGAIN[kind]}`,
    'connection.opens-nothing': ({ kind }) =>
      'Zendesk a émis ces identifiants, mais refuse tout appel qui les utilise : leur portée est trop réduite ou mal orthographiée, ou la personne à qui ils appartiennent a quitté l’équipe. ' +
      (kind === 'token'
        ? 'Créez en tant qu’administrateur un jeton avec les portées read et write.'
        : 'Créez le client en tant qu’administrateur et laissez « Allowed scopes » vide, ou autorisez read et write.'),

    'connection.not-chat': ({ subdomain, answer }) =>
      `https://${subdomain}.zendesk.com a répondu ${answer}. Vérifiez le sous-domaine, et que le compte comprend Zendesk Chat.`,
    'connection.not-suite': ({ subdomain, answer }) =>
      `https://${subdomain}.zendesk.com a répondu ${answer}. Vérifiez le sous-domaine, et que le compte comprend Zendesk Support ou Suite.`,
    'connection.other-product': ({ email, product }) =>
      `Connecté en tant que ${email}, mais les utilisateurs de ce compte sont gérés dans ${PRODUCTS[product]}. Choisissez ${CHOICES[product]} comme produit.`,
    'connection.chat-credential': `Ces identifiants sont destinés à Zendesk Chat, mais les utilisateurs de ce compte sont gérés dans Zendesk Suite. Utilisez un client OAuth, avec ${CHOICES.support} comme produit. ${SUITE_CLIENT}`,

    'connection.untested': ({ email, reason }, say) =>
      `Connecté en tant que ${email}, mais Chat Access n’a pas pu déterminer s’il peut modifier les comptes (${say(reason)}). Réessayez dans une minute.`,
    'connection.read-only': ({ email, role }) =>
      `Connecté en tant que ${email} (${role}), qui peut lire les comptes, mais pas les modifier. ` +
      `Si votre compte Chat a été créé dans Zendesk Support ou Suite, les utilisateurs sont gérés là et non dans Chat : choisissez ${CHOICES.support} comme produit et utilisez un client OAuth ; ` +
      'sinon, utilisez les identifiants d’un administrateur, avec les portées read et write.',
    'connection.scope-too-small': ({ email, role }) =>
      `Connecté en tant que ${email} (${role}), mais la portée de ces identifiants est trop réduite. Créez-les à nouveau avec les portées read et write, ou utilisez un client OAuth sans portées restreintes.`,
    'connection.role-too-small': ({ email, role }) =>
      `Connecté en tant que ${email} (${role}), dont le rôle ne permet pas de gérer les membres de l’équipe. Faites créer le client OAuth ou le jeton par un administrateur de Zendesk.`,
    'connection.no-choices':
      'Zendesk n’indique pas ses départements ni ses rôles pour le moment. Testez la connexion.',
  };
}
