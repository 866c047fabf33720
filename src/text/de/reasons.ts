import { sanitizeForDisplay } from '../../shared/safe-text';
import type { ReasonWords } from '../mailed';
import { grouped } from './told/numbers';

const MISSING = {
  role: 'keine Rolle',
  department: 'keine Abteilung',
  group: 'keine Gruppe',
  'capacity rule': 'keine Kapazitätsregel',
};

const role = (name: string) => `die Rolle „${sanitizeForDisplay(name)}“`;

/** Clauses: no full stop at the end. */
export function reasons(): ReasonWords {
  return {
    'address.missing': 'Die Adresse fehlt',
    'address.too-long': 'Die Adresse ist zu lang für eine E-Mail-Adresse',
    'address.invisible-character':
      'Die Adresse enthält ein unsichtbares Zeichen und muss neu eingegeben werden',
    'address.not-bare': 'Es darf nur die E-Mail-Adresse angegeben sein, ohne Namen oder Klammern',
    'address.several': 'Es muss genau eine Adresse angegeben sein, ohne Leerzeichen oder Kommas',
    'address.foreign-letter':
      'Die Adresse enthält andere Buchstaben als a–z, wodurch sie einer anderen gleichen kann; sie darf nur einfache Buchstaben enthalten',
    'address.at-sign': 'Die Adresse muss genau ein @ enthalten',
    'address.local-part-too-long': 'Die Adresse ist vor dem @ zu lang',
    'address.local-part': 'Die Adresse ist vor dem @ nicht gültig',
    'address.domain': 'Die Adresse endet nicht mit einer gültigen Domain wie example.com',

    'failure.no-answer': 'Zendesk hat nicht geantwortet',
    'failure.status': ({ status, said }) =>
      `Zendesk hat mit ${status}${said ? ` (${said})` : ''} geantwortet`,
    'failure.said': ({ said }) => said,
    'failure.unreadable-body': 'die Antwort von Zendesk war nicht lesbar',
    'failure.unreadable': 'Zendesk hat Daten in einer Form geschickt, die nicht lesbar war',
    'failure.unknown-to-zendesk': ({ what }) =>
      what === 'the account'
        ? 'Zendesk kennt das Konto nicht'
        : 'in Zendesk fehlt etwas, das dafür gebraucht wird',
    'failure.asked-to-wait': 'Zendesk ist ausgelastet und hat um Geduld gebeten',
    'failure.no-such-name': ({ what, name }) =>
      `in Zendesk gibt es ${MISSING[what]} „${name}“; der Name muss in der Einrichtung von Chat Access korrigiert werden`,
    'failure.department-contended': ({ name }) =>
      `die Mitglieder der Abteilung ${name} wurden gleichzeitig an anderer Stelle geändert`,
    'failure.protected-role': ({ name }) =>
      `${role(name)} wird von Chat Access nie vergeben; in der Einrichtung muss eine andere gewählt werden`,
    'failure.names-outdated': 'eine Rolle oder Gruppe wurde in Zendesk gelöscht und neu angelegt',
    'failure.seats-unknown':
      'Zendesk hat die Anfrage abgelehnt und nicht mitgeteilt, wie viele Agentenplätze des Plans frei sind',
    'failure.no-seat': ({ seats }) =>
      seats === 1
        ? 'der einzige Agentenplatz des Zendesk-Plans ist belegt'
        : `alle ${seats === null ? '' : `${grouped(seats)} `}Agentenplätze des Zendesk-Plans sind belegt`,
    'failure.not-shown-yet':
      'laut Zendesk gibt es für diese Adresse schon ein Konto, es wird aber noch nicht angezeigt',
    'failure.list-endless': ({ listed }) =>
      `Zendesk hat mehr als ${listed} Konten aufgelistet, ohne dass die Liste endete`,
    'failure.deleted-meanwhile': 'das Konto wurde in Zendesk gelöscht, während es aktiviert wurde',
    'failure.changed-too-often':
      'Zendesk erlaubt je Person nur fünf Änderungen in der Minute, und bei dieser Person wurde gerade etwas geändert',
    'failure.person-deleted': ({ id }) =>
      `die Person mit dieser Adresse (${id}) wurde in Zendesk gelöscht und behält die Adresse, bis Zendesk sie endgültig entfernt`,
    'failure.shared-agent':
      'diese Person gehört zu einem anderen Zendesk-Konto, das Tickets mit dem Ihren teilt, und wird dort verwaltet',
    'failure.suspended-admin':
      'diese Person hat in Zendesk die Rolle „Owner“, „Administrator“ oder „Billing admin“ und ist gesperrt; das kann nur die Administration aufheben',
    'failure.role-needed':
      'dieses Zendesk-Konto hat eigene Rollen, von denen jeder Agentenzugang eine braucht; sie muss in der Einrichtung von Chat Access gewählt werden',
    'failure.role-without-chat': ({ name }) =>
      `${role(name)} erlaubt keinen Chat; in der Einrichtung von Chat Access muss eine andere gewählt werden`,
    'failure.departments-busy': 'die Abteilungen werden gerade von einem anderen Vorgang geändert',
  };
}
