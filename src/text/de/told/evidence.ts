import { sanitizeForDisplay } from '../../../shared/safe-text';
import { momentOf } from '../../../shared/time';
import type { evidence as english } from '../../en/evidence';
import type { Told } from '../../told';
import { grouped } from './numbers';

const counted = (count: number, one: string, several: string) =>
  `${grouped(count)} ${count === 1 ? one : several}`;
const accounts = (count: number) => counted(count, 'Konto', 'Konten');
const requests = (count: number) => counted(count, 'Anfrage', 'Anfragen');
const entries = (count: number) => counted(count, 'Eintrag', 'Einträge');
const days = (count: number) => counted(count, 'Tag', 'Tage');
const minutes = (count: number) => counted(count, 'Minute', 'Minuten');
const were = (count: number) => (count === 1 ? 'wurde' : 'wurden');

const MODES = {
  off: 'Die Prüfung ungenutzter Konten ist ausgeschaltet',
  report: 'Die Prüfung ungenutzter Konten berichtet nur',
  act: 'Die Prüfung ungenutzter Konten handelt automatisch',
};

const EXPORT_AGAIN =
  'Wählen Sie „Agenten in Tabellenblatt exportieren“ und erstellen Sie die Nachweise dann neu.';

/** What an auditor is given: which control a part supports is said in words that certify nothing. */
export function evidence(): Told<typeof english> {
  return {
    'menu.make-evidence': 'Nachweise für die Prüfung erstellen',

    'evidence.period-unclear': ({ typed }) =>
      `„${sanitizeForDisplay(typed)}“ ist kein Zeitraum. Geben Sie ein Quartal wie 2026 Q3, ein Jahr oder zwei Tage wie 2026-07-01 to 2026-09-30 ein, oder lassen Sie das Feld für die letzten 90 Tage leer. Es wurde kein Tabellenblatt erstellt.`,
    'evidence.period-reversed': ({ first, last }) =>
      `${first} liegt nach ${last}. Geben Sie den früheren Tag zuerst ein. Es wurde kein Tabellenblatt erstellt.`,
    'evidence.period-future': ({ first }) =>
      `${first} liegt in der Zukunft. Geben Sie einen Zeitraum ein, der begonnen hat. Es wurde kein Tabellenblatt erstellt.`,
    'evidence.off':
      'Chat Access ist ausgeschaltet. Nachweise kann nur die Person erstellen, in deren Namen es läuft: Schalten Sie es zuerst ein, unter „Einrichtung und Zustand öffnen“.',
    'evidence.not-owner': ({ owner }) =>
      `Nur ${owner} kann Nachweise erstellen: Chat Access läuft im Namen von ${owner}, und nur Ausführungen in diesem Namen wissen, womit die Einträge des Logs gesichert sind. Bitten Sie ${owner} um das Tabellenblatt oder die Datei.`,
    'evidence.busy': 'Es werden bereits Nachweise erstellt. Versuchen Sie es in ein paar Minuten erneut.',
    'evidence.made': ({ sheet }) => `Die Nachweise stehen im Tabellenblatt „${sheet}“.`,
    'evidence.none':
      'Sie haben in dieser Tabelle noch keine Nachweise erstellt. Wählen Sie Chat Access > Prüfungen > Nachweise für die Prüfung erstellen.',
    'evidence.gone': 'Das Tabellenblatt mit den Nachweisen wurde gelöscht. Erstellen Sie die Nachweise neu.',
    'evidence.logged': ({ sheet, period, sha256 }) =>
      `Tabellenblatt „${sheet}“, ${period}. SHA-256 des Tabellenblatts als CSV: ${sha256}`,

    'evidence.title': 'Nachweise zur Zugriffskontrolle',
    'evidence.head-made': 'Erstellt',
    'evidence.head-by': 'Erstellt von',
    'evidence.head-program': 'Programm',
    'evidence.head-accounts': 'Konten von',
    'evidence.head-period': 'Zeitraum',
    'evidence.head-meaning': 'Was es ist',
    'evidence.head-basis': 'Worauf es beruht',
    'evidence.head-fingerprint': 'Fingerabdruck',
    'evidence.moment': ({ local, zone, at }) => `${local} (${zone}), das ist ${momentOf(at)}`,
    'evidence.program': ({ version }) => `Chat Access ${version}`,
    'evidence.account': ({ product, subdomain }) =>
      `Zendesk ${product === 'chat' ? 'Chat' : 'Support und Suite'}, ${subdomain}.zendesk.com`,
    'evidence.period': ({ first, last }) => `${first} bis ${last}`,
    'evidence.period-days': ({ period, zone, from, to }, say) =>
      `${say(period)}, Tage in der Zeitzone ${zone}: von ${momentOf(from)} bis ${momentOf(to)}. Alle anderen Zeiten sind UTC.`,
    'evidence.meaning':
      'Es unterstützt die Prüfung der unten genannten Kontrollen. Es bescheinigt nichts: Welche Kontrollen gelten und ob dies ausreicht, beurteilen die Prüfenden.',
    'evidence.basis':
      'Es zählen nur Einträge des Logs mit gültigem Prüfwert; wer die Tabelle nur bearbeiten darf, kann keinen erzeugen. Die Konten stammen aus dem Tabellenblatt Agents, und Teil 1 sagt, ob es noch so ist, wie es geschrieben wurde. Die Gründe, warum Konten behalten wurden, stammen aus dem Tabellenblatt Plan und die Ausnahmen aus dem Tabellenblatt Exemptions: Diese beiden kann ändern, wer die Tabelle bearbeiten darf.',
    'evidence.fingerprint':
      'Das Log hat einen Eintrag „Evidence made“ mit dem SHA-256 dieses Tabellenblatts als CSV. Eine Datei mit diesem SHA-256 ist so, wie sie erstellt wurde.',
    'evidence.summary': 'Zusammenfassung',
    'evidence.nothing': 'Keine.',
    'evidence.end': 'Ende der Nachweise',
    'evidence.complete': ({ rows }) => `Vollständig: ${counted(rows, 'Zeile', 'Zeilen')} über dieser.`,

    'evidence.control-inventory':
      'Unterstützt CIS Controls 5.3 und SOC 2 CC6.3: die Konten, aus denen für die Prüfung Stichproben gezogen werden.',
    'evidence.control-dormant':
      'Unterstützt CIS Controls 5.3 (ruhende Konten nach 45 Tagen deaktivieren oder löschen) und NIST SP 800-53 AC-2(3) (abgelaufene oder inaktive Konten deaktivieren).',
    'evidence.control-given':
      'Unterstützt SOC 2 CC6.2 (Zugang wird genehmigt, bevor er gegeben wird) und CC6.3 (Zugang wird nach Rollen gegeben und geändert, mit getrennten Aufgaben).',
    'evidence.control-removed':
      'Unterstützt SOC 2 CC6.2 und CC6.3 (Zugang wird entfernt, wenn er nicht mehr genehmigt ist).',
    'evidence.control-authorized':
      'Unterstützt SOC 2 CC6.2 (nur berechtigte Personen erhalten Zugang) und CC6.3.',
    'evidence.control-log': 'Stützt alle anderen Teile: Hier steht, ob das Log verändert wurde.',

    'evidence.population': 'Grundgesamtheit: alle Konten nach Zustand',
    'evidence.population-count': ({ accounts: count, enabled }) =>
      `${accounts(count)}, davon ${grouped(enabled)} aktiv.`,
    'evidence.population-state': ({ state, count }) =>
      `${sanitizeForDisplay(state) || 'Zustand nicht bekannt'}: ${grouped(count)}`,
    'evidence.population-complete': ({ at, days: age }) =>
      `Vollständig: aus Zendesk gelesen am ${momentOf(at)}, ${age === 0 ? 'weniger als einen Tag' : days(age)} vorher. Adressen, Rollen, Zustände und Tage sind so, wie sie damals geschrieben wurden.`,
    'evidence.population-none': `Nicht vollständig: Es gibt keine Liste der Konten. ${EXPORT_AGAIN}`,
    'evidence.population-unfinished': `Nicht vollständig: Die Liste wurde gerade geschrieben, oder das wurde unterbrochen. ${EXPORT_AGAIN}`,
    'evidence.population-differs': ({ at, listed, enabled }) =>
      `Nicht vollständig: Das Tabellenblatt Agents wurde geändert, seit es geschrieben wurde. Am ${momentOf(at)} hat Zendesk ${accounts(listed)} aufgelistet, davon ${grouped(enabled)} aktiv. ${EXPORT_AGAIN}`,
    'evidence.population-altered': ({ at }) =>
      `VERÄNDERT: Seit das Tabellenblatt Agents am ${momentOf(at)} geschrieben wurde, wurden Zellen darin oder die Zeitzone der Tabelle geändert. ${EXPORT_AGAIN}`,
    'evidence.population-doubtful': ({ at, listed, shrunkTo }) =>
      `Vielleicht nicht vollständig: Diese Liste ist vom ${momentOf(at)}, mit ${accounts(listed)}. Seither hat Zendesk nur ${grouped(shrunkTo)} aufgelistet; dieser Liste wurde nicht vertraut.`,

    'evidence.given': 'Eröffnete Konten',
    'evidence.given-count': ({ created, updated }) =>
      `${accounts(created)} eingerichtet, ${grouped(updated)} aktiviert oder hochgestuft, jeweils auf eine Anfrage.`,
    'evidence.given-approved': ({ approved }) =>
      `Davon ${were(approved)} ${grouped(approved)} von einer Person genehmigt; die anderen brauchten nach den geltenden Regeln keine Genehmigung, oder es ist keine verzeichnet.`,
    'evidence.given-by-asker': ({ count }) =>
      count === 0
        ? 'Keines wurde von der anfragenden Person genehmigt oder von der, um die es geht.'
        : `${grouped(count)} ${were(count)} von der anfragenden Person genehmigt oder von der, um die es geht.`,
    'evidence.given-time': ({ known, median, most }) =>
      known === 0
        ? 'Wie lange es dauerte, ist für keines bekannt: Die Zeilen fehlen, oder ihre Antworten wurden bearbeitet.'
        : `Von der Anfrage bis zum Zugang: im Median ${minutes(median)}, bei 95 von 100 höchstens ${minutes(most)} (aus ${counted(known, 'Anfrage, deren Zeile', 'Anfragen, deren Zeilen')} noch der Antwort ${known === 1 ? 'entspricht' : 'entsprechen'}).`,

    'evidence.taken': 'Geschlossene Konten',
    'evidence.taken-count': ({ disabled, deleted, enabledAgain }) =>
      `${accounts(disabled)} deaktiviert, ${grouped(deleted)} gelöscht; ${grouped(enabledAgain)} davon seither wieder aktiviert.`,
    'evidence.restored': 'Wiederhergestellte Konten',
    'evidence.restored-count': ({ count, failed }) =>
      `${accounts(count)} nach einer Deaktivierung wiederhergestellt${failed > 0 ? `, bei ${grouped(failed)} gelang es nicht` : ''}.`,

    'evidence.dormant': ({ days: limit }) => `Ruhende Konten, die noch aktiv sind (über ${days(limit)})`,
    'evidence.dormant-count': ({ dormant, unknown }) =>
      `${accounts(dormant)} so lange nicht genutzt; ${unknown === 0 ? 'für jedes andere aktive Konto ist die letzte Nutzung bekannt' : `für ${unknown === 1 ? '1 weiteres' : `${grouped(unknown)} weitere`} ist die letzte Nutzung nicht bekannt`}.`,
    'evidence.dormant-no-list': `Nicht bekannt: Es gibt keine Liste der Konten. ${EXPORT_AGAIN}`,
    'evidence.dormant-spared': ({ reason }, say) =>
      `Verschont. Das Tabellenblatt Plan nennt diesen Grund, der keinen Prüfwert hat: ${say(reason)}`,
    'evidence.dormant-policy': ({ mode, days: limit }) => `${MODES[mode]}; Grenze: ${days(limit)}.`,
    'evidence.dormant-plan': ({ at }) => `Die Gründe sind die des Plans vom ${momentOf(at)}.`,
    'evidence.dormant-no-plan':
      'Es wurde noch kein Plan für ungenutzte Konten erstellt; daher gibt es keine Gründe daraus.',
    'evidence.dormant-held': ({ reasons }, say) =>
      `Der Plan wird zurückgehalten: ${reasons.map(say).join(' ')}`,
    'evidence.dormant-off': 'Die Prüfung ist ausgeschaltet.',
    'evidence.dormant-unplanned': 'Nicht im letzten Plan.',
    'evidence.dormant-altered': 'Die zugehörige Zeile des Plans wurde verändert.',
    'evidence.dormant-result': ({ result }) => `Im Plan steht: ${result}.`,
    'evidence.dormant-is-held': 'Der Plan, der es nennt, wird zurückgehalten.',
    'evidence.dormant-paused': 'Chat Access ist pausiert.',
    'evidence.dormant-planned': 'Der Plan, der es nennt, wurde noch nicht angewendet.',

    'evidence.exemptions': 'Ausnahmen',
    'evidence.exemptions-count': ({ current, ended }) =>
      `${counted(current, 'Ausnahme', 'Ausnahmen')} in Kraft, ${grouped(ended)} beendet.`,
    'evidence.exemptions-by':
      'Wer ein Konto eines Plans verschont oder eine Ausnahme in der Einrichtung gespeichert hat, steht im Log. Wer einen Eintrag im Tabellenblatt Exemptions geschrieben hat, steht unter Datei > Versionsverlauf.',
    'evidence.blocked': 'Personen, die keinen Zugang erhalten',
    'evidence.blocked-count': ({ count }) =>
      `${counted(count, 'Adresse', 'Adressen')} gesperrt: Keine Anfrage für sie führt zu einem Zugang.`,
    'evidence.no-record': 'Nicht verzeichnet',

    'evidence.refused': 'Abgelehnte oder fehlgeschlagene Anfragen',
    'evidence.refused-count': ({ rejected, failed }) =>
      `${requests(rejected)} abgelehnt, ${grouped(failed)} fehlgeschlagen.`,
    'evidence.changes': 'Geänderte Einstellungen und was Personen getan haben',
    'evidence.changes-count': ({ saved, others }) =>
      `Die Einrichtung wurde ${grouped(saved)}-mal geändert; ${counted(others, 'weitere Aktion', 'weitere Aktionen')}. Alte und neue Werte stehen als „alt -> neu“, ohne Geheimnisse.`,

    'evidence.log': 'Zustand des Logs',
    'evidence.log-state': ({ isIntact, state }, say) =>
      `${isIntact ? 'Unversehrt' : 'NICHT UNVERSEHRT'}: ${say(state)}`,
    'evidence.log-unproved': ({ count }) => {
      if (count === 0) return 'Jeder Eintrag hat einen gültigen Prüfwert.';
      return count === 1
        ? '1 Eintrag hat keinen gültigen Prüfwert oder ist aus seiner Zeile kopiert, weil der Lauf abbrach, der ihn hätte schreiben sollen: Er zählt in diesen Nachweisen nicht. Was er behauptet, ist hier aufgeführt und kann von irgendjemandem eingegeben worden sein.'
        : `${entries(count)} haben keinen gültigen Prüfwert oder sind aus ihren Zeilen kopiert, weil der Lauf abbrach, der sie hätte schreiben sollen: Sie zählen in diesen Nachweisen nicht. Was sie behaupten, ist hier aufgeführt und kann von irgendjemandem eingegeben worden sein.`;
    },
    'evidence.log-earlier': ({ count }) =>
      `${entries(count)} über Konten einer anderen, früher gespeicherten Verbindung zu Zendesk ${count === 1 ? 'fehlt' : 'fehlen'} in diesen Nachweisen.`,
    'evidence.log-more': ({ count }) =>
      `${entries(count)} weiter oben ${count === 1 ? 'ist' : 'sind'} nicht aufgeführt.`,
  };
}
