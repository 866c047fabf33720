import type { access as english } from '../en/access';

/** The step about who may get access. */
export const access: typeof english = {
  access: {
    domains: 'Domains der neuen Agenten',
    domainsHint:
      'Nur E-Mail-Adressen mit diesen Domains erhalten Zugang, zum Beispiel acme.com. Drücken Sie nach jeder Domain die Eingabetaste.',
    publicDomains: {
      mailbox: (domain: string) =>
        `Eine Adresse bei ${domain} kann jeder bekommen, und damit auch Zugang. Geben Sie die eigene Domain Ihrer Organisation ein.`,
      suffix: (domain: string, subdomains: boolean) =>
        `${domain} wird von vielen Organisationen genutzt${subdomains ? ', und alle Personen dort könnten Zugang erhalten' : ''}. Geben Sie Ihre eigene Domain ein, zum Beispiel acme.${domain}.`,
    },
    addDomain: (domain: string) => `${domain} hinzufügen`,
    subdomains: 'Auch Subdomains wie eu.acme.com',
    folds: {
      requesters: { title: 'Wer anfragen darf', unused: 'Alle mit diesen Domains.' },
      blocked: { title: 'Gesperrte Personen', unused: 'Niemand ist gesperrt.' },
      approval: { title: 'Genehmigung', unused: 'Anfragen werden sofort verarbeitet.' },
      brake: { title: 'Konten pro Tag', unused: 'Höchstens 50 je anfragender Person ohne Genehmigung.' },
      chat: {
        title: 'Zugriff auf den Chat',
        unused: 'Zeilen warten, bis die Administration das Häkchen gesetzt hat.',
      },
    },
    requesters: 'Wer anfragen darf (optional)',
    requestersHint:
      'Wenn Sie Adressen eingeben, können nur diese Personen Zugang beantragen. Bleibt das Feld leer, können es alle mit diesen Domains.',
    blocked: 'Gesperrte Personen (optional)',
    blockedHint:
      'Anfragen für diese Adressen werden abgelehnt, egal wer sie absendet. Tragen Sie Personen ein, die nicht mehr bei Ihnen sind.',
    approval: 'Genehmigung',
    approvals: { none: 'Nicht nötig', unlisted: 'Für andere anfragende Personen', everyone: 'Für alle' },
    approvalHints: {
      none: 'Anfragen werden sofort verarbeitet.',
      unlisted: 'Auch andere Personen mit Ihren Domains dürfen Zugang beantragen; das muss genehmigt werden.',
      everyone: 'Jede Anfrage wartet, bis sie genehmigt wird.',
    },
    reenable: 'Deaktivierte Konten',
    reenables: {
      always: 'Aktivieren',
      ours: 'Nur von Chat Access deaktivierte',
      ask: 'Andere nur mit Genehmigung',
    },
    reenableHints: {
      always: 'Eine Anfrage aktiviert das Konto wieder, egal wer es deaktiviert hat.',
      ours: 'Hat jemand anderes das Konto deaktiviert, bleibt es deaktiviert, und die Anfrage muss geprüft werden.',
      ask: 'Hat jemand anderes das Konto deaktiviert, wartet die Anfrage, bis sie genehmigt wird.',
    },
    approvers: 'Genehmigende (optional)',
    approversHint:
      'Sie erhalten eine E-Mail und entscheiden im Menü dieser Tabelle; geben Sie ihnen deshalb als „Mitbearbeiter“ Zugriff auf die Tabelle. Über das eigene Konto und die eigene Anfrage kann niemand entscheiden. Bleibt das Feld leer, entscheiden Sie selbst.',
    brakes: {
      brake: 'Konten pro Tag je anfragender Person',
      brakeAll: 'Konten pro Tag insgesamt (optional)',
    },
    brakeHints: {
      brake:
        'Weitere Anfragen warten auf eine Genehmigung, damit ein Skript nicht beliebig viele Konten anlegen kann. Bleibt das Feld leer, gibt es keine Grenze.',
      brakeAll:
        'Dasselbe für alle anfragenden Personen zusammen, denn im Formular kann jeder eine beliebige anfragende Person angeben.',
    },
    busiestDay: (requester: number, all: number) =>
      `Höchstwert eines Tages in den letzten vier Wochen: ${requester} von einer anfragenden Person, ${all} insgesamt.`,
    loadingChoices: 'Abteilungen und Rollen werden aus Zendesk geladen…',
    departments: 'Abteilungen der neuen Agenten (optional)',
    departmentMissing: (department: string) => `${department} (nicht mehr in Zendesk)`,
    role: 'Rolle der neuen Agenten',
    defaultRole: 'Standardrolle',
    chooseRole: 'Rolle wählen',
    departmentsByAnswer: 'Abteilungen je Antwort',
    groupsByAnswer: 'Gruppen je Antwort',
    rolesByAnswer: 'Rolle je Antwort',
    byAnswerHint: {
      departments:
        'Zusätzliche Abteilungen für Personen, in deren Formular diese Antwort steht. Andere Antworten fügen nichts hinzu.',
      roles:
        'Die Rolle von Personen, in deren Formular diese Antwort steht. Bei anderen Antworten gilt die Rolle oben.',
    },
    answer: 'Antwort im Formular',
    roleOfAnswer: 'Rolle',
    addAnswer: 'Antwort hinzufügen',
    removeAnswer: (answer: string) => (answer === '' ? 'Diese Antwort entfernen' : `„${answer}“ entfernen`),
    groups: 'Gruppen der neuen Agenten (optional)',
    chat: 'Zugriff auf den Chat',
    chatHint:
      'In Zendesk kann nur die Administration bei neuen Agenten das Häkchen „Access“ neben „Chat“ setzen. Bis dahin wartet die Zeile, und in ihr steht, wo zu klicken ist; die anfragende Person erhält eine E-Mail, sobald der Chat freigegeben ist.',
    chatChoices: {
      check: 'Auf die Administration warten',
      set: 'Chat Access setzt das Häkchen',
      ignore: 'Nicht prüfen',
    },
    chatHints: {
      check: 'Eine E-Mail am Tag sagt Ihnen, wie viele warten; in ihren Zeilen steht, was zu tun ist.',
      set: 'Nutzt einen Aufruf der Seiten von Zendesk, den Zendesk nicht unterstützt. Wo er nicht funktioniert, wartet die Zeile trotzdem.',
      ignore:
        'Die Zeile ist erledigt, sobald der Agent angelegt ist. Auch die Rolle „Light Agent“ ist wählbar.',
    },
    capacityRule: 'Kapazitätsregel der neuen Agenten (optional)',
    capacityRuleHint: 'Begrenzt, wie viele Chats ein Agent gleichzeitig erhält.',
    noCapacityRules: 'Zendesk nennt keine. Kapazitätsregeln setzen Omnichannel-Routing voraus.',
    noCapacityRule: 'Keine',
  },
};
