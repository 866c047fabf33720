import type { history as english } from '../en/history';

/** The last requests, with what became of them. */
export const history: typeof english = {
  history: {
    title: 'Historique',
    person: 'Historique d’une personne',
    loading: 'Chargement des dernières demandes…',
    none: 'Aucune demande pour l’instant. Chaque réponse au formulaire apparaît ici.',
    hint: (zone: string) =>
      `Les dernières demandes. Les heures sont dans le fuseau ${zone}, celui de la feuille de calcul.`,
    filter: 'Afficher',
    all: 'Tous les statuts',
    showRow: (row: number) => `Afficher la ligne ${row}`,
    busy: 'Un instant…',
  },
};
