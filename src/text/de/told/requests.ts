import { sanitizeForDisplay } from '../../../shared/safe-text';
import { momentOf } from '../../../shared/time';
import type { requests as english } from '../../en/requests';
import { capitalized, some } from '../../phrases';
import type { Told } from '../../told';
import { endChange } from '../ends';
import { NOTHING_CHANGED } from '../requests';
import { grouped } from './numbers';
import { ADMIN_ACTS, FREE_A_SEAT, NO_ACTION, SEAT_IS_TAKEN } from './waits';

/** An answer that the setup knows no meaning of. */
interface UnknownAnswer {
  question: 'department' | 'role';
  answer: string;
}

const MAX_ANSWERS_SHOWN = 3;
const MAX_ANSWER_CHARACTERS = 60;

const QUESTIONS = { department: 'Abteilung', role: 'Rolle' };

function unknownAnswers(answers: readonly UnknownAnswer[]): string {
  const named = answers
    .slice(0, MAX_ANSWERS_SHOWN)
    .map(
      ({ question, answer }) =>
        `„${sanitizeForDisplay(answer, MAX_ANSWER_CHARACTERS)}“ (${QUESTIONS[question]})`,
    );
  const more = answers.length > MAX_ANSWERS_SHOWN ? ' und andere' : '';
  return answers.length === 1
    ? `Die Antwort ${named.join(', ')} steht nicht in der Einrichtung`
    : `Die Antworten ${named.join(', ')}${more} stehen nicht in der Einrichtung`;
}

function doesNotCount(by: string): string {
  return `Die Entscheidung von ${by} zählt nicht: Diese Person ist nicht mehr berechtigt zu genehmigen, oder es geht um ihr eigenes Konto.`;
}

const NO_DECIDER =
  ', aber alle Genehmigenden haben die Anfrage selbst gestellt oder sind selbst gemeint. Fügen Sie in der Einrichtung im Schritt „Wer Zugang erhält“ eine weitere genehmigende Person hinzu.';

const waitsSince = (since: number) => `Wartet seit ${momentOf(since)} auf Genehmigung`;

function byDeciders(approvers: readonly string[]): string {
  if (approvers.length === 0) return NO_DECIDER;
  return ` durch ${some(approvers)}: Markieren Sie die Zeile und wählen Sie Chat Access > Ausgewählte Zeilen genehmigen oder Ausgewählte Zeilen ablehnen.`;
}

const seatsTaken = (seats: number | null) =>
  seats === 1
    ? 'der einzige Agentenplatz des Zendesk-Plans ist belegt'
    : `alle ${seats === null ? '' : `${grouped(seats)} `}Agentenplätze des Zendesk-Plans sind belegt`;

