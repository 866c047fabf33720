import type { brake as english } from '../../en/brake';
import type { Told } from '../../told';

const accounts = (most: number) => (most === 1 ? 'ein Konto' : `${most} Konten`);

/** About the most accounts that are given in a day without approval. */
export function brake(): Told<typeof english> {
  return {
    'brake.subject': ({ requester, most }) =>
      `Handlungsbedarf bei Chat Access: mehr als ${accounts(most)} an einem Tag${requester === '' ? '' : ` auf Anfrage von ${requester}`}`,
    'brake.text': ({ requester, most, day, sheetUrl }) =>
      `Guten Tag,\n\nam ${day} ${most === 1 ? 'wurde' : 'wurden'} von ${requester === '' ? 'mehreren Personen zusammen' : requester} mehr als ${accounts(most)} beantragt. ` +
      'Weitere Anfragen warten mit dem Status „Needs approval“: Genehmigen Sie sie in der Tabelle, oder lehnen Sie sie ab.\n\n' +
      'Falls das unerwartet ist, sendet vielleicht ein Skript das Formular im Namen anderer ab. Lehnen Sie diese Zeilen ab und beschränken Sie das Formular in dessen Einstellungen auf Personen Ihrer Organisation. ' +
      `Falls es richtig ist, geben Sie in der Einrichtung unter „Wer Zugang erhält“ eine höhere Zahl ein.\n\nDie Tabelle: ${sheetUrl}`,
  };
}
