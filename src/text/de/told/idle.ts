import { sanitizeForDisplay } from '../../../shared/safe-text';
import { dayOf, momentOf } from '../../../shared/time';
import type { idle as english } from '../../en/idle';
import type { AnyMessage, Say } from '../../message';
import { capitalized, sentenceOf } from '../../phrases';
import type { Told } from '../../told';
import { grouped } from './numbers';

const APPLY = 'Chat Access > Ungenutzte Konten > Plan anwenden';
const RELEASE = 'Chat Access > Ungenutzte Konten > Zurückgehaltenen Plan freigeben';
const CHECK = 'Chat Access > Ungenutzte Konten > Ungenutzte Konten prüfen (ohne Änderungen)';

const NEW_PLAN = `Erstellen Sie einen neuen mit ${CHECK}.`;

/** As after „von“. `null`: the daily review. Google does not always say who an editor is. */
export function named(by: string | null): string {
  if (by === null) return 'der täglichen Prüfung';
  return by === '' ? 'einer Person mit Bearbeitungszugriff' : by;
}

const accounts = (count: number) => (count === 1 ? '1 Konto' : `${grouped(count)} Konten`);

interface Counts {
  warn: number;
  disable: number;
  delete: number;
}

interface EndCounts {
  end: number;
  remind: number;
}

type Outcomes = Readonly<
  Record<'disabled' | 'deleted' | 'warned' | 'skipped' | 'not-warned' | 'failed', number>
> & { reminded?: number };

function outcomes({ disabled, deleted, warned, skipped, failed, reminded = 0, ...rest }: Outcomes): string {
  const all: [number, string][] = [
    [disabled, 'deaktiviert'],
    [deleted, 'gelöscht'],
    [warned, 'gewarnt'],
    [reminded, 'an den letzten Tag erinnert'],
    [skipped, 'übersprungen'],
    [rest['not-warned'], 'nicht gewarnt'],
    [failed, 'fehlgeschlagen'],
  ];
  const counts = all.filter(([count]) => count > 0).map(([count, word]) => `${grouped(count)} ${word}`);
  return counts.length === 0 ? 'Es war nichts mehr zu tun' : counts.join(', ');
}

/** What comes next for those who were not warned. */
const NEXT = {
  'warning.no-mail-left': 'again',
  'warning.no-address': 'Korrigieren Sie sie in Zendesk, oder deaktivieren Sie dort das Konto.',
  'warning.not-drafted': 'again',
  'warning.not-sent': 'again',
  'warning.unsure': '',
};

interface Unwarned {
  count: number;
  /** `null`: an editor has changed it in the sheet. */
  reason: keyof typeof NEXT | null;
}

const AGAIN =
  'Die nächste tägliche Prüfung plant, was übrig ist; ein ungenutztes Konto bleibt aktiv, bis die Warnung gesendet ist.';

function whyUnwarned(all: readonly Unwarned[], say: Say): string[] {
  const nextOf = ({ reason }: Unwarned) => reason && NEXT[reason];
  const each = all.map((of) => {
    const why = of.reason ? say({ code: of.reason }) : 'siehe Spalte Status im Tabellenblatt Plan.';
    const next = nextOf(of);
    return `${grouped(of.count)} nicht gewarnt: ${why}${next && next !== 'again' ? ` ${next}` : ''}`;
  });
  return all.some((of) => nextOf(of) === 'again') ? [...each, AGAIN] : each;
}

function sentences(all: readonly AnyMessage[], say: Say): string {
  return all.map(say).join(' ');
}

const MAX_ADDRESSES_NAMED = 10;

function firstOf(emails: readonly string[]): string {
  const first = emails.slice(0, MAX_ADDRESSES_NAMED).map((each) => sanitizeForDisplay(each));
  return emails.length > MAX_ADDRESSES_NAMED ? `${first.join(', ')}, \u2026` : first.join(', ');
}

const WOULD = {
  changed: 'deaktiviert oder gelöscht',
  warned: 'gewarnt',
  ended: 'deaktiviert, weil der letzte Tag vorbei ist',
};