/** What came of a request: the `Detail` column. */
export function requests(): Told<typeof english> {
  return {
    'rejection.blocked-by-other-address': ({ email, listed }) =>
      `Nicht eingerichtet: ${email} ist eine Adresse von ${listed}, und diese Person steht auf der Liste der Personen, die über das Formular keinen Zugang erhalten.`,
    'rejection.begun': ({ message }, say) =>
      `${say(message)} Ein früherer Versuch mit dieser Anfrage kann aber schon Zugang gegeben haben: Sehen Sie das Konto in Zendesk an und schalten Sie es dort aus, falls es aktiv ist.`,
    'rejection.requester-unknown': ({ problem }, say) =>
      `Nicht eingerichtet: Die anfragende Person ist nicht bekannt (${say(problem)}). ` +
      'Schalten Sie in den Einstellungen des Formulars „E-Mail-Adressen erfassen“ ein. Es wurde keine E-Mail gesendet.',
    'rejection.requester-domain': ({ requester, domains }) =>
      `Nicht eingerichtet: Anfragen werden nur von ${some(domains)} angenommen, und diese kam von ${requester}. ` +
      'Senden Sie das Formular mit einer dienstlichen Adresse ab. Es wurde keine E-Mail gesendet, da jeder eine beliebige Adresse in das Formular eingeben kann.',
    'rejection.requester-unlisted': ({ requester }) =>
      `Nicht eingerichtet: ${requester} steht nicht auf der Liste der Personen, die Zugang beantragen dürfen. ` +
      'Fügen Sie die Adresse in der Einrichtung hinzu, oder bitten Sie eine Person auf der Liste, das Formular abzusenden. ' +
      'Es wurde keine E-Mail gesendet, da jeder eine beliebige Adresse in das Formular eingeben kann.',
    'rejection.not-mailed': ({ message }, say) =>
      `${say(message)} Es wurde keine E-Mail gesendet: Die heutige Grenze für E-Mails über abgelehnte Anfragen war erreicht, für diese anfragende Person oder insgesamt.`,

    'outcome.updated-by-other-address': ({ email, primary }) =>
      `${primary} hat jetzt Zugang; ${email} ist die zweite Adresse dieser Person. Die Anmeldung bleibt wie bisher.`,
    'outcome.unknown-answers': ({ answers }) =>
      `${unknownAnswers(answers)}; deshalb wurde der Standard verwendet. Um das zu ändern, wählen Sie Chat Access > Einrichtung und Zustand öffnen.`,
    'outcome.end-changed': ({ email, until, from }) =>
      `${email} hat bereits ein aktives Konto. ${endChange(until, from)}`,
    'outcome.no-capacity': ({ reason }, say) => `Ohne die Kapazitätsregel: ${capitalized(say(reason))}.`,
    'outcome.no-change-by-other-address': ({ email, primary }) =>
      `${email} ist eine zweite Adresse von ${primary}; dieses Konto ist bereits aktiv. ${NOTHING_CHANGED}`,
    'outcome.waiting-for-seat': ({ seats, since }) =>
      `${ADMIN_ACTS}: Seit ${momentOf(since)} ist kein Platz frei, denn ${seatsTaken(seats)}. ` +
      `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'outcome.behind-others':
      `${ADMIN_ACTS}: Andere Anfragen warten auf einen freien Agentenplatz des Zendesk-Plans, und diese Zeile würde hinter ihnen warten. ` +
      `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'outcome.several-accounts': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Löschen Sie in Zendesk alle bis auf eines, oder ändern Sie deren Adressen.`,
    'outcome.look-alike': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Die Adresse hat ein Leerzeichen, einen Punkt oder ein unsichtbares Zeichen zu viel: Korrigieren Sie sie in Zendesk.`,
    'outcome.address-unverified': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Bestätigen Sie die Adresse in Zendesk, wenn sie dieser Person gehört; andernfalls entfernen Sie sie dort.`,
    'outcome.waiting-for-chat': ({ email, page }) =>
      `${ADMIN_ACTS}: Geben Sie ${email} Zugriff auf den Chat. Die Person hat einen Agentenzugang, aber in Zendesk kann nur die Administration Zugriff auf den Chat geben. ` +
      `Öffnen Sie ${page}, wählen Sie „Roles and access“, setzen Sie neben „Chat“ das Häkchen „Access“, wählen Sie „Agent“ und speichern Sie. ` +
      'Diese Zeile wird dann innerhalb von vier Stunden automatisch fortgesetzt, oder sofort mit Chat Access > Offene Zeilen jetzt verarbeiten.',
    'outcome.other-request': `${NO_ACTION}: Eine andere Anfrage für diese Person wird gerade verarbeitet. Diese Zeile wird danach fortgesetzt, innerhalb von Minuten.`,

    'rejection.by-approver': ({ by, reason }) =>
      `Abgelehnt von ${by}${reason === '' ? '' : `: ${sanitizeForDisplay(reason)}`}. ${NOTHING_CHANGED}`,
    'rejection.no-decision': ({ days }) =>
      `Abgelehnt: Niemand hat die Anfrage innerhalb von ${days === 1 ? 'einem Tag' : `${days} Tagen`} genehmigt. ${NOTHING_CHANGED}`,
    'outcome.needs-approval': ({ what, since, approvers, without }, say) =>
      `${without === null ? '' : `${doesNotCount(without)} `}${say(what)} ${waitsSince(since)}${byDeciders(approvers)}`,
    'outcome.approval-since': ({ since }) => waitsSince(since),
    'outcome.deciders': ({ approvers }) => byDeciders(approvers),
    'outcome.approved-by': ({ by }) => `Genehmigt von ${by}.`,
    'outcome.decided': ({ by, owner }) =>
      `Entschieden von ${by}. Chat Access führt das innerhalb von fünf Minuten aus, im Namen von ${owner}.`,

    'outcome.will-retry': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NO_ACTION}: Chat Access versucht es automatisch erneut.`,
    'outcome.not-attempted': ({ reason }, say) =>
      `${capitalized(say(reason))}; deshalb wurde diese Zeile noch nicht verarbeitet. ${NO_ACTION}: Sie wird automatisch fortgesetzt.`,
    'outcome.asked-to-wait': `${NO_ACTION}: Zendesk ist ausgelastet und hat um Geduld gebeten. Chat Access versucht es automatisch erneut.`,
    'outcome.other-execution': `${NO_ACTION}: Im Moment werden alle Konten geprüft. Diese Zeile wird danach fortgesetzt, innerhalb von Minuten.`,
    'outcome.unauthorized': ({ reason }, say) => {
      const said = say(reason);
      return `${ADMIN_ACTS}: Zendesk akzeptiert die Zugangsdaten nicht${said ? ` (${said})` : ''}. Die Administration wurde informiert; sobald es neue gibt, wird diese Zeile automatisch fortgesetzt.`;
    },
    'outcome.paused': ({ reason }) =>
      `${ADMIN_ACTS}. ${reason} Sobald Chat Access wieder läuft, wird diese Zeile automatisch fortgesetzt.`,
    'outcome.working': 'In Arbeit.',
    'outcome.queued': ({ owner }) =>
      `Im Menü ausgewählt. Chat Access verarbeitet die Zeile innerhalb von fünf Minuten, im Namen von ${owner}.`,
    'outcome.came-before':
      'Abgesendet, bevor Chat Access eingeschaltet wurde, und unverändert gelassen. Um die Zeile zu verarbeiten, markieren Sie sie und wählen Sie Chat Access > Ausgewählte Zeilen erneut versuchen.',

    'outcome.how-to-retry':
      'Markieren Sie dann diese Zeile und wählen Sie Chat Access > Ausgewählte Zeilen erneut versuchen.',
    'outcome.row-gone': ({ detail }) => `${detail} (Die Zeile wurde inzwischen gelöscht oder bearbeitet.)`,
  };
}
