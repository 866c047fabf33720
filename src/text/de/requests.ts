import type { RequestWords } from '../mailed';
import { capitalized, some } from '../phrases';
import { endChange } from './ends';
import { grouped } from './told/numbers';

/** In the mails about requests that changed nothing. */
export const NOTHING_CHANGED = 'Es wurde nichts geändert.';

const AGAIN = 'senden Sie das Formular erneut ab.';

const seatsTaken = (seats: number | null) =>
  `${seats === 1 ? 'Der einzige Agentenplatz des Zendesk-Plans ist' : `Alle ${seats === null ? '' : `${grouped(seats)} `}Agentenplätze des Zendesk-Plans sind`} belegt. Es muss ein Konto deaktiviert oder der Plan erweitert werden.`;

/** What came of a request. */
export function requests(): RequestWords {
  return {
    'rejection.address': ({ problem }, say) =>
      `Nicht eingerichtet: ${say(problem)}. Bitte korrigieren Sie die Adresse und ${AGAIN}`,
    'rejection.domain': ({ domain, domains }) =>
      `Nicht eingerichtet: ${domain} steht nicht auf der Liste der zugelassenen Domains (${some(domains)}). ` +
      `Bitte korrigieren Sie die Adresse und ${AGAIN} Oder bitten Sie die Administration, die Domain aufzunehmen.`,
    'rejection.blocked': ({ email }) =>
      `Nicht eingerichtet: ${email} steht auf der Liste der Personen, die über das Formular keinen Zugang erhalten. ` +
      `Falls das ein Irrtum ist, bitten Sie die Administration, die Adresse von der Liste zu nehmen, und ${AGAIN}`,
    'rejection.first-name-missing': `Nicht eingerichtet: Der Vorname fehlt. Bitte ergänzen Sie ihn und ${AGAIN}`,
    'rejection.name':
      'Nicht eingerichtet: Der Name ist zu lang oder enthält ein ungewöhnliches Zeichen. ' +
      'Bitte vereinfachen Sie die Schreibweise und senden Sie das Formular erneut ab.',
    'rejection.last-day-unreadable': `Nicht eingerichtet: Der letzte Tag des Zugangs ist kein gültiges Datum. Bitte geben Sie ihn in der Form 2026-12-31 ein und ${AGAIN}`,
    'rejection.last-day-too-far':
      'Nicht eingerichtet: Der letzte Tag des Zugangs liegt zu weit in der Zukunft. ' +
      `Bitte korrigieren Sie ihn, oder lassen Sie das Feld leer, wenn der Zugang unbefristet sein soll, und ${AGAIN}`,
    'rejection.last-day-past': `Nicht eingerichtet: Der letzte Tag des Zugangs liegt in der Vergangenheit. Bitte korrigieren Sie ihn und ${AGAIN}`,
    'rejection.ended-while-waiting': ({ email, until }) =>
      `Der Zugang endete mit seinem letzten Tag, dem ${until}, bevor ${email} chatten konnte. ` +
      'Wird er noch gebraucht, senden Sie das Formular mit einem späteren letzten Tag erneut ab.',
    'rejection.not-approved':
      'Die Anfrage wurde nicht genehmigt. Bitte sprechen Sie mit den Personen, die solche Anfragen genehmigen, bevor Sie das Formular erneut absenden.',

    'outcome.created': ({ name, email }) => `Das Konto für ${name} (${email}) wurde eingerichtet.`,
    'outcome.updated': ({ email }) =>
      `Das Konto von ${email} wurde aktiviert. Das bisherige Passwort gilt weiterhin.`,
    'outcome.unsuspended': ({ email }) =>
      `Die Sperre von ${email} wurde aufgehoben. Das bisherige Passwort gilt weiterhin.`,
    'outcome.raised': ({ email }) =>
      `${email} hat jetzt einen Agentenzugang in Zendesk. Die Anmeldung bleibt wie bisher.`,
    'outcome.chat-given': ({ email }) =>
      `${email} hat jetzt Zugriff auf den Chat. Die Anmeldung bleibt wie bisher.`,
    'outcome.no-change': ({ email }) => `${email} hat bereits ein aktives Konto. ${NOTHING_CHANGED}`,
    'outcome.end-change': ({ until, from }) => endChange(until, from),
    'outcome.end-kept': ({ until, has }) =>
      `Der Zugang gilt weiterhin bis ${has}, nicht bis ${until}: Über das Formular lässt sich das Ende hinausschieben, aber nicht vorziehen. ` +
      'Soll der Zugang früher enden, wenden Sie sich an die Administration.',
    'outcome.end-not-set': ({ until }) =>
      `Der Zugang bleibt unbefristet und endet nicht am ${until}: Über das Formular erhalten nur neue oder deaktivierte Konten einen letzten Tag. ` +
      'Soll der Zugang enden, wenden Sie sich an die Administration.',

    'outcome.protected': ({ email }) =>
      `Nicht aktiviert: ${email} hat in Zendesk die Rolle „Owner“ oder „Administrator“, oder das lässt sich nicht ausschließen. Ein solches Konto muss in Zendesk selbst aktiviert werden.`,
    'outcome.left-disabled':
      'Zendesk hat die Anfrage angenommen, das Konto aber deaktiviert gelassen. Es muss in Zendesk selbst aktiviert werden.',
    'outcome.no-seat': ({ seats }) => `Kein freier Platz: ${seatsTaken(seats)}`,
    'outcome.no-seat-for-long': ({ seats, days }) =>
      `Seit ${days} Tagen ist kein Platz frei: ${seatsTaken(seats)}`,
    'outcome.chat-never-given': ({ email, page, days }) =>
      `${email} hat einen Agentenzugang, aber seit ${days} Tagen keinen Zugriff auf den Chat. ` +
      `Um ihn zu geben, öffnet die Administration ${page}, wählt „Roles and access“, setzt neben „Chat“ das Häkchen „Access“, wählt „Agent“ und speichert.`,
    'outcome.taken-away': ({ email }) =>
      `Der Zugang von ${email} wurde in Zendesk entfernt, während diese Anfrage auf die Freigabe des Chats wartete. Falls das ein Versehen war, muss das Konto in Zendesk aktiviert werden.`,
    'outcome.rejected-by-zendesk': ({ status, reason }, say) => {
      const said = say(reason);
      return `Zendesk hat die Anfrage abgelehnt (${status}${said ? `: ${said}` : ''}). Das genannte Problem muss erst behoben werden.`;
    },
    'outcome.not-found': ({ reason }, say) => `${capitalized(say(reason))}.`,
    'outcome.departments-missing': ({ detail }, say) =>
      `Das Konto ist aktiv, wurde aber nicht in seine Abteilungen aufgenommen. ${say(detail)}`,
    'outcome.gave-up': ({ reason, attempts }, say) =>
      `${capitalized(say(reason))} (auch nach ${attempts} Versuchen).`,
    'outcome.off-by-others': ({ email }) =>
      `Nicht aktiviert: Das Konto von ${email} wurde nicht von Chat Access deaktiviert, sondern von einer Person oder einem anderen Programm. Falls es aktiv sein soll, muss es in Zendesk aktiviert werden.`,
    'outcome.see-sheet': 'Die Administration sieht den Grund in der Tabelle.',

    'mail.no-address': 'eine Person ohne gültige Adresse',
    'mail.no-name': 'diese Person',
    'mail.nothing-changed': NOTHING_CHANGED,
    'test-mail.detail': 'Dies ist ein Test mit erfundenen Namen: An keinem Konto wurde etwas geändert.',
  };
}
