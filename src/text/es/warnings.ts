import type { WarningWords } from '../mailed';

const days = (count: number) => (count === 1 ? '1 día' : `${count} días`);

const BY = { 'chat-access': ' por Chat Access', elsewhere: ' por otra vía' };

const link = (form: string) => (form === '' ? '.' : `: ${form}`);

/** What is said to the person whose access is about to end. */
export function warnings(): WarningWords {
  return {
    'warning.detail': ({ reason, until, daysLeft, form }, say) =>
      `${say(reason)} La cuenta se desactivará el ${until}, dentro de ${days(daysLeft)}, o poco después. ` +
      `Para conservarla, inicie sesión antes de esa fecha, o pida a su responsable de equipo que vuelva a enviar el formulario por usted, con lo que el plazo empieza de nuevo${link(form)}`,
    'ending.detail': ({ until, form }) =>
      `El último día de acceso es el ${until}; después se desactivará la cuenta. ` +
      `Si el acceso es necesario por más tiempo, pida a su responsable de equipo que vuelva a enviar el formulario con un último día posterior${link(form)}`,
    'verdict.used': ({ days: count, limit }) =>
      `Sin iniciar sesión desde hace ${days(count)} (límite: ${limit}).`,
    'verdict.created': ({ days: count, limit }) => `Cuenta creada hace ${days(count)} (límite: ${limit}).`,
    'verdict.never-used': ({ days: count, limit }) =>
      `Cuenta creada hace ${days(count)} y nunca utilizada (límite: ${limit}).`,
    'verdict.requested': ({ days: count, limit }) =>
      `Cuenta solicitada o activada mediante Chat Access hace ${days(count)} (límite: ${limit}).`,
    'verdict.switched': ({ isEnabled, by, days: count, limit }) =>
      `Cuenta ${isEnabled ? 'activada' : 'desactivada'}${by === null ? '' : BY[by]} hace ${days(count)} (límite: ${limit}).`,
    'verdict.exemption-ended': ({ idle, lastDay }, say) =>
      `${say(idle)} La excepción de la cuenta terminó el ${lastDay}.`,
    'verdict.with-end': ({ reason, until, why }, say) =>
      why === null ? `${say(reason)} El acceso es válido hasta el ${until}.` : say(reason),
  };
}
