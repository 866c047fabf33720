import type { helpPage as english } from '../en/help-page';

/** What the page of help says about itself. */
export const helpPage: typeof english = {
  search: {
    found: (count) => (count === 1 ? '1 sección encontrada' : `${count} secciones encontradas`),
    none: 'No se ha encontrado nada. Pruebe con menos palabras.',
  },
};
