import type { personPage as english } from '../en/person-page';

/** What the page of a person's history says. It stands apart, so that the sidebar need not carry it. */
export const personPage: typeof english = {
  title: 'Historique d’une personne',
  address: 'Adresse e-mail',
  hint: 'Tout ce que le journal (Log) indique sur le compte associé à cette adresse.',
  show: 'Afficher',
  loading: 'Lecture du journal…',
  retry: 'Réessayer',
  kind: 'Afficher uniquement',
  all: 'Tout',
  of: (address: string) => `Historique de ${address}`,
  zone: (zone: string) => `Les heures sont dans le fuseau ${zone}, celui de la feuille de calcul.`,
  by: 'Par',
  change: 'Compte',
  arrow: (before: string, after: string) => `${before || 'inconnu'} → ${after}`,
  was: (before: string) => `avant : ${before}`,
  zendesk: 'Réponse de Zendesk',
  noTime: 'Sans date',
  unproved: 'Non prouvé : quelqu’un a pu saisir ou modifier cette ligne.',
};
