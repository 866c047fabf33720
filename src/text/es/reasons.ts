import { sanitizeForDisplay } from '../../shared/safe-text';
import type { ReasonWords } from '../mailed';
import { grouped } from './told/numbers';

const MISSING = {
  role: 'ningún rol',
  department: 'ningún departamento',
  group: 'ningún grupo',
  'capacity rule': 'ninguna regla de capacidad',
};

/** A clause, in the mails and in what the server says. */
export function allSeatsTaken(seats: number | null): string {
  if (seats === 1) return 'la única licencia de agente del plan de Zendesk está en uso';
  return `${seats === null ? 'todas las licencias' : `las ${grouped(seats)} licencias`} de agente del plan de Zendesk están en uso`;
}

const role = (name: string) => `el rol «${sanitizeForDisplay(name)}»`;

/** Clauses: no full stop at the end. */
export function reasons(): ReasonWords {
  return {
    'address.missing': 'falta la dirección',
    'address.too-long': 'la dirección es demasiado larga para una dirección de correo electrónico',
    'address.invisible-character': 'la dirección contiene un carácter invisible y debe escribirse de nuevo',
    'address.not-bare': 'debe indicarse solo la dirección de correo electrónico, sin nombre ni corchetes',
    'address.several': 'debe indicarse exactamente una dirección, sin espacios ni comas',
    'address.foreign-letter':
      'la dirección contiene letras distintas de a–z, que pueden hacerla parecer otra; debe escribirse con letras sencillas',
    'address.at-sign': 'la dirección debe contener exactamente una @',
    'address.local-part-too-long': 'la dirección es demasiado larga antes de la @',
    'address.local-part': 'la dirección no es válida antes de la @',
    'address.domain': 'la dirección no termina en un dominio válido como example.com',

    'failure.no-answer': 'Zendesk no ha respondido',
    'failure.status': ({ status, said }) => `Zendesk ha respondido ${status}${said ? ` (${said})` : ''}`,
    'failure.said': ({ said }) => said,
    'failure.unreadable-body': 'la respuesta de Zendesk no se podía leer',
    'failure.unreadable': 'Zendesk ha enviado datos en un formato que no se podía leer',
    'failure.unknown-to-zendesk': ({ what }) =>
      what === 'the account'
        ? 'Zendesk no conoce la cuenta'
        : 'en Zendesk falta algo que es necesario para ello',
    'failure.asked-to-wait': 'Zendesk está saturado y ha pedido esperar',
    'failure.no-such-name': ({ what, name }) =>
      `en Zendesk no hay ${MISSING[what]} «${name}»; hay que corregir el nombre en la configuración`,
    'failure.department-contended': ({ name }) =>
      `los miembros del departamento ${name} se estaban cambiando desde otro lugar al mismo tiempo`,
    'failure.protected-role': ({ name }) =>
      `Chat Access nunca asigna ${role(name)}; hay que elegir otro en la configuración`,
    'failure.names-outdated': 'un rol o un grupo se eliminó y se volvió a crear en Zendesk',
    'failure.seats-unknown':
      'Zendesk ha rechazado la solicitud sin indicar cuántas licencias del plan están libres',
    'failure.no-seat': ({ seats }) => allSeatsTaken(seats),
    'failure.not-shown-yet': 'según Zendesk, esta dirección ya tiene una cuenta, pero todavía no se muestra',
    'failure.list-endless': ({ listed }) =>
      `Zendesk ha enumerado más de ${grouped(listed)} cuentas sin que la lista terminara`,
    'failure.deleted-meanwhile': 'la cuenta se eliminó en Zendesk mientras se activaba',
    'failure.changed-too-often':
      'Zendesk solo permite cinco cambios por minuto en una misma persona, y esta acaba de cambiarse',
    'failure.person-deleted': ({ id }) =>
      `la persona con esta dirección (${id}) se eliminó en Zendesk y conserva la dirección hasta que Zendesk la elimine definitivamente`,
    'failure.shared-agent':
      'esta persona pertenece a otra cuenta de Zendesk que comparte tickets con la suya, y se administra allí',
    'failure.suspended-admin':
      'esta persona tiene el rol «Owner», «Administrator» o «Billing admin» en Zendesk y está suspendida; solo el equipo de administración puede levantar la suspensión',
    'failure.role-needed':
      'esta cuenta de Zendesk tiene roles personalizados y cada agente necesita uno; hay que elegirlo en la configuración',
    'failure.role-without-chat': ({ name }) =>
      `${role(name)} no permite usar el chat; hay que elegir otro en la configuración`,
    'failure.departments-busy': 'otro proceso está actualizando los departamentos',
  };
}
