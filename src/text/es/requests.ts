import type { RequestWords } from '../mailed';
import { capitalized, some } from '../phrases';
import { endChange } from './ends';
import { allSeatsTaken } from './reasons';

/** In the mails about requests that changed nothing. */
export const NOTHING_CHANGED = 'No se ha cambiado nada.';

const AGAIN = 'vuelva a enviar el formulario.';

const seatsTaken = (seats: number | null) =>
  `${allSeatsTaken(seats)}. Hay que desactivar una cuenta o añadir licencias.`;

/** What came of a request. */
export function requests(): RequestWords {
  return {
    'rejection.address': ({ problem }, say) =>
      `No se ha creado el acceso: ${say(problem)}. Corrija la dirección y ${AGAIN}`,
    'rejection.domain': ({ domain, domains }) =>
      `No se ha creado el acceso: ${domain} no está en la lista de dominios permitidos (${some(domains)}). ` +
      `Corrija la dirección y ${AGAIN} O pida al equipo de administración que añada el dominio.`,
    'rejection.blocked': ({ email }) =>
      `No se ha creado el acceso: ${email} está en la lista de personas que no pueden obtener acceso con el formulario. ` +
      `Si es un error, pida al equipo de administración que quite la dirección de la lista y ${AGAIN}`,
    'rejection.first-name-missing': `No se ha creado el acceso: falta el nombre. Indíquelo y ${AGAIN}`,
    'rejection.name':
      'No se ha creado el acceso: el nombre es demasiado largo o contiene un carácter inusual. ' +
      'Simplifíquelo y vuelva a enviar el formulario.',
    'rejection.last-day-unreadable': `No se ha creado el acceso: el último día de acceso no es una fecha válida. Indíquelo con el formato 2026-12-31 y ${AGAIN}`,
    'rejection.last-day-too-far':
      'No se ha creado el acceso: el último día de acceso es demasiado lejano. ' +
      `Corríjalo, o deje el campo vacío para un acceso sin fecha de fin, y ${AGAIN}`,
    'rejection.last-day-past': `No se ha creado el acceso: el último día de acceso ya ha pasado. Corríjalo y ${AGAIN}`,
    'rejection.ended-while-waiting': ({ email, until }) =>
      `El acceso terminó tras su último día, el ${until}, antes de que ${email} pudiera usar el chat. ` +
      'Si todavía es necesario, vuelva a enviar el formulario con un último día posterior.',
    'rejection.not-approved':
      'La solicitud no se ha aprobado. Consulte a las personas que aprueban estas solicitudes antes de volver a enviar el formulario.',

    'outcome.created': ({ name, email }) => `Se ha creado la cuenta de ${name} (${email}).`,
    'outcome.updated': ({ email }) =>
      `Se ha activado la cuenta de ${email}. La contraseña anterior sigue siendo válida.`,
    'outcome.unsuspended': ({ email }) =>
      `Se ha levantado la suspensión de ${email}. La contraseña anterior sigue siendo válida.`,
    'outcome.raised': ({ email }) =>
      `${email} ya tiene acceso de agente en Zendesk. El inicio de sesión no cambia.`,
    'outcome.chat-given': ({ email }) => `${email} ya tiene acceso al chat. El inicio de sesión no cambia.`,
    'outcome.no-change': ({ email }) => `${email} ya tiene una cuenta activa. ${NOTHING_CHANGED}`,
    'outcome.end-change': ({ until, from }) => endChange(until, from),
    'outcome.end-kept': ({ until, has }) =>
      `El acceso sigue siendo válido hasta el ${has}, no hasta el ${until}: el formulario permite aplazar el fin, pero no adelantarlo. ` +
      'Para que el acceso termine antes, diríjase al equipo de administración.',
    'outcome.end-not-set': ({ until }) =>
      `El acceso sigue sin fecha de fin y no termina el ${until}: el formulario solo fija un último día para cuentas nuevas o desactivadas. ` +
      'Para que el acceso termine, diríjase al equipo de administración.',

    'outcome.protected': ({ email }) =>
      `No se ha activado: ${email} tiene, o podría tener, el rol «Owner» o «Administrator» en Zendesk. Una cuenta así debe activarse en el propio Zendesk.`,
    'outcome.left-disabled':
      'Zendesk ha aceptado la solicitud, pero ha dejado la cuenta desactivada. Debe activarse en el propio Zendesk.',
    'outcome.no-seat': ({ seats }) => `No hay licencias libres: ${seatsTaken(seats)}`,
    'outcome.no-seat-for-long': ({ seats, days }) =>
      `No hay licencias libres desde hace ${days} días: ${seatsTaken(seats)}`,
    'outcome.chat-never-given': ({ email, page, days }) =>
      `${email} tiene acceso como agente, pero lleva ${days} días sin acceso al chat. ` +
      `Para concederlo, el equipo de administración abre ${page}, elige «Roles y acceso», marca «Acceso» junto a «Chat», elige «Agente» y guarda los cambios.`,
    'outcome.taken-away': ({ email }) =>
      `El acceso de ${email} se ha retirado en Zendesk mientras esta solicitud esperaba el acceso al chat. Si ha sido un error, la cuenta debe activarse en Zendesk.`,
    'outcome.rejected-by-zendesk': ({ status, reason }, say) => {
      const said = say(reason);
      return `Zendesk ha rechazado la solicitud (${status}${said ? `: ${said}` : ''}). Primero hay que corregir el problema indicado.`;
    },
    'outcome.not-found': ({ reason }, say) => `${capitalized(say(reason))}.`,
    'outcome.departments-missing': ({ detail }, say) =>
      `La cuenta está activa, pero no se ha añadido a sus departamentos. ${say(detail)}`,
    'outcome.gave-up': ({ reason, attempts }, say) =>
      `${capitalized(say(reason))} (incluso después de ${attempts} intentos).`,
    'outcome.off-by-others': ({ email }) =>
      `No se ha activado: la cuenta de ${email} no la desactivó Chat Access, sino una persona u otro programa. Si debe estar activa, hay que activarla en Zendesk.`,
    'outcome.see-sheet': 'El equipo de administración ve el motivo en la hoja de cálculo.',

    'mail.no-address': 'una persona sin dirección válida',
    'mail.no-name': 'esta persona',
    'mail.nothing-changed': NOTHING_CHANGED,
    'test-mail.detail': 'Esto es una prueba con nombres ficticios: no se ha cambiado ninguna cuenta.',
  };
}
