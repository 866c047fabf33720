import type { WarningWords } from '../mailed';

/** As after „in“, „seit“ and „vor“. */
const days = (count: number) => (count === 1 ? 'einem Tag' : `${count} Tagen`);

const BY = { 'chat-access': ' durch Chat Access', elsewhere: ' an anderer Stelle' };

const link = (form: string) => (form === '' ? '.' : `: ${form}`);

/** What is said to the person whose access is about to end. */
export function warnings(): WarningWords {
  return {
    'warning.detail': ({ reason, until, daysLeft, form }, say) =>
      `${say(reason)} Das Konto wird am ${until}, also in ${days(daysLeft)}, oder kurz danach deaktiviert. ` +
      `Wenn Sie es behalten möchten, melden Sie sich vorher an, oder bitten Sie Ihre Teamleitung, das Formular noch einmal für Sie abzusenden; damit beginnt die Frist von vorn${link(form)}`,
    'ending.detail': ({ until, form }) =>
      `Der letzte Tag des Zugangs ist der ${until}; danach wird das Konto deaktiviert. ` +
      `Wird der Zugang länger gebraucht, bitten Sie Ihre Teamleitung, das Formular mit einem späteren letzten Tag erneut abzusenden${link(form)}`,
    'verdict.used': ({ days: count, limit }) => `Keine Anmeldung seit ${days(count)} (Grenze: ${limit}).`,
    'verdict.created': ({ days: count, limit }) => `Vor ${days(count)} eingerichtet (Grenze: ${limit}).`,
    'verdict.never-used': ({ days: count, limit }) =>
      `Vor ${days(count)} eingerichtet und nie genutzt (Grenze: ${limit}).`,
    'verdict.requested': ({ days: count, limit }) =>
      `Vor ${days(count)} über Chat Access beantragt oder aktiviert (Grenze: ${limit}).`,
    'verdict.switched': ({ isEnabled, by, days: count, limit }) =>
      `Vor ${days(count)}${by === null ? '' : BY[by]} ${isEnabled ? 'aktiviert' : 'deaktiviert'} (Grenze: ${limit}).`,
    'verdict.exemption-ended': ({ idle, lastDay }, say) =>
      `${say(idle)} Die Ausnahme für das Konto endete am ${lastDay}.`,
    'verdict.with-end': ({ reason, until, why }, say) =>
      why === null ? `${say(reason)} Der Zugang gilt bis ${until}.` : say(reason),
  };
}
