import type { form as english } from '../en/form';
import { withBold } from '../with-bold';

/** The step that chooses the form, and the preview of a row. */
export const form: typeof english = {
  form: {
    searching: 'Das Formular wird gesucht…',
    noFormYet: 'Mit dieser Tabelle ist noch kein Formular verknüpft. So erstellen Sie eines:',
    createForm: withBold`Wählen Sie in der Tabelle ${'Tools'} > ${'Neues Formular erstellen'}.`,
    collectAddresses: withBold`Wählen Sie im Formular ${'Einstellungen'} > ${'Antworten'} > ${'E-Mail-Adressen erfassen'} > ${'Verifiziert'}. Google bestätigt dann, von wem jede Antwort stammt.`,
    addQuestions: withBold`Fügen Sie unter ${'Fragen'} diese drei hinzu, jede als ${'Kurzantwort'} und ${'Pflichtfrage'}:`,
    questionTitles: ['E-Mail der neuen Person', 'Vorname', 'Nachname'],
    publishForm: withBold`Klicken Sie auf ${'Veröffentlichen'}, wählen Sie aus, wer antworten darf, und senden Sie den Link an alle, die Zugang beantragen.`,
    copy: 'Kopieren',
    copied: 'Kopiert',
    selected: 'Markiert: Strg+C drücken',
    waiting: 'Warten auf das Formular. Die Einrichtung geht automatisch weiter.',
    formFound: 'Das Formular wurde gefunden.',
    foundSheet: (sheet: string) =>
      withBold`Das Formular wurde gefunden; es ist mit dem Tabellenblatt ${sheet} verknüpft.`,
    savedSheet: (sheet: string) =>
      withBold`Gewähltes Tabellenblatt: ${sheet}. Damit ist kein Formular mehr verknüpft. Verknüpfen Sie eines im Formular unter „Antworten“.`,
    sheet: 'Tabellenblatt mit den Antworten',
    chooseSheet: 'Tabellenblatt wählen',
    sheetWithoutForm: (sheet: string) => `${sheet} (kein Formular)`,
    columns: {
      requester: 'E-Mail der anfragenden Person',
      email: 'E-Mail der neuen Person',
      firstName: 'Vorname',
      lastName: 'Nachname',
      department: 'Abteilung (optional)',
      role: 'Rolle (optional)',
      until: 'Letzter Tag des Zugangs (optional)',
      language: 'Sprache der E-Mails (optional)',
    },
    furtherColumns: 'Abteilungen, Rollen, letzter Tag und Sprache je Antwort',
    furtherColumnsHint:
      'Fragt das Formular nach einem Team oder einer Art von Agenten, wählen Sie hier die Spalte. Im nächsten Schritt legen Sie fest, was jede Antwort bewirkt. Nach einem letzten Tag wird das Konto deaktiviert, egal was die Prüfung ungenutzter Konten tut.',
    noColumn: 'Keine',
    chooseColumn: 'Spalte wählen',
    columnMissing: (column: string) =>
      `Im Tabellenblatt gibt es keine Spalte „${column}“ mehr. Wählen Sie eine andere.`,
  },

  preview: {
    title: 'Vorschau',
    loading: 'Die letzte Antwort wird gelesen…',
    row: (row: number) => `Letzte Antwort, Zeile ${row}:`,
    requester: (address: string) => `Beantragt von ${address}`,
    outcome: (outcome: string) => withBold`Das Ergebnis dieser Zeile wäre ${outcome}.`,
    mail: (address: string) => `E-Mail an ${address}`,
  },
};
