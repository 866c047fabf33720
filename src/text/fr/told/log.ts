import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { log as english } from '../../en/log';
import type { Told } from '../../told';
import { counted } from './counts';
import { grouped } from './numbers';

const lines = (count: number) => counted(count, 'ligne');

const HISTORY =
  'Fichier > Historique des versions montre qui l’a modifiée. D’ici là, aucun compte n’est supprimé ni rétabli d’après les lignes situées au-dessus.';

interface Line {
  row: number;
  sheet: string;
}

const rowOf = ({ row, sheet }: Line) => `La ligne ${row} de la feuille ${sheet}`;

/** What is said about the log itself. */
export function log(): Told<typeof english> {
  return {
    'log.begun':
      'Une nouvelle série de preuves d’intégrité commence ici : les lignes au-dessus portent la preuve d’une autre personne, ou une preuve dont la clé est perdue.',

    'log.continued': 'Le journal reprend ici la suite des feuilles des années précédentes.',
    'log.goes-on': ({ year }) =>
      `L’année ${year} est terminée, et son journal s’arrête ici. Il continue dans la feuille Log.`,

    'log.raised-from': ({ role }) =>
      `Rôle précédent : ${sanitizeForDisplay(role)} ; devient agent. Une désactivation rétablit le rôle précédent.`,

    'check-log.off':
      'Chat Access est désactivé. Seule la personne au nom de laquelle il s’exécute peut vérifier le Log.',
    'check-log.not-owner': ({ owner }) =>
      `Seul ${owner} peut vérifier le Log : Chat Access s’exécute au nom de ${owner}, et seules les exécutions de cette personne savent avec quoi ses lignes sont prouvées.`,
    'check-log.not-begun':
      'Aucune ligne du Log n’a encore de preuve d’intégrité. Réessayez dans cinq minutes.',
    'check-log.gone': 'La feuille Log a disparu, avec toutes ses lignes.',
    'check-log.ok': ({ proved }) =>
      `Le Log est tel qu’il a été écrit : ${lines(proved)}, aucune modifiée, ajoutée, déplacée ou manquante.`,
    'check-log.unproved': ({ count }) =>
      `${lines(count)} sans preuve d’intégrité, d’une version antérieure, ${count < 2 ? 'ne peut pas être vérifiée' : 'ne peuvent pas être vérifiées'}.`,
    'check-log.foreign': ({ count }) =>
      `${lines(count)} avec la preuve d’intégrité d’une autre personne, ou une preuve dont la clé est perdue, ${count < 2 ? 'ne peut pas être vérifiée' : 'ne peuvent pas être vérifiées'}.`,
    'check-log.continues': ({ done, total }) =>
      `Le Log est en cours de vérification : ${grouped(done)} sur ${lines(total)} jusqu’ici, aucune modifiée, ajoutée, déplacée ou manquante. ` +
      'La vérification se poursuit toutes les cinq minutes. Choisissez à nouveau « Vérifier le journal (Log) » pour continuer immédiatement ou voir le résultat.',
    'check-log.progress': ({ done, total }) => `Vérification du Log : ${grouped(done)} sur ${lines(total)}`,
    'check-log.busy': 'Le Log est déjà en cours de vérification. Réessayez dans une minute.',
    'check-log.altered': (line) => `${rowOf(line)} a été modifiée. ${HISTORY}`,
    'check-log.added': (line) => `${rowOf(line)} n’a pas été écrite par Chat Access. ${HISTORY}`,
    'check-log.moved': (line) => `${rowOf(line)} a été déplacée ou copiée. ${HISTORY}`,
    'check-log.missing': ({ row, sheet }) =>
      `Une ligne manque avant la ligne ${row} de la feuille ${sheet}, ou a été déplacée. ${HISTORY}`,
    'check-log.missing-at-end': ({ row, sheet }) =>
      `Des lignes manquent à la fin de la feuille ${sheet}, à partir de la ligne ${row}. ${HISTORY}`,
  };
}
