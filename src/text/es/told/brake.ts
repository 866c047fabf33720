import type { brake as english } from '../../en/brake';
import type { Told } from '../../told';

const accounts = (most: number) => (most === 1 ? 'una cuenta' : `${most} cuentas`);

/** About the most accounts that are given in a day without approval. */
export function brake(): Told<typeof english> {
  return {
    'brake.subject': ({ requester, most }) =>
      `Chat Access requiere atención: más de ${accounts(most)} en un día${requester === '' ? '' : ` para ${requester}`}`,
    'brake.text': ({ requester, most, day, sheetUrl }) =>
      `Hola:\n\n${requester === '' ? 'Varios solicitantes han pedido en total' : `${requester} ha pedido`} más de ${accounts(most)} el ${day}. ` +
      'Las solicitudes que superan esa cifra esperan con el estado «Needs approval»: apruébelas o rechácelas en la hoja.\n\n' +
      'Si no lo esperaba, puede que un script esté enviando el formulario en nombre de otras personas. Rechace esas filas y limite el formulario, en su configuración, a las personas de su organización. ' +
      `Si es correcto, introduzca un número mayor en la configuración, en «Quién puede tener acceso».\n\nLa hoja: ${sheetUrl}`,
  };
}
