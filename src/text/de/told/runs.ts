import { momentOf } from '../../../shared/time';
import type { runs as english } from '../../en/runs';
import type { Told } from '../../told';
import { grouped } from './numbers';

const rowsWere = (rows: number) => (rows === 1 ? '1 Zeile wurde' : `${grouped(rows)} Zeilen wurden`);

/** How many rows have a status, as a clause: one, and several. */
const CLAUSES: Readonly<Record<string, readonly [string, string]>> = {
  Waiting: ['wartet', 'warten'],
  Working: ['ist in Arbeit', 'sind in Arbeit'],
  Done: ['ist erledigt', 'sind erledigt'],
  'Will retry': ['wird automatisch erneut versucht', 'werden automatisch erneut versucht'],
  'Needs approval': ['braucht eine Genehmigung', 'brauchen eine Genehmigung'],
  Rejected: ['ist abgelehnt', 'sind abgelehnt'],
  'Needs attention': ['muss geprüft werden', 'müssen geprüft werden'],
  Paused: ['ist pausiert', 'sind pausiert'],
};

const IN_DETAIL = ['Waiting', 'Needs attention'];

function statusIn(status: string, rows: number): string {
  return CLAUSES[status]?.[rows === 1 ? 0 : 1] ?? status;
}

const quoted = (columns: readonly string[]) => columns.map((name) => `„${name}“`).join(', ');

const SETUP = 'Chat Access > Einrichtung und Zustand öffnen';

