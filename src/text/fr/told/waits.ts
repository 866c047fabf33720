export const ADMIN_ACTS = 'Intervention d’un administrateur requise';
export const NO_ACTION = 'Aucune action requise';

export const FREE_A_SEAT =
  'Désactivez un compte qui n’est pas nécessaire, ou ajoutez des licences au forfait.';
export const SEAT_IS_TAKEN =
  'Les demandes en attente reprennent alors automatiquement dans les six heures, ou immédiatement avec Chat Access > Réessayer toutes les lignes en échec.';
