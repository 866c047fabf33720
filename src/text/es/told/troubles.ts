import { momentOf } from '../../../shared/time';
import type { troubles as english } from '../../en/troubles';
import { sentenceOf } from '../../phrases';
import type { Told } from '../../told';
import { grouped } from './numbers';
import { FREE_A_SEAT, SEAT_IS_TAKEN } from './waits';

/** The end of a subject that begins with "Chat Access requiere atención". */
const SUBJECTS = {
  'form-elsewhere': 'el formulario ya no escribe en su hoja',
  'writes-refused': 'Google rechaza lo que escribe',
  'mails-refused': 'Gmail rechaza sus correos',
  unformatted: 'no se puede dar formato a la hoja',
  'chat-access': 'hay agentes que esperan acceso al chat',
  seats: 'hay solicitudes que esperan una licencia libre',
  'few-seats': 'quedan pocas licencias libres',
  rejections: 'se rechaza un número inusual de solicitudes',
  log: 'se ha cambiado el Log',
  'log-year': 'no se puede empezar un Log nuevo',
};

const waiting = (people: number) =>
  people === 1 ? '1 solicitud espera' : `${grouped(people)} solicitudes esperan`;

/** What keeps part of the work from being done: a line in the health, and a mail to the admins when it lasts. */
export function troubles(): Told<typeof english> {
  return {
    'trouble.subject': ({ cause }) => `Chat Access requiere atención: ${SUBJECTS[cause]}`,
    'trouble.text': ({ message, sheetUrl }, say) =>
      `Hola:\n\n${say(message)}\n\nLa hoja: ${sheetUrl}\n\nNo se pierde nada. En cuanto se resuelva, Chat Access se reanuda automáticamente.`,

    'trouble.form-moved': ({ sheet, to }) =>
      `El formulario escribe ahora sus respuestas en la hoja «${to}», y Chat Access lee «${sheet}»: las respuestas nuevas no se procesan. ` +
      `Abra Chat Access > Abrir configuración y estado y elija «${to}».`,
    'trouble.form-unlinked': ({ sheet }) =>
      `Ningún formulario escribe ya sus respuestas en la hoja «${sheet}», por lo que no hay solicitudes nuevas. ` +
      'Abra el formulario, elija Respuestas > Vincular con Hojas de cálculo y esta hoja de cálculo; después, abra Chat Access > Abrir configuración y estado y elija la hoja que Google ha creado.',
    'trouble.writes-refused': ({ sheet }) =>
      `Google no permite a Chat Access escribir en sus columnas de la hoja «${sheet}», por lo que las solicitudes esperan allí. ` +
      'Abra Datos > Proteger hojas e intervalos y permita editar estas columnas a la persona en cuyo nombre se ejecuta Chat Access, y quite de ellas las reglas de Datos > Validación de datos.',
    'trouble.mails-refused':
      'Gmail no acepta en este momento correos de Chat Access. Las solicitudes se procesan, y sus correos esperan. ' +
      'Abra Gmail como la persona en cuyo nombre se ejecuta Chat Access, y compruebe que funciona y que no se le han retirado los permisos.',
    'trouble.mails-accepted-subject': 'Chat Access: hubo correos retenidos',
    'trouble.mails-accepted': ({ since }) =>
      `Hola:\n\nGmail rechazó correos de Chat Access, por primera vez el ${momentOf(since)}. Ya los acepta de nuevo, y los correos en espera se están enviando. ` +
      'Entretanto, las solicitudes se procesaron.',
    'trouble.chat-access': ({ people }) =>
      `${waiting(people)} a un administrador: en Zendesk nadie más puede dar acceso al chat. ` +
      'En las filas con el estado «Waiting», abra la página que indica Detail, elija «Roles y acceso», marque «Acceso» junto a «Chat», elija «Agente» y guarde los cambios.',
    'trouble.seats': ({ people, since }) =>
      `${waiting(people)} a un administrador desde el ${momentOf(since)}: no hay ninguna licencia libre en el plan de Zendesk. ${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
    'trouble.few-seats': ({ free, seats }) =>
      `${free === 0 ? `Ninguna de las ${grouped(seats)} licencias de agente del plan de Zendesk está libre` : `Solo ${grouped(free)} de las ${grouped(seats)} licencias de agente del plan de Zendesk ${free === 1 ? 'está libre' : 'están libres'}`}, según la última lista de todas las cuentas. ` +
      `Sin una licencia libre, las solicitudes esperan. ${FREE_A_SEAT} ` +
      'Chat Access > Cuentas inactivas > Revisar cuentas inactivas (sin cambios) muestra las cuentas que no se usan.',
    'trouble.log': ({ message }, say) =>
      `La última comprobación del Log ha encontrado: ${sentenceOf(message, say)}`,
    'trouble.log-year': ({ year }) =>
      `Google no permite a Chat Access archivar el Log de ${year} y empezar uno nuevo. Las solicitudes se procesan y sus líneas siguen en el antiguo. ` +
      'Abra Datos > Proteger hojas e intervalos y permita que la persona en cuyo nombre se ejecuta Chat Access edite la hoja «Log».',
    'trouble.rejections':
      'En un día se han rechazado tantas solicitudes que los correos sobre todas ellas habrían dejado demasiado pocos para las demás: hasta mañana no se envían más sobre rechazos, y así consta en Detail en las filas. ' +
      'Puede que un script esté enviando el formulario en nombre de otras personas. Limite el formulario, en su configuración, a las personas de su organización, o indique en la configuración de Chat Access los solicitantes permitidos.',
    'trouble.unformatted': ({ sheet }) =>
      `Google no permite dar formato a nuestras columnas en la hoja «${sheet}»: probablemente es una tabla con tipos de columna. Todo funciona, pero sin colores ni anchos de columna. ` +
      'Haga clic en una celda de la tabla, elija Formato > Convertir en intervalo y vuelva a comprobar la instalación.',
  };
}