/** What runs of the menu and the timer say: toasts, alerts, progress. */
export function runs(): Told<typeof english> {
  return {
    'run.off': 'Chat Access ist ausgeschaltet. Öffnen Sie die Einrichtung und schalten Sie es ein.',
    'run.newer-data': ({ newer, version }) =>
      `In dieser Tabelle liegen Daten von Chat Access ${newer}, das Skript hier ist Version ${version} und kennt sie nicht alle. Es wurde nichts geändert. Installieren Sie Version ${newer} oder eine neuere; dann geht alles weiter.`,
    'run.busy': 'Die Zeilen werden gerade verarbeitet. Versuchen Sie es in einer Minute erneut.',
    'run.sheet-busy': 'Das Tabellenblatt wird gerade vorbereitet. Versuchen Sie es in einer Minute erneut.',
    'run.sheet-unusable':
      'Das Antwortblatt ist im Moment nicht verwendbar. Öffnen Sie die Einrichtung und prüfen Sie das Tabellenblatt.',
    'run.no-such-row': 'Die markierten Zeilen enthalten keine Antworten.',
    'run.none-failed': 'Keine Zeile ist fehlgeschlagen, und keine wartet auf einen neuen Versuch.',
    'run.handled': ({ rows, ends = [] }) => {
      if (rows === 0) return 'Es gab nichts zu tun.';
      const how = ends.map(([status, count]) => `${grouped(count)} ${statusIn(status, count)}`).join(', ');
      const isInDetail = ends.some(([status]) => IN_DETAIL.includes(status));
      const more = isInDetail ? ' Was jeweils zu tun ist, steht in der Spalte Detail.' : '';
      return `${rowsWere(rows)} verarbeitet${how && `: ${how}`}.${more}`;
    },
    'run.none-waiting':
      'Keine Zeile ist fällig. Bei wartenden Zeilen steht in der Spalte Next try, wann sie wieder versucht werden; „Ausgewählte Zeilen erneut versuchen“ tut es jetzt.',
    'run.select-rows':
      'Markieren Sie zuerst Zeilen im Antwortblatt und wählen Sie dann noch einmal „Ausgewählte Zeilen erneut versuchen“.',
    'run.queued': ({ rows, owner }) =>
      `${rowsWere(rows)} vorgemerkt: Chat Access läuft im Namen von ${owner} und verarbeitet sie innerhalb von fünf Minuten.`,
    'run.not-owner': ({ owner }) =>
      `Chat Access läuft im Namen von ${owner} und prüft die Zeilen alle fünf Minuten.`,
    'approval.select-rows':
      'Markieren Sie im Antwortblatt Zeilen, die eine Genehmigung brauchen, und wählen Sie diesen Menüpunkt dann erneut.',
    'approval.none-waiting':
      'Keine der markierten Zeilen braucht eine Genehmigung. Es wurde nichts geändert.',
    'approval.unknown-person':
      'Google teilt nicht mit, wer Sie sind; daher wurde nichts entschieden. Öffnen Sie die Tabelle als eine der genehmigenden Personen, in derselben Organisation wie die Person, in deren Namen Chat Access läuft.',
    'approval.not-approver': ({ me, approvers }) =>
      `${me} darf nicht genehmigen; daher wurde nichts entschieden. Genehmigende: ${approvers.join(', ')}.`,
    'approval.own-request': ({ rows }) =>
      `${rowsWere(rows)} nicht geändert: Niemand kann über das eigene Konto oder die eigene Anfrage entscheiden. Das muss eine andere genehmigende Person tun; die Liste steht in der Einrichtung unter „Wer Zugang erhält“.`,
    'approval.too-many': ({ most }) =>
      `Zu viele Entscheidungen warten auf ihre Ausführung (höchstens ${most}). Markieren Sie weniger Zeilen, oder versuchen Sie es in fünf Minuten erneut.`,
    'approval.no-room':
      'Für weitere Entscheidungen ist erst Platz, wenn die vorigen ausgeführt sind; daher wurde nichts entschieden. Versuchen Sie es in fünf Minuten erneut.',
    'approval.busy':
      'Chat Access arbeitet gerade an dieser Tabelle; daher wurde nichts entschieden. Versuchen Sie es in einer Minute erneut.',
    'approval.approved': ({ rows }) =>
      `${rowsWere(rows)} genehmigt. Chat Access verarbeitet sie innerhalb von fünf Minuten.`,
    'approval.approved-now': ({ rows }) => `${rowsWere(rows)} genehmigt. Das Ergebnis steht in der Tabelle.`,
    'approval.does-not-count': ({ rows }) =>
      `${rows === 1 ? '1 Zeile braucht' : `${grouped(rows)} Zeilen brauchen`} noch die Genehmigung einer anderen Person: siehe Spalte Detail.`,
    'approval.rejected': ({ rows }) => `${rowsWere(rows)} abgelehnt.`,
    'approval.reason':
      'Grund (optional). Er bleibt in der Zeile und im Log. Die anfragende Person erfährt nur, dass die Anfrage nicht genehmigt wurde.',
    'run.asked-to-wait': 'Zendesk hat um Geduld gebeten.',

    'progress.requests': ({ done, total }) =>
      `${grouped(done)} von ${total === 1 ? '1 Anfrage' : `${grouped(total)} Anfragen`} verarbeitet`,
    'progress.accounts-read': ({ done }) => `${done === 1 ? '1 Konto' : `${grouped(done)} Konten`} gelesen`,

    'health.in-sidebar': ({ sentence }) =>
      sentence.replace(
        /(w)ählen Sie (?:dann )?Chat Access > Einrichtung und Zustand öffnen,? und (.)/gi,
        (_all, first, next) => (first === 'W' ? next.toUpperCase() : next),
      ),

    'alert.sheet-gone-title': 'das Antwortblatt fehlt',
    'alert.sheet-gone': `Das Tabellenblatt, in das das Formular geschrieben hat, gibt es nicht mehr. Wählen Sie ${SETUP}, und geben Sie das Tabellenblatt an.`,
    'alert.columns-missing-title': ({ columns }) =>
      columns.length === 1 ? `die Spalte ${quoted(columns)} fehlt` : `die Spalten ${quoted(columns)} fehlen`,
    'alert.columns-missing': ({ columns }) =>
      columns.length === 1
        ? `Die Spalte ${quoted(columns)} des Antwortblatts ist nicht zu finden. Geben Sie ihr den alten Namen zurück, oder wählen Sie ${SETUP}, und geben Sie die Spalten neu an.`
        : `Die Spalten ${quoted(columns)} des Antwortblatts sind nicht zu finden. Geben Sie ihnen die alten Namen zurück, oder wählen Sie ${SETUP}, und geben Sie die Spalten neu an.`,
    'alert.columns-doubtful-title': ({ columns }) => `mehrere Spalten heißen ${quoted(columns)}`,
    'alert.columns-doubtful': ({ columns }) =>
      `Mehrere Spalten des Antwortblatts heißen ${quoted(columns)}, und es ist nicht zu erkennen, welche davon zu Chat Access gehören. Benennen Sie die anderen um, oder löschen Sie sie.`,
    'alert.answers-differ-title': ({ column }) => `zwei Antworten auf „${column}“`,
    'alert.answers-differ': ({ column, row }) =>
      `Mehrere Spalten des Antwortblatts heißen „${column}“, und Zeile ${row} enthält in jeder eine andere Antwort. Leeren Sie die falsche, oder benennen Sie die Spalte um, die nicht mehr zum Formular gehört.`,
    'alert.paused-title': 'von Hand pausiert',
    'alert.paused': ({ by }) => `Pausiert von ${by}.`,
    'alert.credential-title': 'Zendesk akzeptiert die Zugangsdaten nicht',
    'alert.credential': ({ reason }, say) =>
      `Zendesk lehnt die gespeicherten Zugangsdaten ab oder lässt sie keine Konten ändern.${say(reason) ? ` Die Antwort: ${say(reason)}.` : ''} Wählen Sie ${SETUP}, und geben Sie die Zugangsdaten einer Person mit Administratorrechten ein.`,
    'alert.over-subject': 'Chat Access läuft wieder',
    'alert.over': ({ since, title, sheetUrl }) =>
      `Chat Access wurde am ${momentOf(since)} pausiert: ${title}. Das ist vorbei. Anfragen werden wieder verarbeitet, auch die, die gewartet haben, und Sie müssen nichts tun.\n\n${sheetUrl}`,
  };
}