const CARE =
  'Jedes Konto wird unmittelbar vorher noch einmal geprüft. Deaktivierte Konten lassen sich wiederherstellen, gelöschte nicht.';

/** Before many are mailed or lose access: always the three kinds, and those about last days where there are any. */
function numbersOf(counts: Counts, { end, remind }: EndCounts): string {
  return [
    `Per E-Mail warnen: ${grouped(counts.warn)}`,
    `Deaktivieren: ${grouped(counts.disable)}`,
    `Löschen: ${grouped(counts.delete)}`,
    ...(end > 0 ? [`Nach dem letzten Tag des Zugangs deaktivieren: ${grouped(end)}`] : []),
    ...(remind > 0 ? [`An den letzten Tag des Zugangs erinnern: ${grouped(remind)}`] : []),
  ].join('\n');
}

const SURE = 'oder geben Sie den Plan frei, um zu bestätigen, dass';

function exemptionsLost(lost: number, before: number, at: number): string {
  const gone =
    before === 1
      ? `Der Eintrag, den das Tabellenblatt Exemptions am ${dayOf(at)} hatte, fehlt oder endet jetzt früher.`
      : `Von den ${grouped(before)} Einträgen, die das Tabellenblatt Exemptions am ${dayOf(at)} hatte, ${lost === 1 ? 'fehlt einer oder endet' : `fehlen ${grouped(lost)} oder enden`} jetzt früher.`;
  return `${gone} Stellen Sie ${lost === 1 ? 'ihn' : 'sie'} wieder her, ${SURE} die Liste stimmt.`;
}

