import type { WarningWords } from '../mailed';

const days = (count: number) => (count < 2 ? `${count} jour` : `${count} jours`);

const BY = { 'chat-access': ' par Chat Access', elsewhere: ' par un autre moyen' };

const link = (form: string) => (form === '' ? '.' : ` : ${form}`);

/** What is said to the person whose access is about to end. */
export function warnings(): WarningWords {
  return {
    'warning.detail': ({ reason, until, daysLeft, form }, say) =>
      `${say(reason)} Le compte sera désactivé le ${until}, dans ${days(daysLeft)}, ou peu après. ` +
      `Pour le garder, connectez-vous avant cette date, ou demandez à votre responsable d’équipe de renvoyer le formulaire pour vous, ce qui remet le délai à zéro${link(form)}`,
    'ending.detail': ({ until, form }) =>
      `Le dernier jour d’accès est le ${until} ; ensuite, le compte sera désactivé. ` +
      `Si l’accès est nécessaire plus longtemps, demandez à votre responsable d’équipe de renvoyer le formulaire avec un dernier jour plus tardif${link(form)}`,
    'verdict.used': ({ days: count, limit }) => `Aucune connexion depuis ${days(count)} (limite : ${limit}).`,
    'verdict.created': ({ days: count, limit }) => `Compte créé il y a ${days(count)} (limite : ${limit}).`,
    'verdict.never-used': ({ days: count, limit }) =>
      `Compte créé il y a ${days(count)} et jamais utilisé (limite : ${limit}).`,
    'verdict.requested': ({ days: count, limit }) =>
      `Compte demandé ou activé par Chat Access il y a ${days(count)} (limite : ${limit}).`,
    'verdict.switched': ({ isEnabled, by, days: count, limit }) =>
      `Compte ${isEnabled ? 'activé' : 'désactivé'}${by === null ? '' : BY[by]} il y a ${days(count)} (limite : ${limit}).`,
    'verdict.exemption-ended': ({ idle, lastDay }, say) =>
      `${say(idle)} L’exemption du compte a pris fin le ${lastDay}.`,
    'verdict.with-end': ({ reason, until, why }, say) =>
      why === null ? `${say(reason)} L’accès est valable jusqu’au ${until}.` : say(reason),
  };
}
