import { sanitizeForDisplay } from '../../../shared/safe-text';
import { dayOf, daysLater } from '../../../shared/time';
import type { verdicts as english } from '../../en/verdicts';
import type { Told } from '../../told';

/** As after „vor“. */
const days = (count: number) => (count === 1 ? 'einem Tag' : `${count} Tagen`);

const disabledOn = (at: number) => `Am ${dayOf(at)} von Chat Access deaktiviert`;

/** What the review makes of one account: the `Reason` column of `Plan`. */
export function verdicts(): Told<typeof english> {
  return {
    'verdict.protected': 'Owner oder Administrator, oder Zendesk teilt nicht mit, ob das der Fall ist.',
    'verdict.own-account': 'Mit diesem Konto arbeitet Chat Access selbst.',
    'verdict.exempt': ({ reason, lastDay }) =>
      `Ausgenommen${lastDay === null ? '' : ` bis ${lastDay}`}${reason === '' ? '' : `: ${reason}`}.`,
    'verdict.exempt-in-setup': 'Ausgenommen: in der Einrichtung aufgeführt.',

    'verdict.shared': 'Agent eines anderen Zendesk-Kontos, mit diesem geteilt: wird nie geändert.',
    'verdict.limited':
      'Light Agent oder Contributor, aber nicht durch Chat Access: wird nie geändert. Chat Access prüft, wen es selbst hochgestuft hat.',
    'verdict.limited-since':
      'Light Agent oder Contributor, vielleicht durch einen Administrator: wird nie geändert.',
    'verdict.limited-again': ({ at }) =>
      `${disabledOn(at)}: wieder Light Agent oder Contributor, wie zuvor. Wird nie gelöscht.`,
    'verdict.open-tickets': ({ count }) =>
      count === 1
        ? 'Hat 1 ungelöstes Ticket: Weisen Sie es zuerst neu zu, oder lösen Sie es.'
        : `Hat ${count} ungelöste Tickets: Weisen Sie sie zuerst neu zu, oder lösen Sie sie.`,

    'verdict.use-unknown': 'Zendesk teilt nicht mit, wann es zuletzt genutzt wurde.',
    'verdict.age-unknown': 'Nie genutzt, und Zendesk teilt nicht mit, wann es eingerichtet wurde.',
    'verdict.future': 'Nach den Daten, die Zendesk nennt, wurde es in der Zukunft genutzt oder eingerichtet.',

    'verdict.warned': ({ idle, warnedAt }, say) => `${say(idle)} Am ${dayOf(warnedAt)} gewarnt.`,
    'verdict.mails-off': ({ idle }, say) =>
      `${say(idle)} Nicht gewarnt: E-Mails sind in der Einrichtung ausgeschaltet.`,
    'verdict.no-address': ({ idle }, say) => `${say(idle)} Nicht gewarnt: Das Konto hat keine Adresse.`,

    'verdict.ended': ({ until }) => `Der Zugang galt bis ${until}.`,
    'verdict.ends-soon': ({ until }) => `Der Zugang endet nach dem ${until}: Die Person wird informiert.`,

    'verdict.disabled-elsewhere': 'Bereits deaktiviert, aber nicht von Chat Access.',
    'verdict.disabled-not-in-log':
      'Bereits deaktiviert; im Log steht nichts darüber, daher wird es nie gelöscht.',
    'verdict.disabled': ({ at }) => `${disabledOn(at)}.`,
    'verdict.disabled-use-unknown': ({ at }) =>
      `${disabledOn(at)}. Zendesk teilt nicht mit, ob es seither genutzt wurde.`,
    'verdict.disabled-but-used': ({ at }) => `${disabledOn(at)}, aber seither genutzt.`,
    'verdict.disabled-unproved': ({ at }) =>
      `${disabledOn(at)}, aber dieser Eintrag des Logs hat keinen gültigen Prüfwert, oder ein Eintrag danach fehlt: wird nie gelöscht.`,
    'verdict.deletion-due': ({ at, days: count, limit }) =>
      `${disabledOn(at)}, vor ${days(count)} (Grenze: ${limit}).`,
    'verdict.deletion-waits': ({ at }) =>
      `${disabledOn(at)}. Nicht gelöscht: Die Person, in deren Namen Chat Access läuft, hat das noch nicht zugelassen.`,
    'verdict.deletion-later': ({ at, limit }) =>
      `${disabledOn(at)}, kann nach dem ${dayOf(daysLater(at, limit))} gelöscht werden.`,

    'exemption.not-understood': ({ who, row }) => {
      const where = row === null ? 'in der Einrichtung' : `in Zeile ${row} des Tabellenblatts Exemptions`;
      return `„${sanitizeForDisplay(who)}“ ${where} ist weder eine Adresse noch eine Domain wie @acme.com.`;
    },
    'exemption.no-address-column':
      'Das Tabellenblatt Exemptions hat keine Spalte Address; daher sagt es nicht, wen es ausnimmt.',

    'exemption-note.not-understood':
      'Weder eine Adresse noch eine Domain wie @acme.com: Korrigieren oder löschen Sie diesen Eintrag.',
    'exemption-note.no-date': 'Das Ende ist kein Datum: gilt unbefristet.',
    'exemption-note.counts': 'Gilt.',
    'exemption-note.counts-until': ({ lastDay }) => `Gilt bis ${lastDay}.`,
    'exemption-note.ended': ({ lastDay }) => `Endete am ${lastDay}: gilt nicht mehr.`,
  };
}
