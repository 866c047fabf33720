import { momentOf } from '../../../shared/time';
import type { runs as english } from '../../en/runs';
import type { Told } from '../../told';
import { grouped } from './numbers';

const rowsAre = (rows: number, one: string, many: string) =>
  rows === 1 ? `1 fila ${one}` : `${grouped(rows)} filas ${many}`;

/** How many rows have a status, as a clause: one, and several. */
const CLAUSES: Readonly<Record<string, readonly [string, string]>> = {
  Waiting: ['espera', 'esperan'],
  Working: ['está en curso', 'están en curso'],
  Done: ['está completada', 'están completadas'],
  'Will retry': ['se reintentará automáticamente', 'se reintentarán automáticamente'],
  'Needs approval': ['necesita aprobación', 'necesitan aprobación'],
  Rejected: ['está rechazada', 'están rechazadas'],
  'Needs attention': ['requiere atención', 'requieren atención'],
  Paused: ['está en pausa', 'están en pausa'],
};

const IN_DETAIL = ['Waiting', 'Needs attention'];

function statusIn(status: string, rows: number): string {
  return CLAUSES[status]?.[rows === 1 ? 0 : 1] ?? status;
}

const quoted = (columns: readonly string[]) => columns.map((name) => `«${name}»`).join(', ');

