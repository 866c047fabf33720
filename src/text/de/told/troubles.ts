import { momentOf } from '../../../shared/time';
import type { troubles as english } from '../../en/troubles';
import { sentenceOf } from '../../phrases';
import type { Told } from '../../told';
import { grouped } from './numbers';
import { FREE_A_SEAT, SEAT_IS_TAKEN } from './waits';

/** The end of a subject that begins with „Handlungsbedarf bei Chat Access“. */
const SUBJECTS = {
  'form-elsewhere': 'das Formular schreibt nicht mehr in sein Tabellenblatt',
  'writes-refused': 'Google verhindert das Schreiben',
  'mails-refused': 'Gmail nimmt keine E-Mails an',
  unformatted: 'das Tabellenblatt lässt sich nicht formatieren',
  'chat-access': 'Agenten warten auf Zugriff auf den Chat',
  seats: 'Anfragen warten auf einen freien Agentenplatz',
  'few-seats': 'nur noch wenige Agentenplätze sind frei',
  rejections: 'ungewöhnlich viele Anfragen werden abgelehnt',
  log: 'das Log wurde geändert',
  'log-year': 'es lässt sich kein neues Log beginnen',
};

const waiting = (people: number) =>
  people === 1
    ? '1 Anfrage wartet auf die Administration'
    : `${grouped(people)} Anfragen warten auf die Administration`;

function fewSeats(free: number, seats: number): string {
  if (seats === 1)
    return `Der einzige Agentenplatz des Zendesk-Plans ist ${free === 0 ? 'belegt' : 'noch frei'}`;
  if (free === 0) return `Von den ${grouped(seats)} Agentenplätzen des Zendesk-Plans ist keiner frei`;
  return `Von den ${grouped(seats)} Agentenplätzen des Zendesk-Plans ${free === 1 ? 'ist nur noch einer' : `sind nur noch ${grouped(free)}`} frei`;
}

/** What keeps part of the work from being done: a line in the health, and a mail to the admins when it lasts. */
export function troubles(): Told<typeof english> {
  return {
    'trouble.subject': ({ cause }) => `Handlungsbedarf bei Chat Access: ${SUBJECTS[cause]}`,
    'trouble.text': ({ message, sheetUrl }, say) =>
      `Guten Tag,\n\nbei Chat Access besteht Handlungsbedarf.\n\n${say(message)}\n\nDie Tabelle: ${sheetUrl}\n\nNichts geht verloren. Sobald das behoben ist, läuft Chat Access automatisch weiter.`,

    'trouble.form-moved': ({ sheet, to }) =>
      `Das Formular schreibt seine Antworten jetzt in das Tabellenblatt „${to}“, Chat Access liest aber „${sheet}“: Neue Antworten werden nicht verarbeitet. ` +
      `Wählen Sie Chat Access > Einrichtung und Zustand öffnen, und geben Sie „${to}“ an.`,
    'trouble.form-unlinked': ({ sheet }) =>
      `Kein Formular schreibt seine Antworten mehr in das Tabellenblatt „${sheet}“; daher gibt es keine neuen Anfragen. ` +
      'Öffnen Sie das Formular, wählen Sie Antworten > Mit Google Tabellen verknüpfen und dann diese Tabelle. Wählen Sie dann Chat Access > Einrichtung und Zustand öffnen, und geben Sie das Tabellenblatt an, das Google erstellt hat.',
    'trouble.writes-refused': ({ sheet }) =>
      `Google lässt Chat Access nicht in seine Spalten im Tabellenblatt „${sheet}“ schreiben; daher warten dort Anfragen. ` +
      'Öffnen Sie Daten > Tabellenblätter und Bereiche schützen, lassen Sie die Person, in deren Namen Chat Access läuft, diese Spalten bearbeiten, und entfernen Sie dort die Regeln unter Daten > Datenvalidierung.',
    'trouble.mails-refused':
      'Gmail nimmt im Moment keine E-Mails von Chat Access an. Anfragen werden verarbeitet, und ihre E-Mails warten. ' +
      'Öffnen Sie Gmail als die Person, in deren Namen Chat Access läuft, und prüfen Sie, ob Gmail funktioniert und die Berechtigungen nicht entzogen wurden.',
    'trouble.mails-accepted-subject': 'Chat Access: E-Mails haben sich verzögert',
    'trouble.mails-accepted': ({ since }) =>
      `Guten Tag,\n\nGmail hat E-Mails von Chat Access abgelehnt, zum ersten Mal am ${momentOf(since)}. Jetzt nimmt es sie wieder an, und die wartenden E-Mails werden gesendet. ` +
      'Anfragen wurden in der Zwischenzeit verarbeitet.',
    'trouble.chat-access': ({ people }) =>
      `${waiting(people)}: In Zendesk kann nur sie Zugriff auf den Chat geben. ` +
      'Öffnen Sie bei den Zeilen mit dem Status „Waiting“ die Seite, die unter Detail steht, wählen Sie „Roles and access“, setzen Sie neben „Chat“ das Häkchen „Access“, wählen Sie „Agent“ und speichern Sie.',
    'trouble.seats': ({ people, since }) =>
      `${waiting(people)}, seit ${momentOf(since)}: Kein Agentenplatz des Zendesk-Plans ist frei. ${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'trouble.few-seats': ({ free, seats }) =>
      `${fewSeats(free, seats)}, laut der letzten Liste aller Konten. ` +
      `Ohne freien Agentenplatz warten Anfragen. ${FREE_A_SEAT} ` +
      'Chat Access > Ungenutzte Konten > Ungenutzte Konten prüfen (ohne Änderungen) listet Konten auf, die nicht genutzt werden.',
    'trouble.log': ({ message }, say) =>
      `Die letzte Prüfung des Logs hat ergeben: ${sentenceOf(message, say)}`,
    'trouble.log-year': ({ year }) =>
      `Google lässt Chat Access das Log von ${year} nicht ablegen und kein neues beginnen. Anfragen werden verarbeitet, und ihre Einträge stehen weiter im alten. ` +
      'Öffnen Sie Daten > Tabellenblätter und Bereiche schützen, und lassen Sie die Person, in deren Namen Chat Access läuft, das Tabellenblatt Log bearbeiten.',
    'trouble.rejections':
      'Innerhalb eines Tages wurden so viele Anfragen abgelehnt, dass bei einer E-Mail zu jeder davon zu wenige für andere Anfragen übrig geblieben wären: Bis morgen werden über Ablehnungen keine mehr gesendet, und in den Zeilen steht das unter Detail. ' +
      'Vielleicht sendet ein Skript das Formular im Namen anderer ab. Beschränken Sie das Formular in dessen Einstellungen auf Personen Ihrer Organisation, oder geben Sie in der Einrichtung an, wer Zugang beantragen darf.',
    'trouble.unformatted': ({ sheet }) =>
      `Google lässt Chat Access seine Spalten im Tabellenblatt „${sheet}“ nicht formatieren: Wahrscheinlich ist es eine Tabelle mit Spaltentypen. Alles funktioniert, aber ohne Farben und Spaltenbreiten. ` +
      'Klicken Sie auf eine Zelle der Tabelle, wählen Sie Format > In Bereich umwandeln, und prüfen Sie dann die Installation erneut.',
  };
}
