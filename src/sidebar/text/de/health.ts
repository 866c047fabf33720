import type { Seats } from '../../../contract';
import type { Waiting } from '../../health/row-counts';
import type { health as english } from '../en/health';
import { grouped } from './grouped';

/** The panel that turns Chat Access on, and its health afterwards. */
export const health: typeof english = {
  ready: {
    saved: 'Gespeichert',
    savedHint:
      'Chat Access ist eingeschaltet und verwendet ab der nächsten Anfrage die gespeicherte Einrichtung.',
    title: 'Bereit',
    hint: 'Nach dem Einschalten verarbeitet Chat Access jede Formularantwort, sobald sie eintrifft, und sucht alle fünf Minuten nach übersehenen Antworten. Es läuft in Ihrem Namen.',
    backlog: (rows: number) =>
      rows === 1 ? '1 frühere Antwort. Verarbeiten?' : `${grouped(rows)} frühere Antworten. Verarbeiten?`,
    backlogChoices: {
      handle: 'Wie neue Antworten verarbeiten',
      leave: 'Als Verlauf behalten',
    },
    backlogUndecided: 'Wählen Sie zuerst eine der beiden Möglichkeiten.',
    turnOn: 'Einschalten',
    turningOn: 'Wird eingeschaltet…',
  },

  health: {
    title: 'Zustand',
    statuses: { on: 'Eingeschaltet', paused: 'Pausiert', off: 'Ausgeschaltet' },
    noOwner: 'Neue Anfragen warten in ihren Zeilen.',
    runsAsYou: (owner: string, since: string | null) =>
      since === null
        ? `Läuft in Ihrem Namen (${owner}).`
        : `Läuft in Ihrem Namen (${owner}), eingeschaltet ${since}.`,
    runsAs: (owner: string, since: string | null) =>
      since === null
        ? `Läuft im Namen von ${owner}. Nur diese Person kann es reparieren.`
        : `Läuft im Namen von ${owner}, eingeschaltet ${since}. Nur diese Person kann es reparieren.`,
    refresh: 'Aktualisieren',
    refreshing: 'Wird aktualisiert…',
    editSetup: 'Einrichtung bearbeiten',
    version: (version: string) => `Version ${version}`,
  },

  details: {
    waiting: 'Wartend',
    waitingFor: ({ admin, approver, time }: Waiting) =>
      [
        ...(admin > 0 ? [`${requestsOf(admin)} für die Administration`] : []),
        ...(approver > 0 ? [`${requestsOf(approver)} für Genehmigende`] : []),
        ...(time > 0 ? [`${requestsOf(time)} ohne Handlungsbedarf`] : []),
      ].join(', ') || 'Keine',
    failed: 'Zu prüfen',
    lastRequest: 'Letzte Anfrage',
    noRequest: 'Noch keine',
    lastRun: 'Letzter Lauf',
    noRun: 'Noch nicht',
    nextRun: 'Nächster Lauf',
    overdue: (at: string) => `Überfällig seit ${at}`,
    mailsLeft: 'E-Mails heute übrig',
    seats: 'Agentenplätze',
    seatFigures: ({ used, limit, free, waiting, idle }: Seats) => [
      limit === null
        ? `${seatsUsed(used)} belegt (Gesamtzahl unbekannt)`
        : `${seatsUsed(used)} von ${grouped(limit)} belegt`,
      ...(free === null ? [] : [`${grouped(free)} frei`]),
      ...(waiting > 0
        ? [waiting === 1 ? '1 Anfrage wartet auf einen' : `${grouped(waiting)} Anfragen warten auf einen`]
        : []),
      ...(idle && idle.accounts > 0 ? [wouldFree(idle.accounts, idle.seats)] : []),
    ],
    accounts: 'Konten',
    accountsCounted: (total: number, enabled: number, at: string) =>
      `${grouped(enabled)} von ${grouped(total)} aktiv (letzter Export: ${at})`,
    zendesk: 'Zendesk',
    credentialSaved: 'Zugangsdaten gespeichert',
    recentDays: 'Letzte vier Wochen',
    chartDone: 'Erledigt',
    chartNotDone: 'Abgelehnt oder fehlgeschlagen',
    recentTotals: (sum: Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'failed', number>) =>
      `${grouped(sum.created)} eingerichtet, ${grouped(sum.updated)} aktiviert, ${grouped(sum.unchanged)} unverändert, ${grouped(sum.rejected)} abgelehnt, ${grouped(sum.failed)} fehlgeschlagen.`,
  },

  paused: {
    byPerson: (reason: string) =>
      `${reason} Anfragen warten in ihren Zeilen, bis Chat Access fortgesetzt wird.`,
    since: (at: string, reason: string) => `Seit ${at}: ${reason}`,
    nothingLost:
      'Nichts geht verloren: Jede Anfrage wartet in ihrer Zeile. Sobald das behoben ist, geht es automatisch weiter.',
    checkColumns: 'Spalten prüfen',
    newCredential: 'Neue Zugangsdaten eingeben',
    testNow: 'Jetzt testen',
  },

  troubles: {
    since: (at: string) => `Seit ${at}`,
    teamPage: 'Teammitglieder in Zendesk öffnen',
  },

  installation: {
    title: 'Installation',
    never: 'Noch nicht geprüft.',
    allWell: (at: string) => `Alles, was Chat Access braucht, hat funktioniert (geprüft ${at}).`,
    limited: (at: string) => `Eingeschränkt (geprüft ${at}):`,
    passed: (count: number) =>
      count === 1 ? '1 Prüfung bestanden' : `${grouped(count)} Prüfungen bestanden`,
    check: 'Installation prüfen',
    checking: 'Wird geprüft…',
    googlesPage: 'Seite von Google',
  },

  triggers: {
    names: {
      onFormSubmit: 'neue Formularantworten',
      processPending: 'den Lauf alle fünf Minuten',
      reviewIdleAgents: 'die Prüfung ungenutzter Konten',
    },
    requestsAffected: (names: readonly string[]) =>
      names.length === 1
        ? `Der Trigger für ${listOf(names)} fehlt: Anfragen werden nicht so verarbeitet, wie sie sollten.`
        : `Die Trigger für ${listOf(names)} fehlen: Anfragen werden nicht so verarbeitet, wie sie sollten.`,
    reviewAffected: (names: readonly string[]) =>
      `Der Trigger für ${listOf(names)} fehlt: Ungenutzte Konten werden nicht geprüft.`,
    duplicate: (names: readonly string[]) =>
      names.length === 1
        ? `Der Trigger für ${listOf(names)} ist mehrfach vorhanden.`
        : `Die Trigger für ${listOf(names)} sind mehrfach vorhanden.`,
    repair: 'Reparieren',
    repairing: 'Wird repariert…',
    repaired: (message: string) => `Repariert. ${message}`,
  },

  job: {
    title: 'Läuft gerade',
    running: 'Läuft',
    progress: (done: number, total: number) => `${grouped(done)} von ${grouped(total)}`,
    sentence: (progress: string, timeLeft: string | null) =>
      timeLeft === null ? `${progress}.` : `${progress}, ${timeLeft}.`,
    pausedHint: 'Der Vorgang wartet, solange Chat Access pausiert.',
    pauseHint: 'Zum Anhalten klicken Sie auf „Pausieren“.',
  },

  idleReview: {
    title: 'Ungenutzte Konten',
    mode: 'Prüfung',
    lastReview: 'Letzte Prüfung',
    nextReview: 'Nächste Prüfung',
    whenOn: 'Sobald Chat Access eingeschaltet ist',
    whenResumed: 'Sobald Chat Access fortgesetzt wird',
    daily: 'Täglich zwischen 3 und 4 Uhr UTC',
    plan: 'Plan',
    open: 'Plan ansehen',
    planStates: {
      off: () => 'Nur zur Ansicht',
      waiting: (until: string) => `Wartet, gültig bis ${until}`,
      held: (until: string) => `Zurückgehalten, gültig bis ${until}`,
      expired: (until: string) => `Abgelaufen am ${until}`,
    },
    planHint:
      'Im Tabellenblatt Plan steht, was geschehen würde. Um den Plan anzuwenden, wählen Sie Chat Access > Ungenutzte Konten > Plan anwenden.',
    offHint:
      'Dieser Plan dient nur zur Ansicht, weil die Prüfung ausgeschaltet ist. Um ihn anzuwenden, wählen Sie unter Einrichtung bearbeiten > Ungenutzte Konten eine andere Einstellung.',
    pausedHint: 'Unerledigtes geht weiter, sobald Chat Access fortgesetzt wird.',
    held: (at: string, reason: string) =>
      `Der Plan vom ${at} wird zurückgehalten; es wurden keine Konten geändert. ${reason}`,
    heldHint: (until: string) =>
      `Sehen Sie das Tabellenblatt Plan durch und löschen Sie die falschen Zeilen. Um den Plan trotzdem anzuwenden, wählen Sie vor dem ${until} Chat Access > Ungenutzte Konten > Zurückgehaltenen Plan freigeben.`,
  },

  approvals: {
    title: (count: number) =>
      count === 1
        ? '1 Anfrage braucht eine Genehmigung'
        : `${grouped(count)} Anfragen brauchen eine Genehmigung`,
    more: (count: number) => `Und ${grouped(count)} weitere: siehe Tabelle.`,
    notYou: 'Die Genehmigenden entscheiden hier oder im Menü.',
    askedBy: (requester: string, since: string, row: number) =>
      `Beantragt von ${requester} am ${since}. Zeile ${row}.`,
    approve: 'Genehmigen',
    reject: 'Ablehnen',
    deciding: 'Einen Moment…',
    cancel: 'Abbrechen',
    reason: 'Warum? (optional; die anfragende Person erfährt es nicht)',
  },

  controls: {
    title: 'Einschalten, ausschalten, deinstallieren',
    turnOff: 'Ausschalten',
    turningOff: 'Wird ausgeschaltet…',
    pause: 'Pausieren',
    pausing: 'Wird pausiert…',
    resume: 'Fortsetzen',
    resuming: 'Wird fortgesetzt…',
    uninstall: 'Deinstallieren',
    uninstalling: 'Wird deinstalliert…',
    cancel: 'Abbrechen',
    confirm: 'Chat Access deinstallieren?',
    consequences:
      'Die Trigger und die gespeicherten Zugangsdaten werden entfernt. Die Tabelle mit allen Zeilen und alle Konten in Zendesk bleiben, wie sie sind.',
    ownerConsequence: (owner: string) => `Die Trigger von ${owner} werden automatisch entfernt.`,
  },

  uninstalled: {
    title: 'Deinstalliert',
    close: 'Sie können diese Seitenleiste schließen.',
    setUpAgain: 'Neu einrichten',
  },
};

function listOf(names: readonly string[]): string {
  return names.length < 3
    ? names.join(' und ')
    : `${names.slice(0, -1).join(', ')} und ${names[names.length - 1]}`;
}

const requestsOf = (count: number) => (count === 1 ? '1 Anfrage' : `${grouped(count)} Anfragen`);

const seatsUsed = (used: number | null) => (used === null ? 'einige' : grouped(used));

const wouldFree = (accounts: number, seats: number) =>
  accounts === 1
    ? `das ungenutzte Konto im Plan würde ${grouped(seats)} freigeben`
    : `die ${grouped(accounts)} ungenutzten Konten im Plan würden ${grouped(seats)} freigeben`;
