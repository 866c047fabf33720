import { momentOf } from '../../shared/time';
import type { ApprovalWords } from '../mailed';
import { wouldChange } from './ends';

const accounts = (most: number) => (most === 1 ? 'una cuenta' : `${most} cuentas`);

/** What the approvers are asked. */
export function approvals(): ApprovalWords {
  return {
    'approval.create': ({ email }) => `Se crearía una cuenta para ${email}.`,
    'approval.enable': ({ email }) => `Se activaría la cuenta de ${email}.`,
    'approval.end': ({ email, until, from }) =>
      `Se cambiaría el último día de acceso de ${email}. ${wouldChange(until, from)}`,
    'approval.waits': ({ what, since }, say) =>
      `${say(what)} La solicitud espera una decisión desde el ${momentOf(since)}.`,
    'approval.taken-over-subject': ({ count }) =>
      `Se necesita aprobación: ${count === 1 ? 'una solicitud' : `${count} solicitudes`} de acceso al chat`,
    'approval.taken-over': ({ count, sheetUrl }) =>
      `Ahora puede decidir sobre las solicitudes de acceso al chat. ${count === 1 ? 'Una solicitud espera' : `${count} solicitudes esperan`} una decisión. Seleccione las filas con el estado «Needs approval» y elija Chat Access > Aprobar las filas seleccionadas, o Rechazar las filas seleccionadas. Responder a este correo no aprueba nada.\n\n${sheetUrl}`,
    'approval.because': ({ what, because }, say) => `${say(what)} ${say(because)}`,
    'approval.brake': ({ most }) =>
      `Sin aprobación, una misma persona puede solicitar como máximo ${accounts(most)} al día.`,
    'approval.brake-all': ({ most }) =>
      `Sin aprobación, entre todas las solicitudes se conceden como máximo ${accounts(most)} al día.`,
    'outcome.with-notes': ({ message, notes }, say) => [message, ...notes].map(say).join(' '),
    'outcome.until': ({ until }) => `Acceso hasta el ${until}.`,
    'outcome.see-sheet-to-decide': 'En la fila consta lo que se haría.',
  };
}