/** What runs of the menu and the timer say: toasts, alerts, progress. */
export function runs(): Told<typeof english> {
  return {
    'run.off': 'Chat Access está desactivado. Abra la configuración y actívelo.',
    'run.newer-data': ({ newer, version }) =>
      `Esta hoja de cálculo contiene datos de Chat Access ${newer}, pero el script instalado es la versión ${version}, que no los conoce todos. No se ha cambiado nada. Instale la versión ${newer} o una posterior; después, todo continúa.`,
    'run.busy': 'Las filas ya se están procesando. Vuelva a intentarlo dentro de un minuto.',
    'run.sheet-busy': 'La hoja ya se está preparando. Vuelva a intentarlo dentro de un minuto.',
    'run.sheet-unusable':
      'En este momento no se puede usar la hoja de respuestas. Abra la configuración y compruebe la hoja.',
    'run.no-such-row': 'Las filas seleccionadas no contienen respuestas.',
    'run.none-failed': 'No ha fallado ninguna fila, y ninguna espera un reintento.',
    'run.handled': ({ rows, ends = [] }) => {
      if (rows === 0) return 'No había nada que hacer.';
      const how = ends.map(([status, count]) => `${grouped(count)} ${statusIn(status, count)}`).join(', ');
      const more = ends.some(([status]) => IN_DETAIL.includes(status))
        ? ' La columna Detail indica qué necesita cada una.'
        : '';
      return `${rowsAre(rows, 'procesada', 'procesadas')}${how && `: ${how}`}.${more}`;
    },
    'run.none-waiting':
      'Ahora no toca procesar ninguna fila. Las filas en espera indican en Next try cuándo se vuelven a intentar; «Reintentar las filas seleccionadas» las intenta de inmediato.',
    'run.select-rows':
      'Seleccione primero filas en la hoja de respuestas y vuelva a elegir «Reintentar las filas seleccionadas».',
    'run.queued': ({ rows, owner }) =>
      `${rowsAre(rows, 'en cola', 'en cola')}: Chat Access se ejecuta en nombre de ${owner} y ${rows === 1 ? 'la' : 'las'} procesa en un plazo de cinco minutos.`,
    'run.not-owner': ({ owner }) =>
      `Chat Access se ejecuta en nombre de ${owner} y revisa las filas cada cinco minutos.`,
    'approval.select-rows':
      'Seleccione en la hoja de respuestas filas que necesiten aprobación y vuelva a elegir esta opción.',
    'approval.none-waiting':
      'Ninguna de las filas seleccionadas necesita aprobación. No se ha cambiado nada.',
    'approval.unknown-person':
      'Google no indica quién es usted, por lo que no se ha decidido nada. Abra la hoja de cálculo como uno de los aprobadores, en la misma organización que el propietario.',
    'approval.not-approver': ({ me, approvers }) =>
      `${me} no es aprobador, por lo que no se ha decidido nada. Aprobadores: ${approvers.join(', ')}.`,
    'approval.own-request': ({ rows }) =>
      `${rowsAre(rows, 'queda como está', 'quedan como están')}: los aprobadores no pueden decidir sobre sus propias cuentas o solicitudes. Debe hacerlo otro aprobador; la configuración los enumera en «Quién puede tener acceso».`,
    'approval.too-many': ({ most }) =>
      `Hay demasiadas decisiones pendientes de llevarse a cabo (como máximo, ${most}). Seleccione menos filas, o vuelva a intentarlo dentro de cinco minutos.`,
    'approval.no-room':
      'No caben más decisiones hasta que se lleven a cabo las anteriores, por lo que no se ha decidido nada. Vuelva a intentarlo dentro de cinco minutos.',
    'approval.busy':
      'Chat Access está trabajando con esta hoja, por lo que no se ha decidido nada. Vuelva a intentarlo dentro de un minuto.',
    'approval.approved': ({ rows }) =>
      `${rowsAre(rows, 'aprobada', 'aprobadas')}. Chat Access ${rows === 1 ? 'la' : 'las'} procesa en un plazo de cinco minutos.`,
    'approval.approved-now': ({ rows }) =>
      `${rowsAre(rows, 'aprobada', 'aprobadas')}. El resultado se ve en la hoja.`,
    'approval.does-not-count': ({ rows }) =>
      `${rowsAre(rows, 'sigue necesitando', 'siguen necesitando')} la aprobación de otra persona: consulte la columna Detail.`,
    'approval.rejected': ({ rows }) => `${rowsAre(rows, 'rechazada', 'rechazadas')}.`,
    'approval.reason':
      'Motivo (opcional). Se guarda en la fila y en el Log. Al solicitante solo se le comunica que la solicitud no se ha aprobado.',
    'run.asked-to-wait': 'Zendesk ha pedido esperar.',

    'progress.requests': ({ done, total }) => `${grouped(done)} de ${grouped(total)} solicitudes procesadas`,
    'progress.accounts-read': ({ done }) =>
      done === 1 ? '1 cuenta leída' : `${grouped(done)} cuentas leídas`,

    'health.in-sidebar': ({ sentence }) =>
      sentence.replace(
        /(a)bra Chat Access > Abrir configuración y estado,? [ye] (.)/gi,
        (_all, first: string, next: string) => (first === 'A' ? next.toUpperCase() : next),
      ),

    'alert.sheet-gone-title': 'la hoja de respuestas ha desaparecido',
    'alert.sheet-gone':
      'La hoja en la que escribía el formulario ya no existe. Abra Chat Access > Abrir configuración y estado y elija la hoja.',
    'alert.columns-missing-title': ({ columns }) =>
      columns.length === 1
        ? `no se encuentra la columna ${quoted(columns)}`
        : `no se encuentran las columnas ${quoted(columns)}`,
    'alert.columns-missing': ({ columns }) => {
      const [what, them] =
        columns.length === 1
          ? ['No se encuentra la columna', 'le']
          : ['No se encuentran las columnas', 'les'];
      return `${what} ${quoted(columns)} de la hoja de respuestas. Devuélva${them} su nombre, o abra Chat Access > Abrir configuración y estado y vuelva a elegir las columnas.`;
    },
    'alert.columns-doubtful-title': ({ columns }) => `hay varias columnas llamadas ${quoted(columns)}`,
    'alert.columns-doubtful': ({ columns }) =>
      `En la hoja de respuestas hay varias columnas llamadas ${quoted(columns)}, y no se puede saber cuáles pertenecen a Chat Access. Cambie el nombre de las demás o elimínelas.`,
    'alert.answers-differ-title': ({ column }) => `hay dos respuestas a «${column}»`,
    'alert.answers-differ': ({ column, row }) =>
      `En la hoja de respuestas hay varias columnas llamadas «${column}», y la fila ${row} tiene una respuesta distinta en cada una. Vacíe la incorrecta, o cambie el nombre de la columna que ya no pertenece al formulario.`,
    'alert.paused-title': 'se ha puesto en pausa',
    'alert.paused': ({ by }) => `Puesto en pausa por ${by}.`,
    'alert.credential-title': 'Zendesk no acepta las credenciales',
    'alert.credential': ({ reason }, say) =>
      `Zendesk rechaza las credenciales guardadas, o no permite cambiar cuentas con ellas.${say(reason) ? ` Ha respondido: ${say(reason)}.` : ''} Abra Chat Access > Abrir configuración y estado e introduzca las credenciales de un administrador.`,
    'alert.over-subject': 'Chat Access vuelve a funcionar',
    'alert.over': ({ since, title, sheetUrl }) =>
      `Chat Access estaba en pausa desde el ${momentOf(since)}: ${title}. Ya está resuelto. Las solicitudes se procesan de nuevo, también las que esperaban, y usted no tiene que hacer nada.\n\n${sheetUrl}`,
  };
}
