import type { MailTemplates } from '../mailed';
import { NOTHING_CHANGED } from './requests';

const SIGN_IN = `Adresse de connexion : {{email}}
Page de connexion : {{signIn}}`;

const FORGOTTEN =
  'Si la connexion échoue, le lien « Forgot password » de la page de connexion permet de définir un nouveau mot de passe.';

const failed = (what: string) => `Bonjour,

Votre demande ${what} pour {{email}} n’a pas encore pu aboutir. L’administration la voit dans la feuille de calcul et s’en occupe ; vous n’avez pas besoin de renvoyer le formulaire.

{{detail}}`;

const rejected = (what: string) => `Bonjour,

Votre demande ${what} pour {{email}} n’a pas pu aboutir.

{{detail}}`;

const ending = (what: string) => `Bonjour {{firstName}},

Votre accès ${what} avec l’adresse {{email}} vous a été accordé pour une durée limitée, qui se termine bientôt.

{{detail}}`;

const approval = (what: string) => `Bonjour,

{{requester}} demande un accès ${what} pour {{name}} ({{email}}).

{{detail}}

La ligne : {{row}}

Pour décider, sélectionnez la ligne et choisissez Chat Access > Approuver les lignes sélectionnées, ou Refuser les lignes sélectionnées. Sans décision, la demande sera refusée au bout de 14 jours.`;

/** The mails about accounts of Zendesk Chat. */
export function chat(): MailTemplates {
  return {
    created: {
      subject: 'Compte Chat créé pour {{name}}',
      body: `Bonjour,

Le compte Zendesk Chat que vous avez demandé est prêt.

Personne : {{name}}
${SIGN_IN}

Étapes suivantes :
1. {{firstName}} ouvre la page de connexion, choisit « Forgot password » et définit un mot de passe. Aucun mot de passe n’est envoyé par e-mail.
2. Définissez dans Zendesk Chat la limite de chats pour {{firstName}}.
3. Définissez l’adresse d’assistance, si votre équipe en utilise une.`,
    },
    enabled: {
      subject: 'Compte Chat activé pour {{name}}',
      body: `Bonjour,

Un compte Zendesk Chat existait déjà pour {{name}}, mais il était désactivé. Il est de nouveau actif.

${SIGN_IN}

L’ancien mot de passe reste valable. En cas d’oubli, le lien « Forgot password » de la page de connexion permet d’en définir un nouveau.
Veuillez vérifier dans Zendesk Chat la limite de chats et l’adresse d’assistance pour {{firstName}}.`,
    },
    unchanged: {
      subject: '{{name}} a déjà un compte Chat',
      body: `Bonjour,

{{name}} a déjà un compte Zendesk Chat actif. ${NOTHING_CHANGED}

${SIGN_IN}

${FORGOTTEN}`,
    },
    rejected: {
      subject: 'Accès au chat refusé pour {{email}}',
      body: rejected('d’accès à Zendesk Chat'),
    },
    failed: {
      subject: 'Accès au chat pour {{email}} : à vérifier',
      body: failed('d’accès à Zendesk Chat'),
    },
    warning: {
      subject: 'Votre compte Zendesk Chat va être désactivé',
      body: `Bonjour {{firstName}},

Votre compte Zendesk Chat {{email}} n’a pas été utilisé depuis un certain temps et va bientôt être désactivé.

{{detail}}

Page de connexion : {{signIn}}`,
    },
    ending: {
      subject: 'Votre accès à Zendesk Chat se termine bientôt',
      body: ending('à Zendesk Chat'),
    },
    approval: {
      subject: 'Approbation requise : accès au chat pour {{name}}',
      body: approval('à Zendesk Chat'),
    },
    digest: {
      subject: 'Accès au chat, semaine passée : {{summary}}',
      body: `Bonjour,

Voici ce qui s’est passé pour l’accès au chat du {{from}} au {{until}}.

{{detail}}`,
    },
  };
}

/** What is different where people are agents of Zendesk Suite. */
export function support(): MailTemplates {
  const { rejected: ofRejected, failed: ofFailed, approval: ofApproval, digest } = chat();
  return {
    created: {
      subject: 'Accès au chat créé pour {{name}}',
      body: `Bonjour,

{{name}} dispose désormais d’un accès agent à Zendesk, chat compris.

${SIGN_IN}

Étapes suivantes :
1. {{firstName}} se connecte. Si votre équipe se connecte avec un mot de passe, Zendesk envoie un e-mail pour en définir un ; avec l’authentification unique, aucun n’est nécessaire.
2. Définissez l’adresse d’assistance, si votre équipe en utilise une.`,
    },
    enabled: {
      subject: 'Accès au chat activé pour {{name}}',
      body: `Bonjour,

Zendesk connaissait déjà {{name}} et lui donne désormais accès au chat.

${SIGN_IN}

${FORGOTTEN}`,
    },
    unchanged: {
      subject: '{{name}} a déjà accès au chat',
      body: `Bonjour,

{{name}} a déjà accès au chat dans Zendesk. ${NOTHING_CHANGED}

${SIGN_IN}

${FORGOTTEN}`,
    },
    rejected: { ...ofRejected, body: rejected('d’accès au chat dans Zendesk') },
    failed: { ...ofFailed, body: failed('d’accès au chat dans Zendesk') },
    warning: {
      subject: 'Votre accès au chat dans Zendesk va prendre fin',
      body: `Bonjour {{firstName}},

Vous n’avez pas utilisé Zendesk avec l’adresse {{email}} depuis un certain temps, et votre accès agent va bientôt prendre fin.

{{detail}}

Page de connexion : {{signIn}}`,
    },
    ending: {
      subject: 'Votre accès au chat dans Zendesk se termine bientôt',
      body: ending('au chat dans Zendesk'),
    },
    approval: { ...ofApproval, body: approval('au chat dans Zendesk') },
    digest,
  };
}
