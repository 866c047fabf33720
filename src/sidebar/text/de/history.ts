import type { history as english } from '../en/history';

/** The last requests, with what became of them. */
export const history: typeof english = {
  history: {
    title: 'Verlauf',
    person: 'Verlauf einer Person',
    loading: 'Die letzten Anfragen werden geladen…',
    none: 'Noch keine Anfragen. Hier erscheint jede Formularantwort.',
    hint: (zone: string) => `Die letzten Anfragen. Zeiten in der Zeitzone der Tabelle, ${zone}.`,
    filter: 'Anzeigen',
    all: 'Alle Status',
    showRow: (row: number) => `Zeile ${row} zeigen`,
    busy: 'Einen Moment…',
  },
};
