import type { access as english } from '../en/access';

/** The step about who may get access. */
export const access: typeof english = {
  access: {
    domains: 'Domaines des nouveaux agents',
    domainsHint:
      'Seules les adresses e-mail de ces domaines (par exemple acme.com) obtiennent un accès. Appuyez sur Entrée après chaque domaine.',
    publicDomains: {
      mailbox: (domain: string) =>
        `N’importe qui peut créer une adresse chez ${domain} et pourrait donc obtenir un accès. Saisissez le domaine de votre organisation.`,
      suffix: (domain: string, subdomains: boolean) =>
        `${domain} est partagé par de nombreuses organisations${subdomains ? ', dont tous les membres pourraient obtenir un accès' : ''}. Saisissez votre propre domaine, par exemple acme.${domain}.`,
    },
    addDomain: (domain: string) => `Ajouter ${domain}`,
    subdomains: 'Inclure les sous-domaines, par exemple eu.acme.com',
    folds: {
      requesters: { title: 'Demandeurs autorisés', unused: 'Toute personne de ces domaines.' },
      blocked: { title: 'Personnes bloquées', unused: 'Personne n’est bloqué.' },
      approval: { title: 'Approbation', unused: 'Les demandes sont traitées immédiatement.' },
      brake: {
        title: 'Comptes par jour',
        unused: 'Un même demandeur obtient au plus 50 comptes sans approbation.',
      },
      chat: {
        title: 'Accès au chat',
        unused: 'Les lignes attendent qu’un administrateur ait coché l’accès.',
      },
    },
    requesters: 'Demandeurs autorisés (facultatif)',
    requestersHint:
      'Si vous saisissez des adresses, seules ces personnes peuvent demander un accès. Laissez vide pour que toute personne de ces domaines puisse en demander un.',
    blocked: 'Personnes bloquées (facultatif)',
    blockedHint:
      'Les demandes pour ces adresses sont refusées, quel que soit le demandeur. Ajoutez les personnes qui sont parties.',
    approval: 'Approbation',
    approvals: {
      none: 'Non requise',
      unlisted: 'Pour les autres demandeurs',
      everyone: 'Pour tous les demandeurs',
    },
    approvalHints: {
      none: 'Les demandes sont traitées immédiatement.',
      unlisted:
        'Les autres personnes de vos domaines peuvent demander un accès, mais quelqu’un doit l’approuver.',
      everyone: 'Chaque demande attend que quelqu’un l’approuve.',
    },
    reenable: 'Comptes désactivés',
    reenables: {
      always: 'Réactiver',
      ours: 'Seulement ceux que Chat Access a désactivés',
      ask: 'Les autres après approbation',
    },
    reenableHints: {
      always: 'Une demande réactive le compte, quelle que soit la personne qui l’a désactivé.',
      ours: 'Une demande pour un compte désactivé par quelqu’un d’autre est à vérifier, et le compte reste désactivé.',
      ask: 'Une demande pour un compte désactivé par quelqu’un d’autre attend une approbation.',
    },
    approvers: 'Approbateurs (facultatif)',
    approversHint:
      'Ils reçoivent un e-mail et décident dans le menu de cette feuille de calcul : partagez-la avec eux en tant qu’éditeurs. Personne ne décide de son propre compte ni de sa propre demande. Laissez vide pour décider vous-même.',
    brakes: {
      brake: 'Comptes par jour pour un même demandeur',
      brakeAll: 'Comptes par jour au total (facultatif)',
    },
    brakeHints: {
      brake:
        'Les demandes supplémentaires attendent une approbation, afin qu’un script ne puisse pas créer un nombre illimité de comptes. Laissez vide pour ne fixer aucune limite.',
      brakeAll:
        'De même pour tous les demandeurs réunis, car n’importe qui peut saisir n’importe quel demandeur dans le formulaire.',
    },
    busiestDay: (requester: number, all: number) =>
      `Maximum en un jour sur les quatre dernières semaines : ${requester} pour un même demandeur, ${all} au total.`,
    loadingChoices: 'Chargement des départements et des rôles de Zendesk…',
    departments: 'Départements des nouveaux agents (facultatif)',
    departmentMissing: (department: string) => `${department} (n’existe plus dans Zendesk)`,
    role: 'Rôle des nouveaux agents',
    defaultRole: 'Rôle par défaut',
    chooseRole: 'Choisissez un rôle',
    departmentsByAnswer: 'Départements selon la réponse',
    groupsByAnswer: 'Groupes selon la réponse',
    rolesByAnswer: 'Rôle selon la réponse',
    byAnswerHint: {
      departments:
        'Départements supplémentaires pour les personnes dont le formulaire contient cette réponse. Les autres réponses n’ajoutent rien.',
      roles:
        'Rôle des personnes dont le formulaire contient cette réponse. Les autres réponses donnent le rôle ci-dessus.',
    },
    answer: 'Réponse dans le formulaire',
    roleOfAnswer: 'Rôle',
    addAnswer: 'Ajouter une réponse',
    removeAnswer: (answer: string) => (answer === '' ? 'Retirer cette réponse' : `Retirer « ${answer} »`),
    groups: 'Groupes des nouveaux agents (facultatif)',
    chat: 'Accès au chat',
    chatHint:
      'Dans Zendesk, seul un administrateur peut cocher « Access » à côté de « Chat » pour un nouvel agent. D’ici là, la ligne attend et indique où cliquer ; le demandeur reçoit un e-mail dès que le chat est activé.',
    chatChoices: {
      check: 'Attendre un administrateur',
      set: 'Laisser Chat Access cocher l’accès',
      ignore: 'Ne pas vérifier',
    },
    chatHints: {
      check:
        'Un e-mail par jour vous indique combien de personnes attendent ; leurs lignes disent quoi faire.',
      set: 'Utilise un appel des pages de Zendesk que Zendesk ne prend pas en charge pour cet usage. S’il échoue, la ligne attend quand même.',
      ignore: 'La ligne est terminée dès que l’agent existe. Le rôle d’agent light peut aussi être choisi.',
    },
    capacityRule: 'Règle de capacité des nouveaux agents (facultatif)',
    capacityRuleHint: 'Limite le nombre de chats simultanés d’un agent.',
    noCapacityRules: 'Zendesk n’en indique aucune. Les règles de capacité nécessitent le routage omnicanal.',
    noCapacityRule: 'Aucune',
  },
};
