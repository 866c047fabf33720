import type { evidencePage as english } from '../en/evidence-page';

/** Every sentence of the page of the evidence in German, but for those that the server sends. */
export const evidencePage: typeof english = {
  title: 'Nachweise für die Prüfung',
  loading: 'Die Nachweise werden geladen.',
  loadingFile: 'Die Datei wird vorbereitet…',
  reload: 'Neu laden',
  made: (period: string, made: string, by: string) => `${period}. Erstellt am ${made} von ${by}.`,
  sheetBefore: 'Alles steht im Tabellenblatt',
  sheetAfter: ', das hinter diesem Fenster geöffnet ist. Die Datei enthält dasselbe.',
  download: 'CSV herunterladen',
  altered:
    'Das Tabellenblatt wurde nachträglich geändert: Diese Datei ist nicht die, deren Fingerabdruck im Log steht. Erstellen Sie die Nachweise neu.',
  fingerprint:
    'Bei der Prüfung lässt sich der SHA-256 der Datei mit dem Eintrag „Evidence made“ im Tabellenblatt Log vergleichen; „Protokoll (Log) prüfen“ zeigt, ob dieser Eintrag noch so ist, wie er geschrieben wurde:',
  period: 'Anderer Zeitraum',
  periodHint:
    'Ein Quartal (2026 Q3), ein Jahr (2026) oder zwei Tage (2026-07-01 to 2026-09-30). Leer: die letzten 90 Tage. Dafür entsteht ein eigenes Tabellenblatt.',
  make: 'Nachweise erstellen',
  making: 'Werden erstellt…',
  parts: 'Inhalt',
  part: 'Abschnitt',
  content: 'Insgesamt',
};
