import type { admin as english } from '../../en/admin';
import type { Told } from '../../told';
import { grouped } from './numbers';

function withSurplus(sentence: string, surplus: number): string {
  if (surplus === 0) return sentence;
  return `${sentence} ${surplus === 1 ? '1 doppelter Trigger wurde' : `${surplus} doppelte Trigger wurden`} entfernt.`;
}

const inNameOf = (owner: string) => (owner === '' ? 'in Ihrem Namen' : `im Namen von ${owner}`);

/** What the menu and the sidebar say about Chat Access as a whole. */
export function admin(): Told<typeof english> {
  return {
    'menu.title': 'Chat Access',
    'menu.open-setup': 'Einrichtung und Zustand öffnen',
    'menu.handle-waiting': 'Offene Zeilen jetzt verarbeiten',
    'menu.retry-selected': 'Ausgewählte Zeilen erneut versuchen',
    'menu.retry-failed': 'Alle fehlgeschlagenen Zeilen erneut versuchen',
    'menu.approve-selected': 'Ausgewählte Zeilen genehmigen',
    'menu.reject-selected': 'Ausgewählte Zeilen ablehnen',
    'menu.idle': 'Ungenutzte Konten',
    'menu.check-idle': 'Ungenutzte Konten prüfen (ohne Änderungen)',
    'menu.review-plan': 'Plan ansehen',
    'menu.apply-plan': 'Plan anwenden',
    'menu.release-plan': 'Zurückgehaltenen Plan freigeben',
    'menu.spare-selected': 'Ausgewählte Zeilen verschonen',
    'menu.restore-selected': 'Ausgewählte Konten wiederherstellen',
    'menu.undo-run': 'Letzten Lauf rückgängig machen',
    'menu.people': 'Agenten',
    'menu.extract-agents': 'Agenten in Tabellenblatt exportieren',
    'menu.block-selected': 'Ausgewählte Personen sperren',
    'menu.person': 'Verlauf der ausgewählten Person',
    'menu.checks': 'Prüfungen',
    'menu.update-dashboard': 'Dashboard aktualisieren',
    'menu.check-log': 'Protokoll (Log) prüfen',
    'menu.check-installation': 'Installation prüfen',
    'menu.help': 'Hilfe',

    'switch.on': ({ owner, surplus }) =>
      withSurplus(`Chat Access ist eingeschaltet und läuft ${inNameOf(owner)}.`, surplus),
    'switch.on-already': ({ surplus }) => withSurplus('Chat Access war bereits eingeschaltet.', surplus),
    'switch.owned': ({ owner }) =>
      `${owner || 'Eine andere Person'} hat Chat Access in dieser Tabelle bereits eingeschaltet. Das kann nur eine Person, sonst würde jede Anfrage zweimal verarbeitet. ` +
      `Bitten Sie ${owner || 'diese Person'}, es zuerst auszuschalten, oder schalten Sie es selbst aus.`,
    'switch.incomplete': 'Die Einrichtung ist nicht vollständig.',
    'switch.sheet-gone': 'Das Antwortblatt gibt es nicht mehr. Wählen Sie das Tabellenblatt neu.',
    'switch.busy': 'Chat Access wird gerade eingeschaltet. Versuchen Sie es in einer Minute erneut.',
    'switch.off': 'Chat Access ist ausgeschaltet. Neue Anfragen warten in ihren Zeilen.',
    'switch.off-elsewhere': ({ owner }) =>
      `Chat Access ist ausgeschaltet. Neue Anfragen warten in ihren Zeilen. Die Trigger ${owner === '' ? 'der Person, die es eingeschaltet hat,' : `von ${owner}`} werden innerhalb von fünf Minuten entfernt.`,
    'switch.off-already': 'Chat Access war bereits ausgeschaltet.',
    'switch.uninstalled': ({ off }, say) =>
      `${say(off)} Die Zugangsdaten sind gelöscht. Die Tabelle und ihr Log bleiben unverändert.`,
    'switch.uninstalled-elsewhere': ({ off, owner }, say) =>
      `${say(off)} Zugleich werden die Zugangsdaten ${owner === '' ? 'dieser Person' : `von ${owner}`} gelöscht. Die Tabelle und ihr Log bleiben unverändert.`,
    'switch.paused': 'Pausiert. Anfragen warten in ihren Zeilen, bis Sie Chat Access fortsetzen.',
    'switch.resumed': 'Chat Access läuft innerhalb von fünf Minuten weiter.',

    'preview.column-missing': ({ column }) =>
      `Die Spalte „${column}“ ist nicht zu finden. Wählen Sie die Spalten neu.`,
    'preview.no-response': 'Es gibt noch keine Antwort.',
    'preview.blank-row': ({ row }) => `Zeile ${row} enthält keine Antwort.`,
    'preview.awaited': ({ row }) => `Zeile ${row} wartet: Eine Formel darin hat noch keinen Wert.`,
    'preview.row-number': 'Geben Sie die Nummer einer Zeile unter der Kopfzeile ein.',
    'preview.no-credential':
      'Geben Sie zuerst Zugangsdaten für Zendesk ein. Gespeicherte Zugangsdaten kann nur die Person verwenden, die sie eingegeben hat.',

    'test-mail.title': 'ein Test',
    'test-mail.unknown': ({ names }) =>
      `Diese E-Mail gibt es nicht. Wählen Sie eine von ${names.join(', ')}.`,
    'test-mail.sent': ({ to }) => `An ${to} gesendet.`,
    'test-mail.no-quota':
      'Nicht gesendet: Für heute sind keine E-Mails mehr übrig. Versuchen Sie es morgen erneut.',
    'test-mail.failed':
      'Nicht gesendet: Gmail hat die E-Mail nicht angenommen. Versuchen Sie es in einer Minute erneut.',

    'extract.no-credential':
      'Das kann nur die Person, die die Zugangsdaten für Zendesk eingegeben hat. Bitten Sie sie darum, oder geben Sie in der Einrichtung Zugangsdaten ein.',
    'extract.busy': 'Die Konten werden gerade gelesen. Versuchen Sie es in einer Minute erneut.',
    'extract.unfinished': 'Die Konten werden gelesen. Das wird alle fünf Minuten automatisch fortgesetzt.',
    'extract.failed': ({ reason }, say) =>
      `Die Konten konnten nicht gelesen werden (${say(reason)}). Testen Sie die Verbindung in der Einrichtung.`,
    'extract.done': ({ accounts }) =>
      `${accounts === 1 ? '1 Konto steht' : `${grouped(accounts)} Konten stehen`} im Tabellenblatt Agents.`,
    'extract.shrunk': ({ listed, before }) =>
      `Zendesk hat nur ${grouped(listed)} von ${grouped(before)} Konten aufgelistet; das Tabellenblatt Agents blieb deshalb unverändert. Falls das stimmt, wählen Sie noch einmal „Agenten in Tabellenblatt exportieren“.`,

    'dashboard.done': 'Das Dashboard ist auf dem neuesten Stand.',
    'dashboard.busy': 'Das Dashboard wird gerade aktualisiert. Versuchen Sie es in einer Minute erneut.',
    'dashboard.queued': ({ owner }) =>
      `Chat Access läuft im Namen von ${owner} und aktualisiert das Dashboard innerhalb von fünf Minuten.`,
  };
}
