import type { helpPage as english } from '../en/help-page';

/** What the page of help says about itself. Its other words are those of the admin guide, and of its frame in `help-page.html`. */
export const helpPage: typeof english = {
  search: {
    found: (count: number) => (count < 2 ? `${count} section trouvée` : `${count} sections trouvées`),
    none: 'Aucun résultat. Essayez avec moins de mots.',
  },
};
