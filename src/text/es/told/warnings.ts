import type { warnings as english } from '../../en/warnings';
import type { Told } from '../../told';

/** What came of warnings before an idle account is switched off. */
export function warnings(): Told<typeof english> {
  return {
    'warning.no-address': 'la dirección en Zendesk no es exactamente una a la que se pueda enviar correo.',
    'warning.no-mail-left': 'los correos que quedan hoy se reservan para las solicitudes.',
    'warning.not-drafted': 'Gmail no ha aceptado el correo.',
    'warning.not-sent': 'Gmail no ha enviado el correo.',
    'warning.unsure': 'Gmail no indica si el correo se ha enviado. Lo averigua la próxima revisión.',
    'warning.given-up': 'Este aviso no se ha enviado. La próxima revisión lo vuelve a planificar.',
  };
}
