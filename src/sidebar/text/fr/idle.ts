import type { idle as english } from '../en/idle';

/** The step about idle accounts. */
export const idle: typeof english = {
  idle: {
    review: 'Vérification quotidienne des comptes inactifs',
    modes: {
      off: 'Désactivée',
      report: 'Rapport seul',
      act: 'Application automatique',
    },
    modeHints: {
      off: 'Les comptes inutilisés restent tels quels. Les derniers jours d’accès sont appliqués quand même.',
      report: 'Indique chaque jour ce qui serait fait, dans la feuille Plan et par e-mail.',
      act: 'Applique le plan automatiquement, dans la limite fixée ci-dessous. La première vérification ne fait qu’un rapport.',
    },
    days: {
      disableAfterDays: 'Jours sans connexion avant désactivation',
      neverUsedAfterDays: 'Jours avant désactivation d’un compte jamais utilisé',
      warnDaysBefore: 'Jours d’avertissement avant cela (facultatif)',
      deleteAfterDays: 'Jours avant suppression (facultatif)',
    },
    daysHints: {
      disableAfterDays: 'À compter de la dernière connexion, ou d’une demande ultérieure pour le compte.',
      neverUsedAfterDays: 'À compter du jour où le compte a été créé ou demandé.',
      warnDaysBefore:
        'La personne reçoit d’abord l’e-mail « Avertissement ». Laissez vide pour ne pas avertir.',
      deleteAfterDays:
        'Laissez vide pour ne jamais supprimer de compte. La suppression est irréversible et ne concerne que les comptes que Chat Access a désactivés il y a au moins ce nombre de jours.',
    },
    mailsOff:
      'Les e-mails sont désactivés à l’étape « Messages ». Personne ne peut être averti, donc aucun compte n’est désactivé.',
    exempt: 'Personnes exemptées (facultatif)',
    exemptHint:
      'Saisissez des adresses, ou un domaine entier tel que @acme.com. Pour les motifs et les dates de fin, utilisez la feuille Exemptions. Les propriétaires et les administrateurs ne sont jamais concernés.',
    by: 'Mode de désactivation d’un compte',
    ways: { downgrade: 'Rétrograder', suspend: 'Suspendre', both: 'Rétrograder et suspendre' },
    wayHints: {
      downgrade: 'L’agent redevient utilisateur final, et la licence est libre.',
      suspend: 'La personne ne peut pas se connecter. La licence reste occupée.',
      both: 'La licence est libre, et la personne ne peut pas non plus se connecter comme utilisateur final.',
    },
    openTickets: 'Personnes ayant des tickets non résolus',
    ticketChoices: { spare: 'Garder, et les indiquer dans le plan', ignore: 'Traiter comme les autres' },
    limit: 'Limite',
    limitHint:
      'Un plan qui dépasse l’une des deux limites est retenu, et les administrateurs en sont informés par e-mail. Après l’avoir examiné, un administrateur le libère avec Chat Access > Comptes inactifs > Libérer le plan retenu.',
    percent: 'Pourcentage des comptes activés',
    percentHint: 'S’applique à partir de 20 comptes activés.',
    count: 'Nombre de comptes',
    check: 'Vérifier maintenant (sans modification)',
    checking: 'Vérification…',
    lookingForAccounts: 'Recherche des comptes inactifs',
    noPlan: 'Aucun plan n’a été établi. Testez la connexion et relancez la vérification.',
    planMade: 'Le plan est prêt. Consultez la feuille Plan.',
    noAccountChanged: 'Aucun compte n’a été modifié. La feuille Plan indique le motif pour chacun.',
    working:
      'Traitement des comptes inactifs en cours. Il se poursuit automatiquement dans les cinq minutes.',
    unfinished:
      'Pas encore terminé. Si rien n’avance, choisissez Chat Access > Comptes inactifs > Vérifier les comptes inactifs (sans modification).',
  },
};
