import type { common as english } from '../en/common';

/** What is shown around the steps and panels, or in several of them. */
export const common: typeof english = {
  app: {
    loading: 'Die gespeicherte Einrichtung wird geladen.',
    privacy: 'Chat Access speichert Ihre Zugangsdaten nur für Sie und sendet sie ausschließlich an Zendesk.',
    callFailed:
      'Google konnte diese Anforderung nicht ausführen. Ihre Eingaben sind nicht verloren. Versuchen Sie es erneut. Hilft das nicht, laden Sie die Tabelle neu und öffnen Sie die Einrichtung noch einmal.',
    callTimedOut: (seconds) =>
      `Innerhalb von ${seconds} Sekunden kam keine Antwort. Ihre Eingaben sind nicht verloren. Prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut.`,
    tryAgain: 'Erneut versuchen',
  },

  time: {
    justNow: 'gerade eben',
    minutesAgo: (minutes: number) => `vor ${minutes} Minuten`,
    hoursAgo: (hours: number) => `vor ${hours} Stunden`,
    daysAgo: (days: number) => `vor ${days} Tagen`,
    minuteLeft: 'noch etwa eine Minute',
    minutesLeft: (minutes: number) => `noch etwa ${minutes} Minuten`,
  },

  fields: {
    invalid: ' (ungültig)',
    entered: (label: string) => `${label}: Einträge`,
    remove: (item: string) => `${item} entfernen`,
  },

  setup: {
    title: 'Chat Access einrichten',
    backToHealth: 'Zurück zum Zustand',
    steps: {
      connect: 'Zendesk verbinden',
      form: 'Formular wählen',
      access: 'Wer Zugang erhält',
      messages: 'Nachrichten',
      idle: 'Ungenutzte Konten',
    },
    done: ' (erledigt)',
    save: 'Speichern',
    saveAndContinue: 'Speichern und weiter',
    saving: 'Wird gespeichert…',
    saved: 'Gespeichert.',
  },

  help: {
    title: 'Hilfe',
    unknown: 'Dieser Schritt ist in der Anleitung erklärt.',
    more: 'Weiterlesen',
  },

  summary: {
    noMails: 'Keine E-Mails an anfragende Personen',
    builtInTexts: 'Standardtexte',
    changedTexts: (count: number) => (count === 1 ? '1 geänderter Text' : `${count} geänderte Texte`),
    idle: (mode: string, days: number) => `${mode}, nach ${days === 1 ? '1 Tag' : `${days} Tagen`}`,
  },
};
