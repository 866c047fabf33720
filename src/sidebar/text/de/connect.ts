import type { connect as english } from '../en/connect';
import { withBold } from '../with-bold';

/** The step that connects Zendesk. */
export const connect: typeof english = {
  connect: {
    connectedBy: (host: string, owner: string) =>
      `Mit ${host} verbunden durch ${owner}; Chat Access läuft im Namen dieser Person. Nur sie kann die Verbindung ändern. Um sich selbst zu verbinden, schalten Sie Chat Access zuerst aus.`,
    subdomain: 'Zendesk-Subdomain',
    subdomainHint:
      'Der erste Teil Ihrer Zendesk-Adresse: acme bei https://acme.zendesk.com. Sie können auch die ganze Adresse einfügen.',
    subdomainMissing: 'Geben Sie Ihre Zendesk-Subdomain ein: acme bei https://acme.zendesk.com.',
    subdomainInvalid:
      'Geben Sie nur den ersten Teil Ihrer Zendesk-Adresse ein: acme bei https://acme.zendesk.com.',
    product: 'Produkt',
    productUnknown:
      'Fast alle haben Zendesk Suite oder Support. Nicht sicher? Wählen Sie keines von beiden: „Verbindung testen“ findet es heraus.',
    products: { support: 'Zendesk Suite oder Support', chat: 'Nur Zendesk Chat' },
    productHints: {
      support: 'Fast alle Zendesk-Konten: Ihre Agenten bearbeiten auch Tickets.',
      chat: 'Sie haben nur Chat abonniert und arbeiten nicht mit Tickets.',
    },
    recommended: (kind: string) => `${kind} (empfohlen)`,
    suiteClientSteps: [
      withBold`Melden Sie sich in Zendesk mit Administratorrechten an, am besten mit einem Dienstkonto: Chat Access arbeitet im Namen der Person, die den Client anlegt.`,
      withBold`Öffnen Sie ${'Admin Center'} > ${'Apps und Integrationen'} > ${'APIs'} > ${'OAuth-Clients'} und wählen Sie ${'OAuth-Client hinzufügen'}.`,
      withBold`Geben Sie als Namen ${'Chat Access'} ein und wählen Sie als Client-Typ ${'Vertraulich'}. Weiterleitungs-URLs und zulässige Scopes bleiben leer.`,
      withBold`Speichern Sie und kopieren Sie ${'Bezeichner (Identifier)'} und ${'Geheimnis (Secret)'} in die Felder unten.`,
    ],
    openThatPage: 'Öffnen Sie diese Seite',
    credential: 'Zugangsdaten',
    credentialSaved: 'Gespeichert',
    change: 'Ändern',
    changeCredential: ' (Zugangsdaten)',
    keepCredential: 'Gespeicherte Zugangsdaten behalten',
    tokenKind: 'OAuth-Zugriffstoken',
    clientKind: 'OAuth-Client',
    token: 'Zugriffstoken',
    tokenHints: {
      any: 'Ein OAuth-Zugriffstoken einer Person mit Administratorrechten, mit den Scopes read und write.',
      chat: 'Ein OAuth-Token für Zendesk Chat von einer Person mit Administratorrechten, mit den Scopes read und write.',
      support:
        'Ein OAuth-Token für Zendesk Support von einer Person mit Administratorrechten, mit den Scopes read und write. Läuft es ab, warten Anfragen, bis Sie ein neues eingeben; ein OAuth-Client läuft nicht ab.',
    },
    tokenMissing: 'Geben Sie das Zugriffstoken ein.',
    chatClient: withBold`Öffnen Sie im Chat-Dashboard ${'Einstellungen'} > ${'Konto'} > ${'API und SDKs'}, wählen Sie ${'API-Client hinzufügen'} und geben Sie ${'http://localhost'} als Weiterleitungs-URL ein.`,
    allow: withBold` (nötig sind die Subdomain und die Client-ID) und wählen Sie ${'Allow'}.`,
    pasteAddress:
      'Die Seite danach kann nicht geladen werden. Kopieren Sie ihre ganze Adresse und fügen Sie sie unten unverändert ein.',
    noToken: (answer: string) =>
      `In dieser Adresse ist kein Token${answer && ` („${answer}“)`}. Prüfen Sie die Client-ID und öffnen Sie die Seite noch einmal.`,
    clientId: 'Client-ID',
    clientIdentifier: 'Bezeichner (Identifier)',
    clientIdMissing: 'Geben Sie die Client-ID ein.',
    clientSecret: 'Client-Geheimnis',
    clientSecretHints: {
      any: 'Das Geheimnis eines OAuth-Clients vom Typ „Vertraulich“.',
      chat: 'Das Geheimnis eines vertraulichen Clients von Zendesk Chat.',
      support: 'Zendesk zeigt es nur einmal vollständig an: beim Speichern des Clients.',
    },
    clientSecretMissing: 'Geben Sie das Client-Geheimnis ein.',
    test: 'Verbindung testen',
    testing: 'Wird getestet…',
    canRead: 'Kann Konten lesen',
    cannotRead: 'Kann Konten nicht lesen',
    canWrite: 'Kann Konten ändern',
    cannotWrite: 'Kann Konten nicht ändern',
    plan: (name: string) => `Zendesk-Plan: ${name}`,
  },
};
