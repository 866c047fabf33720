import type { checks as english } from '../../en/checks';
import type { Told } from '../../told';
import { grouped } from './numbers';

type RowKind = 'hidden' | 'filtered';

const KINDS: Record<RowKind, string> = { hidden: 'ausgeblendeten', filtered: 'herausgefilterten' };

const LOOKED_AT: Record<RowKind, string> = {
  hidden: 'Chat Access sieht sie einmal am Tag durch; blenden Sie Zeilen ein, die auf etwas warten.',
  filtered:
    'Chat Access sieht sie einmal in der Stunde durch; verwenden Sie statt eines Filters Daten > Filteransicht erstellen.',
};

/** As Google's page names them on which they are given, with the word that engineers know. */
const PERMISSIONS: Record<string, string> = {
  'spreadsheets.currentonly': 'Tabellen ansehen und verwalten, in denen diese App installiert wurde',
  'script.container.ui':
    'Webinhalte von Drittanbietern in Eingabeaufforderungen und Seitenleisten anzeigen und ausführen',
  'script.external_request': 'Verbindung zu einem externen Dienst herstellen',
  'script.scriptapp': 'Zulassen, dass diese App ausgeführt wird, wenn Sie nicht anwesend sind',
  'script.send_mail': 'E-Mails in Ihrem Namen senden',
  'userinfo.email': 'Primäre E-Mail-Adresse Ihres Google-Kontos abrufen',
  'gmail.compose': 'Entwürfe verwalten und E-Mails senden',
  'mail.google.com': 'Alle Ihre E-Mails in Gmail lesen, schreiben, senden und endgültig löschen',
};

function nameOfScope(scope: string): string {
  const short = scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?/, '').replace(/\/$/, '');
  const name = PERMISSIONS[short];
  return name ? `„${name}“ (${short})` : short;
}