/** What is said about the review of idle accounts, its plan, and restored accounts. */
export function idle(): Told<typeof english> {
  return {
    'stored.sentence': ({ text }) => text,
    'list.sentences': ({ messages }, say) => sentences(messages, say),
    'list.more': ({ count }) => `Und ${grouped(count)} weitere.`,

    'idle.no-credential': 'Geben Sie zuerst Zugangsdaten für Zendesk ein: Öffnen Sie die Einrichtung.',
    'idle.busy':
      'Die ungenutzten Konten werden gerade verarbeitet. Versuchen Sie es in ein paar Minuten erneut.',
    'idle.begun': 'Begonnen. Das dauert eine Weile und wird alle fünf Minuten automatisch fortgesetzt.',
    'idle.begun-while-off': `Begonnen. Das dauert eine Weile: Um fortzufahren, wählen Sie noch einmal ${CHECK}.`,
    'idle.noted': ({ owner }) =>
      `Vorgemerkt: Chat Access läuft im Namen von ${owner} und erledigt das innerhalb von fünf Minuten.`,
    'idle.paused': ({ reason }, say) => `Chat Access ist pausiert: ${sentenceOf(reason, say)}`,
    'idle.asked-to-wait': 'Zendesk hat um Geduld gebeten. Der Vorgang wird automatisch fortgesetzt.',
    'idle.enabled-elsewhere': 'In Zendesk wieder aktiviert, seit Chat Access es deaktiviert hat.',
    'idle.dropped': 'Der Plan endete, bevor Zendesk es deaktiviert hatte.',
    'idle.nothing-changed': ({ reason }, say) => `${say(reason)} Es wurde nichts geändert.`,
    'idle.nothing-more-changed': ({ reason }, say) => `${say(reason)} Es wurde nichts weiter geändert.`,

    'progress.accounts-checked': ({ done, total }) => `${grouped(done)} von ${accounts(total)} geprüft`,
    'progress.accounts-restored': ({ done, total }) =>
      `${grouped(done)} von ${accounts(total)} wiederhergestellt`,

    'review.off':
      'Die Prüfung ungenutzter Konten ist ausgeschaltet. Um einen Plan anzuwenden, wählen Sie zuerst eine andere Einstellung unter Einrichtung bearbeiten > Ungenutzte Konten.',
    'review.turned-off': 'Die Prüfung wurde in der Einrichtung ausgeschaltet.',
    'review.unreadable': ({ reason }, say) =>
      `Vor jeder Änderung angehalten: Die Konten konnten nicht gelesen werden (${say(reason)}). Mit ${CHECK} wird es erneut versucht.`,

    'doubt.list-cut-off': ({ listed, before }) =>
      `Zendesk hat nur ${grouped(listed)} von ${accounts(before)} aufgelistet.`,
    'doubt.sessions-unread':
      'Zendesk zeigt nicht, wer angemeldet ist; wer ohne neue Anmeldung arbeitet, ist also nicht zu erkennen. Die Zugangsdaten müssen einer Person mit Administratorrechten gehören.',
    'doubt.exemptions-gone': ({ before, at }) =>
      `Das Tabellenblatt Exemptions nimmt niemanden mehr aus; am ${dayOf(at)} hatte es ${before === 1 ? '1 Eintrag' : `${grouped(before)} Einträge`}. Wurde es umbenannt, gelöscht oder geleert? Stellen Sie es wieder her, ${SURE} die Liste stimmt.`,
    'doubt.exemptions-lost': ({ lost, before, at }) => exemptionsLost(lost, before, at),
    'doubt.exemptions-sheet-gone': `Das Tabellenblatt Exemptions fehlte, und ein neues ist leer. Stellen Sie es wieder her, ${SURE} niemand ausgenommen ist.`,
    'doubt.deletion-waits': ({ by, at, owner }) =>
      `${by === '' ? 'Eine andere Person' : by} hat am ${dayOf(at)} Regeln gespeichert, nach denen Konten gelöscht werden. Nichts wird gelöscht, bis ${owner === '' ? 'die Person, in deren Namen Chat Access läuft,' : owner} das zulässt: durch Speichern des Schritts „Ungenutzte Konten“ der Einrichtung oder durch Freigeben eines deshalb zurückgehaltenen Plans.`,
    'doubt.agents-sheet-lost':
      'Das Tabellenblatt Agents wurde gelöscht oder von Hand geändert: Es ist nicht mehr sicher, wer in Zendesk aktiviert wurde.',
    'doubt.log-gone':
      'Das Tabellenblatt Log fehlt: Es ist nicht mehr bekannt, für wen Zugang beantragt und wer deaktiviert wurde.',
    'doubt.log-year-gone':
      'Ein Tabellenblatt mit dem Log eines früheren Jahres fehlt, oder sein Name oder seine Überschriften wurden geändert: Es ist nicht mehr bekannt, für wen damals Zugang angefragt und wer deaktiviert wurde. Stellen Sie es wieder her, wie es war.',
    'doubt.log-columns':
      'Die Spalten des Tabellenblatts Log wurden geändert: Stellen Sie sie so wieder her, wie sie waren.',

    'plan.made': ({ at, until }) =>
      `Erstellt am ${momentOf(at)}, kann bis ${momentOf(until)} angewendet werden.`,
    'plan.made-to-look-at': ({ at }) => `Erstellt am ${momentOf(at)}.`,
    'plan.totals': ({ counts, ends, spared }) => {
      const ofEnds = ends
        ? `, ${grouped(ends.end)} mit vergangenem letztem Tag, ${grouped(ends.remind)} an den letzten Tag zu erinnern`
        : '';
      return `${grouped(counts.disable)} zu deaktivieren, ${grouped(counts.delete)} zu löschen, ${grouped(counts.warn)} zu warnen${ofEnds}, ${grouped(spared)} zu behalten.`;
    },
    'plan.log-missing': 'Das Tabellenblatt Log fehlt: Ohne es wird nie etwas gelöscht.',
    'plan.nothing-to-do': 'Keine ungenutzten Konten: Es gibt nichts zu tun.',
    'plan.report-only': `Es wurde nichts geändert. Um den Plan anzuwenden, wählen Sie ${APPLY}; Zeilen, die Sie löschen, werden ausgelassen.`,
    'plan.only-to-look-at':
      'Es wurde nichts geändert. Die Prüfung ungenutzter Konten ist ausgeschaltet; dieser Plan lässt sich also nur ansehen. Um ihn anzuwenden, wählen Sie zuerst eine andere Einstellung unter Einrichtung und Zustand öffnen > Einrichtung bearbeiten > Ungenutzte Konten.',
    'plan.look': ({ totals, doubts }, say) =>
      [`${say(totals)} Siehe Tabellenblatt Plan.`, ...doubts.map(say)].join(' '),
    'plan.first-report':
      'Diese erste Prüfung berichtet nur. Ab der nächsten handelt Chat Access automatisch.',
    'plan.report': ({ paragraphs }, say) => paragraphs.map(say).join('\n\n'),

    'plan.report-first':
      'Die Regeln wurden geändert, oder die Prüfung wurde eingeschaltet: Der erste Plan danach ist nur ein Bericht. Nach der nächsten täglichen Prüfung können Sie einen Plan anwenden; die Person, in deren Namen Chat Access läuft, kann es jetzt.',
    'plan.none': `Es gibt noch keinen Plan. Erstellen Sie einen mit ${CHECK}.`,
    'plan.empty': `Der Plan sieht nichts vor. Erstellen Sie einen neuen, wenn Konten ungenutzt geblieben sind: ${CHECK}.`,
    'plan.not-held': `Der Plan wird nicht zurückgehalten. Um ihn anzuwenden, wählen Sie ${APPLY}.`,
    'plan.changed-meanwhile':
      'Der Plan hat sich geändert, seit Sie gefragt wurden. Es wurde nichts geändert. Sehen Sie das Tabellenblatt Plan an und wählen Sie erneut.',
    'plan.wrong-number': ({ typed }) =>
      `„${sanitizeForDisplay(typed)}“ ist nicht die Anzahl der Konten. Der Plan bleibt zurückgehalten, und es wurde nichts geändert.`,
    'plan.ask-apply': ({ counts, ends }) =>
      `Plan für ungenutzte Konten jetzt anwenden?\n\n${numbersOf(counts, ends)}\n\n${CARE}`,
    'plan.ask-release': ({ counts, ends, reasons, accounts: count }, say) =>
      `Dieser Plan wird zurückgehalten. ${sentences(reasons, say)}\n\n${numbersOf(counts, ends)}\n\n${CARE}\n\nUm ihn trotzdem anzuwenden, geben Sie die Anzahl der Konten ein: ${grouped(count)}`,
    'plan.already-applied': ({ id }) => `Der Plan ${id} wurde bereits angewendet. ${NEW_PLAN}`,
    'plan.expired': `Der Plan ist abgelaufen. ${NEW_PLAN}`,
    'plan.gone': `Das Tabellenblatt Plan fehlt oder enthält einen anderen Plan. ${NEW_PLAN}`,
    'plan.row-altered': ({ row, address }) => {
      const who = address === '' ? '' : ` (${sanitizeForDisplay(address)})`;
      return `Zeile ${row} im Tabellenblatt Plan${who} wurde von Hand hinzugefügt oder geändert. Löschen Sie die Zeile, oder erstellen Sie einen neuen Plan mit ${CHECK}.`;
    },
    'plan.deleted-meanwhile': 'Den Plan gibt es nicht mehr.',
    'plan.exemptions-unclear': ({ problems }, say) => `Angehalten: ${sentences(problems, say)}`,

    'plan.over-limit': ({ what, accounts: count, enabled, limit }) => {
      const share = enabled === 0 ? '' : ` (${Math.round((count * 100) / enabled)}\u00a0%)`;
      const would = count === 1 ? 'würde' : 'würden';
      return `${grouped(count)} von ${grouped(enabled)} aktiven Konten${share} ${would} ${WOULD[what]}; die Grenzen sind ${grouped(limit.count)} und ${limit.percent}\u00a0%.`;
    },
    'plan.held': ({ reasons }, say) =>
      `Vor jeder Änderung angehalten: ${sentences(reasons, say)} Siehe Tabellenblatt Plan; um ihn trotzdem anzuwenden, wählen Sie ${RELEASE}.`,
    'plan.held-in-part': ({ reasons, held }, say) =>
      `${held === 'ends' ? 'Niemand wurde wegen des letzten Tags deaktiviert' : 'An ungenutzten Konten wurde nichts geändert'}: ${sentences(reasons, say)} Siehe Tabellenblatt Plan; um ihn trotzdem anzuwenden, wählen Sie ${RELEASE}.`,
    'plan.ends-unproved': ({ emails }) =>
      `${emails.length === 1 ? '1 Konto ist' : `${grouped(emails.length)} Konten sind`} noch aktiv, obwohl der letzte Tag des Zugangs vorbei ist: ${firstOf(emails)}. ` +
      'Ein Eintrag im Tabellenblatt Log wurde verändert oder fehlt; Chat Access kann also nicht erkennen, ob dieser Tag seither verschoben wurde. ' +
      'Um zu sehen, welcher Eintrag es ist, wählen Sie Chat Access > Prüfungen > Protokoll (Log) prüfen, und deaktivieren Sie in Zendesk die Konten, deren Zugang vorbei ist.',
    'plan.ends-lost': ({ lines }) =>
      `Im Tabellenblatt Log ${lines === 1 ? 'fehlt 1 Eintrag' : `fehlen ${grouped(lines)} Einträge`} darüber, bis wann Personen Zugang haben; er endet für sie also nicht mehr automatisch. ` +
      'Kopieren Sie, was fehlt, aus Datei > Versionsverlauf zurück, oder deaktivieren Sie in Zendesk die Konten, deren Zugang vorbei ist.',
    'plan.released': ({ id, by, reasons }, say) =>
      `Plan ${id} wurde von ${named(by)} freigegeben. ${sentences(reasons, say)}`,
    'plan.applied': ({ by, rows, unwarned }, say) =>
      [`Angewendet von ${named(by)}: ${outcomes(rows)}.`, ...whyUnwarned(unwarned, say)].join(' '),
    'plan.outcome': ({ rows, restored, unwarned }, say) =>
      [
        `Angewendet: ${outcomes(rows)}.`,
        ...(restored > 0 ? [`${accounts(restored)} seither wiederhergestellt.`] : []),
        ...whyUnwarned(unwarned, say),
      ].join(' '),
    'plan.applied-in-log': ({ id, by, rows }) => `Plan ${id}, gestartet von ${named(by)}: ${outcomes(rows)}.`,

    'row.account-gone': 'Das Konto gibt es nicht mehr.',
    'row.status-typed': ({ word }) =>
      `„${sanitizeForDisplay(word)}“ wurde hier von Hand eingegeben, und nichts wurde getan.`,
    'row.left-enabled': 'Zendesk hat das Konto aktiv gelassen.',
    'row.half-disabled': ({ reason }, say) =>
      `Das Konto hat keinen Zugang mehr, aber nicht alles wurde erledigt. ${say(reason)}`,
    'row.rejected': ({ status, reason }, say) => `Zendesk hat es abgelehnt (${status} ${say(reason)}).`,
    'row.unanswered': ({ reason }, say) => `${capitalized(say(reason))} (wiederholt).`,

    'idle-mail.review': 'Chat Access: ungenutzte Konten',
    'idle-mail.restored': 'Chat Access: wiederhergestellte Konten',
    'idle-mail.plan-held': 'Chat Access hat einen Plan für ungenutzte Konten angehalten',
    'idle-mail.ends-unproved': 'Chat Access kann Zugänge nicht beenden: Prüfen Sie das Log',
    'idle-mail.review-stopped': 'Chat Access hat die Prüfung ungenutzter Konten angehalten',
    'idle-mail.text': ({ message, sheetUrl }, say) => `${say(message)}\n\nDie Tabelle: ${sheetUrl}`,
  };
}
