import type { helpPage as english } from '../en/help-page';

/** What the page of help says about itself. */
export const helpPage: typeof english = {
  search: {
    found: (count: number) => `${count} ${count < 2 ? 'seção encontrada' : 'seções encontradas'}`,
    none: 'Nada encontrado. Tente com menos palavras.',
  },
};
