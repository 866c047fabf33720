import type { evidencePage as english } from '../en/evidence-page';

/** Every sentence of the page of the evidence in French, but for those that the server sends. */
export const evidencePage: typeof english = {
  title: 'Preuves pour un auditeur',
  loading: 'Chargement des preuves.',
  loadingFile: 'Préparation du fichier…',
  reload: 'Recharger',
  made: (period: string, made: string, by: string) =>
    `Période : ${period}. Preuves établies le ${made} par ${by}.`,
  sheetBefore: 'Toutes les preuves se trouvent dans la feuille',
  sheetAfter: ', ouverte derrière cette fenêtre. Le fichier contient la même chose.',
  download: 'Télécharger le CSV',
  altered:
    'La feuille a été modifiée après avoir été établie : ce fichier n’est pas celui dont l’empreinte figure dans la feuille Log. Établissez de nouveau les preuves.',
  fingerprint:
    'Un auditeur peut comparer le SHA-256 du fichier avec la ligne Evidence made de la feuille Log, et « Vérifier le journal (Log) » indique si cette ligne est telle qu’elle a été écrite :',
  period: 'Autre période',
  periodHint:
    'Un trimestre (2026 Q3), une année (2026) ou deux dates (2026-07-01 to 2026-09-30). Vide : les 90 derniers jours. Chaque période a sa propre feuille.',
  make: 'Établir les preuves',
  making: 'Un instant…',
  parts: 'Contenu',
  part: 'Partie',
  content: 'Total',
};
