/** What waits, and whether somebody has to act: the same words wherever it is said. */

export const ADMIN_ACTS = 'Handlungsbedarf für die Administration';
export const NO_ACTION = 'Kein Handlungsbedarf';

/** What to do where no seat is free. */
export const FREE_A_SEAT =
  'Deaktivieren Sie ein Konto, das nicht gebraucht wird, oder erweitern Sie den Zendesk-Plan um Agentenplätze.';
/** And what happens then. */
export const SEAT_IS_TAKEN =
  'Wartende Anfragen werden dann innerhalb von sechs Stunden automatisch fortgesetzt, oder sofort mit Chat Access > Alle fehlgeschlagenen Zeilen erneut versuchen.';