/** What the check of the installation says: what works, or what to do. */
export function checks(): Told<typeof english> {
  return {
    'check.all-well': 'Hier funktioniert alles, was Chat Access braucht.',
    'check.limits': ({ count }) =>
      count === 1
        ? 'Chat Access funktioniert hier, mit einer Einschränkung.'
        : `Chat Access funktioniert hier, mit ${count} Einschränkungen.`,
    'check.obstacle': ({ obstacle }, say) => `Chat Access kann hier noch nicht laufen. ${say(obstacle)}`,
    'check.title': 'Prüfung der Installation',
    'check.sheet-mark':
      'Chat Access testet, wie sich Google Sheets hier verhält. Dieses Tabellenblatt wird gleich wieder entfernt.',
    'check.draft-subject': 'Chat Access: ein Test, der nie gesendet wird',
    'check.draft-text':
      'Chat Access testet, ob sich ein Entwurf speichern lässt. Dieser Entwurf wird gleich wieder gelöscht. Falls er später noch da ist, löschen Sie ihn.',

    'check.scopes': 'Alle Berechtigungen sind erteilt.',
    'check.scopes-unknown':
      'Google teilt nicht mit, welche Berechtigungen erteilt sind. Die anderen Zeilen zeigen, was funktioniert.',
    'check.scopes-missing': ({ missing, url }) =>
      `Laut Google fehlen Berechtigungen${missing.length > 0 ? `: ${missing.map(nameOfScope).join('; ')}` : ''}. ` +
      `${url ? `Öffnen Sie ${url}` : 'Wählen Sie Chat Access > Einrichtung und Zustand öffnen'}, lassen Sie alle zu und versuchen Sie es dann erneut.`,
    'check.sheet': 'Ein Tabellenblatt lässt sich hinzufügen.',
    'check.no-sheet':
      'In dieser Tabelle ließ sich kein Tabellenblatt hinzufügen. Prüfen Sie, ob Sie sie bearbeiten dürfen und ob sie voll ist (10 Millionen Zellen), und versuchen Sie es dann erneut.',
    'check.sheet-removed': 'Das hinzugefügte Tabellenblatt wurde wieder entfernt.',
    'check.sheet-stays': ({ sheet }) =>
      `Ein hinzugefügtes Tabellenblatt ließ sich nicht entfernen. Löschen Sie das Tabellenblatt „${sheet}“ von Hand.`,
    'check.texts': 'Texte werden so gespeichert, wie sie geschrieben werden.',
    'check.texts-refused':
      'Google Sheets lässt nicht zu, dass in ein gerade hinzugefügtes Tabellenblatt geschrieben wird. Versuchen Sie es in einer Minute erneut; bleibt es dabei, prüfen Sie, ob die Tabelle voll ist (10 Millionen Zellen).',
    'check.texts-changed':
      'Google Sheets hat Texte verändert, die in Zellen geschrieben wurden; Namen und Adressen wären also falsch. Versuchen Sie es in einer Minute erneut; bleibt es dabei, melden Sie es zusammen mit dem Namen Ihrer Google-Workspace-Version.',
    'check.formulas': 'Ein Text, der wie eine Formel aussieht, bleibt ein Text.',
    'check.formulas-run':
      'Google Sheets hat aus einem Text eine Formel gemacht; eine Antwort könnte also Code in der Tabelle ausführen. Versuchen Sie es in einer Minute erneut; bleibt es dabei, melden Sie es.',
    'check.apostrophe': 'Der Apostroph, der einen Text kennzeichnet, wird nicht angezeigt.',
    'check.apostrophe-shown':
      'Google Sheets zeigt den Apostroph an, der einen Text kennzeichnet. Chat Access ignoriert ihn; er kann vor Texten stehen, die mit =, + oder einer Ziffer beginnen.',
    'check.time': 'Zeiten werden genau gespeichert.',
    'check.time-lost':
      'Eine Zeit, die in eine Zelle geschrieben wurde, kam anders zurück; neue Versuche kämen also zur falschen Zeit. Wählen Sie Datei > Einstellungen, prüfen Sie die Zeitzone und versuchen Sie es erneut.',
    'check.lock': 'Die Sperre der Tabelle funktioniert.',
    'check.script-lock':
      'Google gibt diesem Skript keine Sperre der Tabelle. Stattdessen wird die Sperre des Skripts verwendet, die hier dasselbe leistet.',
    'check.no-lock':
      'Die Sperre, die verhindert, dass zwei Ausführungen dasselbe tun, war nicht zu erhalten. Versuchen Sie es in einer Minute erneut.',
    'check.properties': 'Einstellungen und Zustand lassen sich speichern.',
    'check.no-properties':
      'Google hat Einstellungen und Zustand von Chat Access nicht gespeichert. Öffnen Sie Erweiterungen > Apps Script, prüfen Sie, ob das Skript zu dieser Tabelle gehört, und versuchen Sie es erneut.',
    'check.drafts': 'Entwürfe von E-Mails lassen sich speichern, finden und löschen.',
    'check.no-drafts':
      'Gmail konnte einen Entwurf nicht speichern, finden und löschen. Öffnen Sie Gmail unter Ihrem eigenen Konto, prüfen Sie, ob es dort funktioniert, und versuchen Sie es dann erneut. Um ohne E-Mails zu arbeiten, schalten Sie sie im Schritt „Nachrichten“ aus.',
    'check.drafts-gone': 'Ein gelöschter Entwurf wird nicht mehr gefunden.',
    'check.drafts-stay':
      'Gmail findet einen gelöschten Entwurf noch immer; Chat Access könnte also nicht erkennen, welche E-Mails gesendet wurden. Versuchen Sie es in einer Minute erneut.',
    'check.trash': 'Ein übrig gebliebener Entwurf lässt sich in den Papierkorb verschieben.',
    'check.trash-refused':
      'Gmail hat einen Entwurf nicht in den Papierkorb verschoben. Wird eine E-Mail unterbrochen, kann unter „Entwürfe“ ein Entwurf bleiben, der nie gesendet wird: Löschen Sie ihn von Hand.',
    'check.mails-found': 'E-Mails werden anhand der Kennung an ihrem Ende gefunden.',
    'check.mails-found-late':
      'Gmail findet eine neue E-Mail erst nach einer Weile. Chat Access berücksichtigt das und fragt nach jedem Entwurf einzeln.',
    'check.mails-not-found':
      'Gmail sucht E-Mails nicht wie verlangt. Nach einer Unterbrechung kann Chat Access dann vielleicht nicht erkennen, ob eine E-Mail gesendet wurde: Sehen Sie ab und zu in der Spalte Mail nach.',
    'check.mails-left': ({ count }) =>
      count === 1
        ? 'Heute kann noch eine E-Mail gesendet werden.'
        : `Heute können noch ${grouped(count)} E-Mails gesendet werden.`,
    'check.no-mails-left':
      'Google lässt Sie heute keine E-Mails mehr senden. Anfragen werden weiter verarbeitet; ihre E-Mails warten bis morgen.',
    'check.searching': 'Texte lassen sich suchen und ersetzen.',
    'check.searching-lost':
      'Google Sheets hat einen Text nicht wie verlangt gefunden oder ersetzt. Chat Access schreibt jede Zeile einzeln und sieht einmal am Tag alle Zeilen durch, sodass manche Anfragen später bearbeitet werden.',
    'check.rows-searched': ({ kind }) => `Texte werden auch in ${KINDS[kind]} Zeilen gefunden und ersetzt.`,
    'check.rows-untried': ({ kind }) =>
      `Ob Texte in ${KINDS[kind]} Zeilen gefunden und ersetzt werden, ließ sich nicht testen.`,
    'check.rows-left-out': ({ kind }) =>
      `Google Sheets findet und ersetzt keine Texte in ${KINDS[kind]} Zeilen. ${LOOKED_AT[kind]}`,
    'check.address': ({ address }) => `Google kennt Sie als ${address}.`,
    'check.alerts-to': ({ alertsTo }) =>
      `Google teilt nicht mit, wer Sie sind. Meldungen gehen an ${alertsTo.join(', ')}.`,
    'check.no-address':
      'Google teilt nicht mit, wer Sie sind; Meldungen haben also keinen Empfänger. Geben Sie im Schritt „Nachrichten“ unter „Meldungen an“ eine Adresse ein.',
    'check.formatting': 'Die Spalten von Chat Access lassen sich formatieren.',
    'check.timer': 'Der Timer ist gelaufen.',
    'check.timer-not-yet':
      'Der Timer ist noch nicht gelaufen. Das geschieht innerhalb von fünfzehn Minuten nach dem Einschalten von Chat Access.',
    'check.timer-silent':
      'Der Timer ist seit dem Einschalten von Chat Access nie bis zum Ende gelaufen; übersehene Antworten werden also nicht nachgeholt. Öffnen Sie Erweiterungen > Apps Script > Ausführungen, und lesen Sie dort, warum. ' +
      'Falls dort eine Berechtigung für Tabellen fehlt, ersetzen Sie in appsscript.json spreadsheets.currentonly durch spreadsheets, im Skripteditor oder vor dem nächsten Übertragen. Laden Sie dann die Tabelle neu, wählen Sie etwas im Menü Chat Access und erteilen Sie die Berechtigung erneut.',
    'check.submit': 'Eine Formularantwort wurde gleich bei ihrem Eingang verarbeitet.',
    'check.submit-not-yet': 'Seit dem Einschalten von Chat Access ist keine Formularantwort eingegangen.',
  };
}
