import { sanitizeForDisplay } from '../../../shared/safe-text';
import { momentOf } from '../../../shared/time';
import type { requests as english } from '../../en/requests';
import { capitalized, some } from '../../phrases';
import type { Told } from '../../told';
import { endChange } from '../ends';
import { allSeatsTaken } from '../reasons';
import { NOTHING_CHANGED } from '../requests';
import { ADMIN_ACTS, FREE_A_SEAT, NO_ACTION, SEAT_IS_TAKEN } from './waits';

interface UnknownAnswer {
  question: 'department' | 'role';
  answer: string;
}

const QUESTIONS = { department: 'el departamento', role: 'el rol' };

const MAX_ANSWERS_SHOWN = 3;
const MAX_ANSWER_CHARACTERS = 60;

function unknownAnswers(answers: readonly UnknownAnswer[]): string {
  const named = answers
    .slice(0, MAX_ANSWERS_SHOWN)
    .map(
      ({ question, answer }) =>
        `«${sanitizeForDisplay(answer, MAX_ANSWER_CHARACTERS)}» para ${QUESTIONS[question]}`,
    );
  const more = answers.length > MAX_ANSWERS_SHOWN ? ', entre otras,' : '';
  return answers.length > 1
    ? `Las respuestas ${named.join(', ')}${more} no figuran en la configuración`
    : `La respuesta ${named.join(', ')} no figura en la configuración`;
}

function doesNotCount(by: string): string {
  return `La decisión de ${by} no cuenta: ya no es aprobador, o la cuenta es suya.`;
}

const NO_DECIDER =
  ', pero todos los aprobadores son el solicitante o la persona a la que se refiere. Añada otro aprobador en el paso «Quién puede tener acceso» de la configuración.';

const waitsSince = (since: number) => `Necesita aprobación desde el ${momentOf(since)}`;

function byDeciders(approvers: readonly string[]): string {
  if (approvers.length === 0) return NO_DECIDER;
  return `, por parte de ${some(approvers)}: seleccione la fila y elija Chat Access > Aprobar las filas seleccionadas, o Rechazar las filas seleccionadas.`;
}

const GIVE_CHAT =
  'elija «Roles y acceso», marque «Acceso» junto a «Chat», elija «Agente» y guarde los cambios.';

