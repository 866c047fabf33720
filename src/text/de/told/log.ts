import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { log as english } from '../../en/log';
import type { Told } from '../../told';
import { grouped } from './numbers';

const entries = (count: number) => (count === 1 ? '1 Eintrag' : `${grouped(count)} Einträge`);

/** As after „von“. */
const ofEntries = (count: number) => (count === 1 ? '1 Eintrag' : `${grouped(count)} Einträgen`);

const HISTORY =
  'Unter Datei > Versionsverlauf steht, wer das geändert hat. Bis das geklärt ist, wird aufgrund der Einträge darüber kein Konto gelöscht oder wiederhergestellt.';

interface Line {
  row: number;
  sheet: string;
}

const rowOf = ({ row, sheet }: Line) => `Zeile ${row} im Tabellenblatt ${sheet}`;

/** What is said about the log itself. */
export function log(): Told<typeof english> {
  return {
    'log.begun':
      'Hier beginnt eine neue Reihe von Prüfwerten: Die Einträge darüber tragen Prüfwerte einer anderen Person, oder deren Schlüssel ist verloren.',

    'log.continued': 'Hier geht das Log aus den Tabellenblättern früherer Jahre weiter.',
    'log.goes-on': ({ year }) =>
      `${year} ist vorbei, und dieses Log endet hier. Es geht im Tabellenblatt Log weiter.`,

    'log.raised-from': ({ role }) =>
      `War ${sanitizeForDisplay(role)} und wird jetzt zum Agenten. Beim Deaktivieren wird das rückgängig gemacht.`,

    'check-log.off':
      'Chat Access ist ausgeschaltet. Nur die Person, in deren Namen es läuft, kann das Log prüfen.',
    'check-log.not-owner': ({ owner }) =>
      `Nur ${owner} kann das Log prüfen: Chat Access läuft im Namen von ${owner}, und nur Ausführungen in diesem Namen wissen, womit die Einträge gesichert sind.`,
    'check-log.not-begun':
      'Noch kein Eintrag des Logs hat einen Prüfwert. Versuchen Sie es in fünf Minuten erneut.',
    'check-log.gone': 'Das Tabellenblatt Log fehlt, mit allen seinen Einträgen.',
    'check-log.ok': ({ proved }) =>
      `Das Log ist so, wie es geschrieben wurde: ${entries(proved)}, keiner verändert, hinzugefügt, verschoben oder verschwunden.`,
    'check-log.unproved': ({ count }) =>
      `${entries(count)} ohne Prüfwert aus einer früheren Version ${count === 1 ? 'lässt' : 'lassen'} sich nicht prüfen.`,
    'check-log.foreign': ({ count }) =>
      `${entries(count)} mit dem Prüfwert einer anderen Person oder mit verlorenem Schlüssel ${count === 1 ? 'lässt' : 'lassen'} sich nicht prüfen.`,
    'check-log.continues': ({ done, total }) =>
      `Das Log wird geprüft: bisher ${grouped(done)} von ${ofEntries(total)}, keiner verändert, hinzugefügt, verschoben oder verschwunden. ` +
      'Das wird alle fünf Minuten fortgesetzt. Um sofort fortzufahren oder das Ergebnis zu sehen, wählen Sie noch einmal „Protokoll (Log) prüfen“.',
    'check-log.progress': ({ done, total }) => `Log wird geprüft: ${grouped(done)} von ${ofEntries(total)}`,
    'check-log.busy': 'Das Log wird bereits geprüft. Versuchen Sie es in einer Minute erneut.',
    'check-log.altered': (line) => `${rowOf(line)} wurde verändert. ${HISTORY}`,
    'check-log.added': (line) => `${rowOf(line)} wurde nicht von Chat Access geschrieben. ${HISTORY}`,
    'check-log.moved': (line) => `${rowOf(line)} wurde verschoben oder kopiert. ${HISTORY}`,
    'check-log.missing': ({ row, sheet }) =>
      `Vor Zeile ${row} im Tabellenblatt ${sheet} fehlt ein Eintrag, oder er wurde verschoben. ${HISTORY}`,
    'check-log.missing-at-end': ({ row, sheet }) =>
      `Am Ende des Tabellenblatts ${sheet} fehlen Einträge, ab Zeile ${row}. ${HISTORY}`,
  };
}
