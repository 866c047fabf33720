import type { history as english } from '../../en/history';
import type { Told } from '../../told';

/** What the history says of a request, step by step. */
export function history(): Told<typeof english> {
  return {
    'history.received': ({ requester }) => (requester === '' ? 'Recibida' : `Recibida de ${requester}`),
    'history.created': 'Cuenta creada',
    'history.updated': 'Cuenta activada',
    'history.unchanged': 'Ya estaba activada',
    'history.approved-by': ({ by }) => `Aprobada por ${by}`,
    'history.rejected-by': ({ by }) => `Rechazada por ${by}`,
    'history.mail-sent': ({ to }) => `Correo enviado a ${to || 'los aprobadores'}`,
    'history.mail-waiting': 'Correo aún no enviado',
    'history.mail-failed': 'No se pudo enviar el correo',
    'history.no-mail': 'No se envió ningún correo',
    'history.next-try': 'Próximo intento',
    'history.new': 'Nueva',
    'history.not-ours': 'No procesada',
    'history.outcome': ({ row, status, detail }) => `Fila ${row}: ${status}. ${detail}`.trim(),
    'history.gone':
      'Esta solicitud ya no está en la hoja de respuestas tal como estaba. Vuelva a abrir el historial.',
  };
}
