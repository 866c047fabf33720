import { momentOf } from '../../../shared/time';
import type { restores as english } from '../../en/restores';
import { capitalized } from '../../phrases';
import type { Told } from '../../told';
import { named } from './idle';
import { grouped } from './numbers';

/** What a product has not given back. */
const LACKS = {
  role: 'die Rolle',
  'default-group': 'die Standardgruppe',
  'ticket-restriction': 'die Beschränkung auf bestimmte Tickets',
} as const;

interface Named {
  address: string;
  agentId: string;
}

const account = ({ address, agentId }: Named) => (address === '' ? `Agent ${agentId}` : address);

/** A plan that has disabled accounts. */
interface Run {
  id: string;
  at: number;
  disabled: number;
}

const count = (accounts: number) => (accounts === 1 ? '1 Konto' : `${grouped(accounts)} Konten`);

const ofRun = ({ id, at, disabled }: Run) =>
  `Der letzte Lauf (Plan ${id}, ${momentOf(at)}) hat ${count(disabled)} deaktiviert`;

/** What is said about accounts that are restored. */
export function restores(): Told<typeof english> {
  return {
    'restore.select-rows':
      'Markieren Sie zuerst Zeilen im Tabellenblatt Plan oder Log und wählen Sie dann noch einmal „Ausgewählte Konten wiederherstellen“.',
    'restore.none-chosen': 'Diese Zeilen nennen kein Konto, das Chat Access deaktiviert hat.',
    'restore.too-many': ({ most }) =>
      `Markieren Sie höchstens ${most === 1 ? '1 Zeile' : `${most} Zeilen`} auf einmal.`,
    'undo.none':
      'Soweit das Log es belegen kann, hat kein Lauf ein Konto deaktiviert: Es gibt nichts rückgängig zu machen.',
    'undo.nothing-left': (run) => `${ofRun(run)}; davon ist keines mehr wiederherzustellen.`,
    'undo.ask': ({ deleted, accounts, left, ...run }) =>
      [
        `${ofRun(run)}. ${count(accounts)} wieder aktivieren, mit der bisherigen Rolle und den bisherigen Abteilungen?`,
        ...(run.disabled > accounts + left
          ? ['Die anderen wurden seither geändert und bleiben unverändert.']
          : []),
        ...(left > 0
          ? [
              `Für ${left === 1 ? 'das eine übrige' : `die ${grouped(left)} übrigen`} wählen Sie diesen Menüpunkt danach noch einmal.`,
            ]
          : []),
        ...(deleted > 0
          ? [
              `Der Lauf hat außerdem ${count(deleted)} gelöscht; ${deleted === 1 ? 'dieses lässt' : 'diese lassen'} sich nicht wiederherstellen.`,
            ]
          : []),
      ].join('\n\n'),
    'restore.in-log': 'Von Hand wieder aktiviert.',
    'restore.chat-in-log': ({ page }) =>
      `Von Hand wieder aktiviert. Zugriff auf den Chat gibt die Administration in Zendesk, falls er nicht von selbst zurückgekommen ist: ${page}`,
    'restore.chat-to-give': ({ people }) =>
      `Nur die Administration kann in Zendesk den Zugriff auf den Chat zurückgeben. Setzen Sie unter Admin Center > Personen > Teammitglieder das Häkchen „Chat“ für ${people.map(account).join(', ')}.`,
    'restore.deleted': (who) =>
      `${account(who)} wurde gelöscht: Senden Sie das Formular für ein neues Konto ab.`,
    'restore.protected': (who) =>
      `${account(who)} hat vielleicht Administratorrechte: Aktivieren Sie das Konto in Zendesk.`,
    'restore.already-enabled': (who) => `${account(who)} ist bereits aktiv.`,
    'restore.unproved': (who) =>
      `${account(who)} wurde nicht wiederhergestellt: Der Eintrag im Log hat keinen gültigen Prüfwert, oder ein Eintrag danach fehlt. Aktivieren Sie das Konto in Zendesk; in der Spalte Before stehen die bisherige Rolle und die bisherigen Abteilungen.`,
    'restore.rejected': ({ status, reason, ...who }, say) =>
      `${account(who)} wurde nicht wiederhergestellt: Zendesk hat es abgelehnt (${status} ${say(reason)}).`,
    'restore.failed': ({ reason, ...who }, say) =>
      `${account(who)} wurde nicht wiederhergestellt: ${capitalized(say(reason))}.`,
    'restore.in-part': ({ reason, ...who }, say) =>
      `${account(who)} wurde nur teilweise wiederhergestellt: ${capitalized(say(reason))}. Wählen Sie dafür noch einmal „Ausgewählte Konten wiederherstellen“: Die Wiederherstellung geht dann dort weiter, wo sie aufgehört hat.`,
    'restore.refused': ({ status, reason }, say) =>
      `Zendesk hat den Rest abgelehnt (${status} ${say(reason)})`,
    'restore.not-given-back': ({ lacks }) =>
      `Zendesk hat ${lacks.map((lack) => LACKS[lack]).join(' und ')} nicht zurückgegeben`,
    'restore.cut-short': 'Zendesk hat zwei Tage lang nicht geantwortet',
    'restore.department-gone': ({ name, ...who }) =>
      `${account(who)} wurde nicht wieder in die Abteilung ${name} aufgenommen, die es in Zendesk nicht mehr gibt.`,
    'restore.departments-failed': ({ reason, ...who }, say) =>
      `${account(who)} wurde nicht wieder in die Abteilungen aufgenommen: ${capitalized(say(reason))}.`,
    'restore.outcome': ({ restored, failures, isCutShort }, say) => {
      const done = `${restored === 1 ? '1 Konto wurde' : `${grouped(restored)} Konten wurden`} wiederhergestellt.`;
      const rest = isCutShort ? ['Der Rest ließ sich nicht innerhalb von zwei Tagen wiederherstellen.'] : [];
      return [done, ...failures.map(say), ...rest].join(' ');
    },
    'restore.outcome-in-log': ({ outcome, by }, say) => `${say(outcome)} (von ${named(by)})`,
  };
}