/** What came of a request. */
export function requests(): Told<typeof english> {
  return {
    'rejection.blocked-by-other-address': ({ email, listed }) =>
      `No se ha creado el acceso: ${email} es una dirección de ${listed}, que está en la lista de personas que no pueden obtener acceso con el formulario.`,
    'rejection.begun': ({ message }, say) =>
      `${say(message)} Pero es posible que un intento anterior de esta solicitud ya haya dado acceso: mire la cuenta en Zendesk y, si está activada, desactívela allí.`,
    'rejection.requester-unknown': ({ problem }, say) =>
      `No se ha creado el acceso: no se conoce al solicitante (${say(problem)}). ` +
      'Active «Recopilar direcciones de correo electrónico» en la configuración del formulario. No se ha enviado ningún correo.',
    'rejection.requester-domain': ({ requester, domains }) =>
      `No se ha creado el acceso: solo se aceptan solicitudes de ${some(domains)}, y esta es de ${requester}. ` +
      'Envíe el formulario con una dirección de trabajo. No se ha enviado ningún correo, porque cualquiera puede escribir una dirección en el formulario.',
    'rejection.requester-unlisted': ({ requester }) =>
      `No se ha creado el acceso: ${requester} no está en la lista de personas que pueden solicitarlo. ` +
      'Añada la dirección en la configuración, o pida a alguien de la lista que envíe el formulario. ' +
      'No se ha enviado ningún correo, porque cualquiera puede escribir una dirección en el formulario.',
    'rejection.not-mailed': ({ message }, say) =>
      `${say(message)} No se ha enviado ningún correo: se ha alcanzado el límite diario de correos sobre solicitudes rechazadas, para este solicitante o en total.`,

    'outcome.updated-by-other-address': ({ email, primary }) =>
      `Se ha dado acceso a ${primary}, cuya segunda dirección es ${email}. El inicio de sesión no cambia.`,
    'outcome.unknown-answers': ({ answers }) =>
      `${unknownAnswers(answers)}, por lo que se ha usado el valor predeterminado. Para cambiarlo, abra Chat Access > Abrir configuración y estado.`,
    'outcome.end-changed': ({ email, until, from }) =>
      `${email} ya tiene una cuenta activa. ${endChange(until, from)}`,
    'outcome.no-capacity': ({ reason }, say) => `Sin la regla de capacidad: ${say(reason)}.`,
    'outcome.no-change-by-other-address': ({ email, primary }) =>
      `${email} es una segunda dirección de ${primary}, cuya cuenta ya está activada. ${NOTHING_CHANGED}`,
    'outcome.waiting-for-seat': ({ seats, since }) =>
      `${ADMIN_ACTS}: no hay licencias libres desde el ${momentOf(since)}, porque ${allSeatsTaken(seats)}. ` +
      `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'outcome.behind-others':
      `${ADMIN_ACTS}: otras solicitudes esperan una licencia libre del plan de Zendesk, y esta fila esperaría detrás de ellas. ` +
      `${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'outcome.several-accounts': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Elimine en Zendesk todas menos una, o cambie sus direcciones.`,
    'outcome.look-alike': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} A su dirección le sobra un espacio, un punto o un carácter invisible: corríjala en Zendesk.`,
    'outcome.address-unverified': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NOTHING_CHANGED} Si la dirección es de esa persona, verifíquela en Zendesk; si no, quítela allí.`,
    'outcome.waiting-for-chat': ({ email, page }) =>
      `${ADMIN_ACTS}: dé acceso al chat a ${email}. Ya tiene acceso como agente, pero en Zendesk solo un administrador puede dar acceso al chat. ` +
      `Abra ${page}, ${GIVE_CHAT} ` +
      'Esta fila continúa después automáticamente en un plazo de cuatro horas, o de inmediato con Chat Access > Procesar ahora las filas pendientes.',
    'outcome.other-request': `${NO_ACTION}: se está procesando otra solicitud para esta persona. Esta fila continúa después, en pocos minutos.`,

    'rejection.by-approver': ({ by, reason }) =>
      `Rechazada por ${by}${reason === '' ? '' : `: ${sanitizeForDisplay(reason)}`}. ${NOTHING_CHANGED}`,
    'rejection.no-decision': ({ days }) =>
      `Rechazada: nadie la ha aprobado en ${days === 1 ? '1 día' : `${days} días`}. ${NOTHING_CHANGED}`,
    'outcome.needs-approval': ({ what, since, approvers, without }, say) =>
      `${without === null ? '' : `${doesNotCount(without)} `}${say(what)} ${waitsSince(since)}${byDeciders(approvers)}`,
    'outcome.approval-since': ({ since }) => waitsSince(since),
    'outcome.deciders': ({ approvers }) => byDeciders(approvers),
    'outcome.approved-by': ({ by }) => `Aprobada por ${by}.`,
    'outcome.decided': ({ by, owner }) =>
      `Decidida por ${by}. Chat Access lo lleva a cabo en un plazo de cinco minutos, en nombre de ${owner}.`,

    'outcome.will-retry': ({ reason }, say) =>
      `${capitalized(say(reason))}. ${NO_ACTION}: Chat Access lo volverá a intentar automáticamente.`,
    'outcome.not-attempted': ({ reason }, say) =>
      `${capitalized(say(reason))}, por lo que esta fila aún no se ha intentado. ${NO_ACTION}: continúa automáticamente.`,
    'outcome.asked-to-wait': `${NO_ACTION}: Zendesk está saturado y ha pedido esperar. Chat Access lo volverá a intentar automáticamente.`,
    'outcome.other-execution': `${NO_ACTION}: en este momento se están revisando todas las cuentas. Esta fila continúa después, en pocos minutos.`,
    'outcome.unauthorized': ({ reason }, say) => {
      const said = say(reason);
      return `${ADMIN_ACTS}: Zendesk no acepta las credenciales${said ? ` (${said})` : ''}. Se ha informado a los administradores; en cuanto haya otras, esta fila continúa automáticamente.`;
    },
    'outcome.paused': ({ reason }) =>
      `${ADMIN_ACTS}. ${reason} Cuando Chat Access se reanude, esta fila continúa automáticamente.`,
    'outcome.working': 'En curso.',
    'outcome.queued': ({ owner }) =>
      `Seleccionada en el menú. Chat Access la procesa en un plazo de cinco minutos, en nombre de ${owner}.`,
    'outcome.came-before':
      'Se envió antes de activar Chat Access y queda como está. Para procesarla, selecciónela y elija Chat Access > Reintentar las filas seleccionadas.',

    'outcome.how-to-retry':
      'Después, seleccione esta fila y elija Chat Access > Reintentar las filas seleccionadas.',
    'outcome.row-gone': ({ detail }) => `${detail} (La fila se eliminó o se editó entretanto.)`,
  };
}
