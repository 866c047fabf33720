import type { admin as english } from '../../en/admin';
import type { Told } from '../../told';
import { grouped } from './numbers';

function withSurplus(sentence: string, surplus: number): string {
  if (surplus === 0) return sentence;
  return `${sentence} ${surplus === 1 ? 'Se ha eliminado 1 activador duplicado' : `Se han eliminado ${grouped(surplus)} activadores duplicados`}.`;
}

/** What the menu and the sidebar say about Chat Access as a whole. */
export function admin(): Told<typeof english> {
  return {
    'menu.title': 'Chat Access',
    'menu.open-setup': 'Abrir configuración y estado',
    'menu.handle-waiting': 'Procesar ahora las filas pendientes',
    'menu.retry-selected': 'Reintentar las filas seleccionadas',
    'menu.retry-failed': 'Reintentar todas las filas fallidas',
    'menu.approve-selected': 'Aprobar las filas seleccionadas',
    'menu.reject-selected': 'Rechazar las filas seleccionadas',
    'menu.idle': 'Cuentas inactivas',
    'menu.check-idle': 'Revisar cuentas inactivas (sin cambios)',
    'menu.review-plan': 'Examinar el plan',
    'menu.apply-plan': 'Aplicar el plan',
    'menu.release-plan': 'Liberar el plan retenido',
    'menu.spare-selected': 'Conservar las filas seleccionadas',
    'menu.restore-selected': 'Restaurar las cuentas seleccionadas',
    'menu.undo-run': 'Deshacer la última ejecución',
    'menu.people': 'Agentes',
    'menu.extract-agents': 'Exportar los agentes a una hoja',
    'menu.block-selected': 'Bloquear a las personas seleccionadas',
    'menu.person': 'Historial de la persona seleccionada',
    'menu.checks': 'Comprobaciones',
    'menu.update-dashboard': 'Actualizar el panel',
    'menu.check-log': 'Comprobar el registro (Log)',
    'menu.check-installation': 'Comprobar la instalación',
    'menu.help': 'Ayuda',

    'switch.on': ({ owner, surplus }) =>
      withSurplus(
        `Chat Access está activado y se ejecuta ${owner ? `en nombre de ${owner}` : 'en su nombre'}.`,
        surplus,
      ),
    'switch.on-already': ({ surplus }) => withSurplus('Chat Access ya estaba activado.', surplus),
    'switch.owned': ({ owner }) =>
      `${owner || 'Otra persona'} ya ha activado Chat Access en esta hoja de cálculo. Solo puede hacerlo una persona: si no, cada solicitud se procesaría dos veces. ` +
      `Pida a ${owner || 'esa persona'} que lo desactive antes, o desactívelo usted.`,
    'switch.incomplete': 'La configuración no está completa.',
    'switch.sheet-gone': 'La hoja de respuestas ya no existe. Vuelva a elegir la hoja.',
    'switch.busy': 'Chat Access ya se está activando. Vuelva a intentarlo dentro de un minuto.',
    'switch.off': 'Chat Access está desactivado. Las solicitudes nuevas esperan en sus filas.',
    'switch.off-elsewhere': ({ owner }) =>
      `Chat Access está desactivado. Las solicitudes nuevas esperan en sus filas. Los activadores de ${owner || 'la persona que lo activó'} se eliminan en un plazo de cinco minutos.`,
    'switch.off-already': 'Chat Access ya estaba desactivado.',
    'switch.uninstalled': ({ off }, say) =>
      `${say(off)} Las credenciales se han eliminado. La hoja y su registro (Log) quedan como están.`,
    'switch.uninstalled-elsewhere': ({ off, owner }, say) =>
      `${say(off)} Las credenciales de ${owner || 'la persona que lo activó'} se eliminan al mismo tiempo. La hoja y su registro (Log) quedan como están.`,
    'switch.paused': 'En pausa. Las solicitudes esperan en sus filas hasta que lo reanude.',
    'switch.resumed': 'Chat Access se reanuda en un plazo de cinco minutos.',

    'preview.column-missing': ({ column }) =>
      `No se encuentra la columna «${column}». Vuelva a elegir las columnas.`,
    'preview.no-response': 'Todavía no hay ninguna respuesta.',
    'preview.blank-row': ({ row }) => `La fila ${row} no contiene ninguna respuesta.`,
    'preview.awaited': ({ row }) => `La fila ${row} espera: contiene una fórmula que aún no tiene valor.`,
    'preview.row-number': 'Introduzca el número de una fila por debajo del encabezado.',
    'preview.no-credential':
      'Introduzca primero unas credenciales de Zendesk. Las que están guardadas solo puede usarlas la persona que las introdujo.',

    'test-mail.title': 'una prueba',
    'test-mail.unknown': ({ names }) => `No existe ese correo. Elija uno de estos: ${names.join(', ')}.`,
    'test-mail.sent': ({ to }) => `Enviado a ${to}.`,
    'test-mail.no-quota': 'No enviado: hoy ya no quedan correos. Vuelva a intentarlo mañana.',
    'test-mail.failed':
      'No enviado: Gmail no ha aceptado el correo. Vuelva a intentarlo dentro de un minuto.',

    'extract.no-credential':
      'Esto solo puede hacerlo la persona que introdujo las credenciales de Zendesk. Pídaselo, o introduzca unas credenciales en la configuración.',
    'extract.busy': 'Las cuentas ya se están leyendo. Vuelva a intentarlo dentro de un minuto.',
    'extract.unfinished': 'Se están leyendo las cuentas. Esto continúa automáticamente cada cinco minutos.',
    'extract.failed': ({ reason }, say) =>
      `No se han podido leer las cuentas (${say(reason)}). Pruebe la conexión en la configuración.`,
    'extract.done': ({ accounts }) =>
      accounts === 1
        ? 'Hay 1 cuenta en la hoja «Agents».'
        : `Hay ${grouped(accounts)} cuentas en la hoja «Agents».`,
    'extract.shrunk': ({ listed, before }) =>
      `Zendesk solo ha enumerado ${grouped(listed)} de ${grouped(before)} cuentas, por lo que la hoja «Agents» se ha dejado como estaba. Si es correcto, vuelva a elegir «Exportar los agentes a una hoja».`,

    'dashboard.done': 'El panel está actualizado.',
    'dashboard.busy': 'El panel ya se está actualizando. Vuelva a intentarlo dentro de un minuto.',
    'dashboard.queued': ({ owner }) =>
      `Chat Access se ejecuta en nombre de ${owner} y actualizará el panel en un plazo de cinco minutos.`,
  };
}
