import type { Seats } from '../../../contract';
import type { Waiting } from '../../health/row-counts';
import type { health as english } from '../en/health';
import { grouped } from './grouped';

/** The panel that turns Chat Access on, and its health afterwards. */
export const health: typeof english = {
  ready: {
    saved: 'Enregistré',
    savedHint:
      'Chat Access est activé et utilise la configuration enregistrée à partir de la prochaine demande.',
    title: 'Prêt',
    hint: 'Une fois activé, Chat Access traite chaque réponse au formulaire dès son arrivée et vérifie toutes les cinq minutes s’il en a manqué. Il s’exécute en votre nom.',
    backlog: (rows: number) =>
      rows < 2
        ? `${rows} réponse antérieure. La traiter ?`
        : `${grouped(rows)} réponses antérieures. Les traiter ?`,
    backlogChoices: {
      handle: 'Traiter comme une nouvelle réponse',
      leave: 'Garder comme historique',
    },
    backlogUndecided: 'Choisissez d’abord l’une des deux options.',
    turnOn: 'Activer',
    turningOn: 'Activation…',
  },

  health: {
    title: 'État',
    statuses: { on: 'Activé', paused: 'Suspendu', off: 'Désactivé' },
    noOwner: 'Les nouvelles demandes attendent dans leurs lignes.',
    runsAsYou: (owner: string, since: string | null) =>
      since === null
        ? `S’exécute en votre nom (${owner}).`
        : `S’exécute en votre nom (${owner}), activé ${since}.`,
    runsAs: (owner: string, since: string | null) =>
      since === null
        ? `S’exécute au nom de ${owner}. Cette personne seule peut le réparer.`
        : `S’exécute au nom de ${owner}, activé ${since}. Cette personne seule peut le réparer.`,
    refresh: 'Actualiser',
    refreshing: 'Actualisation…',
    editSetup: 'Modifier la configuration',
    version: (version: string) => `Version ${version}`,
  },

  details: {
    waiting: 'En attente',
    waitingFor: ({ admin, approver, time }: Waiting) =>
      [
        ...(admin > 0 ? [`${requestsOf(admin)} pour un administrateur`] : []),
        ...(approver > 0 ? [`${requestsOf(approver)} pour un approbateur`] : []),
        ...(time > 0 ? [`${requestsOf(time)} sans action requise`] : []),
      ].join(', ') || 'Aucune',
    failed: 'À vérifier',
    lastRequest: 'Dernière demande',
    noRequest: 'Aucune pour l’instant',
    lastRun: 'Dernière exécution',
    noRun: 'Pas encore',
    nextRun: 'Prochaine exécution',
    overdue: (at: string) => `En retard depuis le ${at}`,
    mailsLeft: 'E-mails restants aujourd’hui',
    seats: 'Licences agent',
    seatFigures: ({ used, limit, free, waiting, idle }: Seats) => [
      limit === null ? `${seatsUsed(used)} (total inconnu)` : `${seatsUsed(used)} sur ${grouped(limit)}`,
      ...(free === null ? [] : [free < 2 ? `${free} libre` : `${grouped(free)} libres`]),
      ...(waiting > 0 ? [`${requestsOf(waiting)} en attente d’une licence`] : []),
      ...(idle && idle.accounts > 0
        ? [
            idle.accounts === 1
              ? `le compte inactif de la feuille Plan en libérerait ${grouped(idle.seats)}`
              : `les ${grouped(idle.accounts)} comptes inactifs de la feuille Plan en libéreraient ${grouped(idle.seats)}`,
          ]
        : []),
    ],
    accounts: 'Comptes',
    accountsCounted: (total: number, enabled: number, at: string) =>
      `${enabled < 2 ? `${enabled} activé` : `${grouped(enabled)} activés`} sur ${grouped(total)} au dernier export, ${at}`,
    zendesk: 'Zendesk',
    credentialSaved: 'Identifiants enregistrés',
    recentDays: 'Quatre dernières semaines',
    chartDone: 'Abouties',
    chartNotDone: 'Refusées ou en échec',
    recentTotals: (sum: Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'failed', number>) =>
      `Comptes créés : ${grouped(sum.created)} ; activés : ${grouped(sum.updated)} ; inchangés : ${grouped(sum.unchanged)}. Demandes refusées : ${grouped(sum.rejected)} ; en échec : ${grouped(sum.failed)}.`,
  },

  paused: {
    byPerson: (reason: string) => `${reason} Les demandes attendent dans leurs lignes jusqu’à la reprise.`,
    since: (at: string, reason: string) => `Depuis le ${at} : ${reason}`,
    nothingLost:
      'Rien n’est perdu : chaque demande attend dans sa ligne. Une fois le problème résolu, Chat Access reprend automatiquement.',
    checkColumns: 'Vérifier les colonnes',
    newCredential: 'Saisir de nouveaux identifiants',
    testNow: 'Tester maintenant',
  },

  troubles: {
    since: (at: string) => `Depuis le ${at}`,
    teamPage: 'Ouvrir les membres de l’équipe dans Zendesk',
  },

  installation: {
    title: 'Installation',
    never: 'Pas encore vérifiée.',
    allWell: (at: string) =>
      `Tout ce dont Chat Access a besoin fonctionnait lors de la dernière vérification, ${at}.`,
    limited: (at: string) => `Fonctionnement limité lors de la dernière vérification, ${at} :`,
    passed: (count: number) =>
      count < 2 ? `${count} vérification réussie` : `${grouped(count)} vérifications réussies`,
    check: 'Vérifier l’installation',
    checking: 'Vérification…',
    googlesPage: 'la page de Google',
  },

  triggers: {
    names: {
      onFormSubmit: 'les nouvelles réponses au formulaire',
      processPending: 'la vérification toutes les cinq minutes',
      reviewIdleAgents: 'la vérification des comptes inactifs',
    },
    requestsAffected: (names: readonly string[]) =>
      names.length === 1
        ? `Le déclencheur pour ${listOf(names)} est absent : les demandes ne sont pas traitées comme prévu.`
        : `Les déclencheurs pour ${listOf(names)} sont absents : les demandes ne sont pas traitées comme prévu.`,
    reviewAffected: (names: readonly string[]) =>
      `Le déclencheur pour ${listOf(names)} est absent : les comptes inactifs ne sont pas vérifiés.`,
    duplicate: (names: readonly string[]) =>
      names.length === 1
        ? `Le déclencheur pour ${listOf(names)} existe en plusieurs exemplaires.`
        : `Les déclencheurs pour ${listOf(names)} existent en plusieurs exemplaires.`,
    repair: 'Réparer',
    repairing: 'Réparation…',
    repaired: (message: string) => `Réparé. ${message}`,
  },

  job: {
    title: 'En cours',
    running: 'En cours',
    progress: (done: number, total: number) => `${grouped(done)} sur ${grouped(total)}`,
    sentence: (progress: string, timeLeft: string | null) =>
      timeLeft === null ? `${progress}.` : `${progress}, ${timeLeft}.`,
    pausedHint: 'Le traitement attend tant que Chat Access est suspendu.',
    pauseHint: 'Cliquez sur « Suspendre » pour l’arrêter.',
  },

  idleReview: {
    title: 'Comptes inactifs',
    mode: 'Vérification',
    lastReview: 'Dernière vérification',
    nextReview: 'Prochaine vérification',
    whenOn: 'Quand Chat Access sera activé',
    whenResumed: 'À la reprise de Chat Access',
    daily: 'Chaque jour, entre 3 h et 4 h UTC',
    plan: 'Plan',
    open: 'Examiner le plan',
    planStates: {
      off: () => 'Pour consultation seulement',
      waiting: (until: string) => `En attente, expire le ${until}`,
      held: (until: string) => `Retenu, expire le ${until}`,
      expired: (until: string) => `Expiré le ${until}`,
    },
    planHint:
      'La feuille Plan indique ce qui serait fait. Pour l’exécuter, choisissez Chat Access > Comptes inactifs > Appliquer le plan.',
    offHint:
      'Ce plan ne peut être que consulté, car la vérification est désactivée. Pour l’exécuter, choisissez un autre réglage dans Modifier la configuration > Comptes inactifs.',
    pausedHint: 'Le travail inachevé continue à la reprise de Chat Access.',
    held: (at: string, reason: string) =>
      `Le plan du ${at} est retenu, et aucun compte n’a été modifié. ${reason}`,
    heldHint: (until: string) =>
      `Examinez la feuille Plan et supprimez les lignes erronées. Pour exécuter le plan malgré tout, choisissez Chat Access > Comptes inactifs > Libérer le plan retenu avant le ${until}.`,
  },

  approvals: {
    title: (count: number) =>
      count < 2 ? `${count} demande à approuver` : `${grouped(count)} demandes à approuver`,
    more: (count: number) => `Et ${grouped(count)} de plus : voir la feuille.`,
    notYou: 'Les approbateurs décident ici ou dans le menu.',
    askedBy: (requester: string, since: string, row: number) =>
      `Demandé par ${requester}, le ${since}. Ligne ${row}.`,
    approve: 'Approuver',
    reject: 'Refuser',
    deciding: 'Un instant…',
    cancel: 'Annuler',
    reason: 'Pourquoi ? (facultatif ; le demandeur n’en est pas informé)',
  },

  controls: {
    title: 'Activer, désactiver, désinstaller',
    turnOff: 'Désactiver',
    turningOff: 'Désactivation…',
    pause: 'Suspendre',
    pausing: 'Suspension…',
    resume: 'Reprendre',
    resuming: 'Reprise…',
    uninstall: 'Désinstaller',
    uninstalling: 'Désinstallation…',
    cancel: 'Annuler',
    confirm: 'Désinstaller Chat Access ?',
    consequences:
      'Les déclencheurs et les identifiants enregistrés sont supprimés. La feuille avec toutes ses lignes, ainsi que tous les comptes dans Zendesk, restent tels quels.',
    ownerConsequence: (owner: string) => `Les déclencheurs de ${owner} seront supprimés automatiquement.`,
  },

  uninstalled: {
    title: 'Désinstallé',
    close: 'Vous pouvez fermer ce panneau latéral.',
    setUpAgain: 'Configurer à nouveau',
  },
};

function listOf(names: readonly string[]): string {
  return names.length < 3
    ? names.join(' et ')
    : `${names.slice(0, -1).join(', ')} et ${names[names.length - 1]}`;
}

const requestsOf = (count: number) => (count < 2 ? `${count} demande` : `${grouped(count)} demandes`);

function seatsUsed(used: number | null): string {
  if (used === null) return 'certaines utilisées';
  return used < 2 ? `${used} utilisée` : `${grouped(used)} utilisées`;
}
