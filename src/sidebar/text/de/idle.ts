import type { idle as english } from '../en/idle';

/** The step about idle accounts. */
export const idle: typeof english = {
  idle: {
    review: 'Tägliche Prüfung ungenutzter Konten',
    modes: {
      off: 'Aus',
      report: 'Nur berichten',
      act: 'Automatisch anwenden',
    },
    modeHints: {
      off: 'Ungenutzte Konten bleiben, wie sie sind. Letzte Tage des Zugangs gelten trotzdem.',
      report: 'Berichtet jeden Tag im Tabellenblatt Plan und per E-Mail, was geschehen würde.',
      act: 'Wendet den Plan automatisch an, bis zur Grenze unten. Die erste Prüfung berichtet nur.',
    },
    days: {
      disableAfterDays: 'Tage ohne Anmeldung bis zur Deaktivierung',
      neverUsedAfterDays: 'Tage bis zur Deaktivierung, falls nie genutzt',
      warnDaysBefore: 'Tage Vorwarnung (optional)',
      deleteAfterDays: 'Tage bis zur Löschung (optional)',
    },
    daysHints: {
      disableAfterDays: 'Ab der letzten Anmeldung oder einer späteren Anfrage nach dem Konto.',
      neverUsedAfterDays: 'Ab dem Tag, an dem das Konto eingerichtet oder beantragt wurde.',
      warnDaysBefore:
        'Die Person erhält vorher die E-Mail „Warnung“. Bleibt das Feld leer, wird nicht gewarnt.',
      deleteAfterDays:
        'Bleibt das Feld leer, werden nie Konten gelöscht. Löschen lässt sich nicht rückgängig machen und betrifft nur Konten, die Chat Access vor so langer Zeit deaktiviert hat.',
    },
    mailsOff:
      'Im Schritt „Nachrichten“ sind die E-Mails ausgeschaltet. Niemand kann gewarnt werden, daher wird kein Konto deaktiviert.',
    exempt: 'Ausgenommene Personen (optional)',
    exemptHint:
      'Geben Sie Adressen ein oder eine ganze Domain wie @acme.com. Für Gründe und Enddaten nutzen Sie das Tabellenblatt Exemptions. Die Rollen „Owner“ und „Administrator“ sind nie betroffen.',
    by: 'Wie ein Konto deaktiviert wird',
    ways: { downgrade: 'Herabstufen', suspend: 'Sperren', both: 'Herabstufen und sperren' },
    wayHints: {
      downgrade: 'Aus dem Agenten wird wieder ein Endbenutzer, und der Agentenplatz wird frei.',
      suspend: 'Die Person kann sich nicht anmelden. Der Agentenplatz bleibt belegt.',
      both: 'Der Agentenplatz wird frei, und die Person kann sich auch als Endbenutzer nicht anmelden.',
    },
    openTickets: 'Personen mit ungelösten Tickets',
    ticketChoices: { spare: 'Behalten und im Plan nennen', ignore: 'Wie alle anderen behandeln' },
    limit: 'Grenze',
    limitHint:
      'Ein Plan, der eine der beiden Grenzen überschreitet, wird zurückgehalten, und die Administration erhält eine E-Mail. Um ihn nach der Prüfung freizugeben, wählt sie Chat Access > Ungenutzte Konten > Zurückgehaltenen Plan freigeben.',
    percent: 'Prozentsatz der aktiven Konten',
    percentHint: 'Gilt ab 20 aktiven Konten.',
    count: 'Anzahl der Konten',
    check: 'Jetzt prüfen (ohne Änderungen)',
    checking: 'Wird geprüft…',
    lookingForAccounts: 'Ungenutzte Konten werden gesucht',
    noPlan: 'Es wurde kein Plan erstellt. Testen Sie die Verbindung und prüfen Sie noch einmal.',
    planMade: 'Der Plan ist fertig. Sie finden ihn im Tabellenblatt Plan.',
    noAccountChanged: 'Es wurden keine Konten geändert. Im Tabellenblatt Plan steht zu jedem der Grund.',
    working: 'Ungenutzte Konten werden bearbeitet. Es geht innerhalb von fünf Minuten automatisch weiter.',
    unfinished:
      'Nicht abgeschlossen. Geht es nicht voran, wählen Sie Chat Access > Ungenutzte Konten > Ungenutzte Konten prüfen (ohne Änderungen).',
  },
};
