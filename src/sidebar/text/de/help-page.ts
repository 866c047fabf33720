import type { helpPage as english } from '../en/help-page';

/** What the page of help says about itself. */
export const helpPage: typeof english = {
  search: {
    found: (count: number) => (count === 1 ? '1 Abschnitt gefunden' : `${count} Abschnitte gefunden`),
    none: 'Nichts gefunden. Versuchen Sie es mit weniger Wörtern.',
  },
};
