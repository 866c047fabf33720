import { momentOf } from '../../shared/time';
import type { ApprovalWords } from '../mailed';
import { wouldChange } from './ends';

const accounts = (most: number) => (most === 1 ? 'ein Konto' : `${most} Konten`);

/** What the approvers are asked. */
export function approvals(): ApprovalWords {
  return {
    'approval.create': ({ email }) => `Damit würde ein Konto für ${email} eingerichtet.`,
    'approval.enable': ({ email }) => `Damit würde das Konto von ${email} aktiviert.`,
    'approval.end': ({ email, until, from }) =>
      `Damit würde sich der letzte Tag des Zugangs von ${email} ändern. ${wouldChange(until, from)}`,
    'approval.waits': ({ what, since }, say) =>
      `${say(what)} Die Anfrage wartet seit ${momentOf(since)} auf eine Entscheidung.`,
    'approval.taken-over-subject': ({ count }) =>
      `Genehmigung erforderlich: ${count === 1 ? 'eine Anfrage' : `${count} Anfragen`} nach Chat-Zugang`,
    'approval.taken-over': ({ count, sheetUrl }) =>
      `Sie können jetzt über Anfragen nach Chat-Zugang entscheiden. ${count === 1 ? 'Eine Anfrage wartet' : `${count} Anfragen warten`} auf eine Entscheidung. Markieren Sie die Zeilen mit dem Status „Needs approval“ und wählen Sie Chat Access > Ausgewählte Zeilen genehmigen oder Ausgewählte Zeilen ablehnen. Eine Antwort auf diese E-Mail genehmigt nichts.\n\n${sheetUrl}`,
    'approval.because': ({ what, because }, say) => `${say(what)} ${say(because)}`,
    'approval.brake': ({ most }) =>
      `Ohne Genehmigung gibt es auf Anfrage einer Person höchstens ${accounts(most)} am Tag.`,
    'approval.brake-all': ({ most }) =>
      `Ohne Genehmigung gibt es auf alle Anfragen zusammen höchstens ${accounts(most)} am Tag.`,
    'outcome.with-notes': ({ message, notes }, say) => [message, ...notes].map(say).join(' '),
    'outcome.until': ({ until }) => `Der Zugang gilt bis ${until}.`,
    'outcome.see-sheet-to-decide': 'In der Zeile steht, was dadurch geschehen würde.',
  };
}
