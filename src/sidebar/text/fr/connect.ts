import type { connect as english } from '../en/connect';
import { withBold } from '../with-bold';

/** The step that connects Zendesk. */
export const connect: typeof english = {
  connect: {
    connectedBy: (host: string, owner: string) =>
      `Connecté à ${host} par ${owner} ; Chat Access s’exécute au nom de cette personne. Elle seule peut modifier la connexion. Pour vous connecter en votre propre nom, désactivez d’abord Chat Access.`,
    subdomain: 'Sous-domaine Zendesk',
    subdomainHint:
      'Le début de votre adresse Zendesk : acme pour https://acme.zendesk.com. Vous pouvez aussi coller l’adresse complète.',
    subdomainMissing: 'Saisissez votre sous-domaine Zendesk : acme pour https://acme.zendesk.com.',
    subdomainInvalid:
      'Saisissez uniquement le début de votre adresse Zendesk : acme pour https://acme.zendesk.com.',
    product: 'Produit',
    productUnknown:
      'Presque tout le monde a Zendesk Suite ou Support. En cas de doute, ne sélectionnez rien : « Tester la connexion » trouve le produit.',
    products: { support: 'Zendesk Suite ou Support', chat: 'Zendesk Chat uniquement' },
    productHints: {
      support: 'Presque tous les comptes : vos agents traitent aussi des tickets.',
      chat: 'Vous avez souscrit Chat seul et n’avez pas de tickets.',
    },
    recommended: (kind: string) => `${kind} (recommandé)`,
    suiteClientSteps: [
      withBold`Connectez-vous à Zendesk en tant qu’administrateur, de préférence avec un compte de service : Chat Access agit au nom de la personne qui crée le client.`,
      withBold`Ouvrez ${'Centre d’administration'} > ${'Applications et intégrations'} > ${'API'} > ${'Clients OAuth'} et choisissez ${'Ajouter un client OAuth'}.`,
      withBold`Saisissez le nom ${'Chat Access'} et choisissez le type de client ${'Confidentiel'}. Laissez vides les URL de redirection et les portées autorisées (« Allowed scopes »).`,
      withBold`Enregistrez, puis copiez ${'Identifiant'} et ${'Secret'} dans les champs ci-dessous.`,
    ],
    openThatPage: 'Ouvrir cette page',
    credential: 'Identifiants',
    credentialSaved: 'Enregistrés',
    change: 'Modifier',
    /** Read out after "Modifier" by screen readers only. */
    changeCredential: ' les identifiants',
    keepCredential: 'Conserver les identifiants enregistrés',
    tokenKind: 'Jeton d’accès OAuth',
    clientKind: 'Client OAuth',
    token: 'Jeton d’accès',
    tokenHints: {
      any: 'Un jeton d’accès OAuth d’un administrateur, avec les portées read et write.',
      chat: 'Un jeton OAuth pour Zendesk Chat d’un administrateur, avec les portées read et write.',
      support:
        'Un jeton OAuth pour Zendesk Support d’un administrateur, avec les portées read et write. Quand il expire, les demandes attendent que vous en saisissiez un autre ; un client OAuth n’expire pas.',
    },
    tokenMissing: 'Saisissez le jeton d’accès.',
    chatClient: withBold`Dans le tableau de bord Chat, ouvrez ${'Settings'} > ${'Account'} > ${'API & SDKs'}, choisissez ${'Add API client'} et saisissez ${'http://localhost'} comme URL de redirection.`,
    allow: withBold` (il faut pour cela le sous-domaine et l’ID client) et choisissez ${'Allow'}.`,
    pasteAddress:
      'La page suivante ne peut pas se charger. Copiez son adresse complète et collez-la telle quelle ci-dessous.',
    noToken: (answer: string) =>
      `Cette adresse ne contient pas de jeton${answer && ` (« ${answer} »)`}. Vérifiez l’ID client et rouvrez la page.`,
    clientId: 'ID client',
    clientIdentifier: 'Identifiant',
    clientIdMissing: 'Saisissez l’ID client.',
    clientSecret: 'Secret du client',
    clientSecretHints: {
      any: 'Le secret d’un client OAuth de type confidentiel.',
      chat: 'Le secret d’un client Zendesk Chat de type confidentiel.',
      support: 'Zendesk ne l’affiche en entier qu’une seule fois, à l’enregistrement du client.',
    },
    clientSecretMissing: 'Saisissez le secret du client.',
    test: 'Tester la connexion',
    testing: 'Test en cours…',
    canRead: 'Peut lire les comptes',
    cannotRead: 'Ne peut pas lire les comptes',
    canWrite: 'Peut modifier les comptes',
    cannotWrite: 'Ne peut pas modifier les comptes',
    plan: (name: string) => `Forfait Zendesk : ${name}`,
  },
};
