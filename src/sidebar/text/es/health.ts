import type { health as english } from '../en/health';
import { grouped } from './grouped';

const requests = (count: number) => (count === 1 ? '1 solicitud' : `${grouped(count)} solicitudes`);

const pending = (count: number) => `${requests(count)} pendiente${count === 1 ? '' : 's'}`;

const seatsUsed = (used: number | null) => (used === null ? 'algunas' : grouped(used));

const counted = (count: number, one: string) => `${grouped(count)} ${one}${count === 1 ? '' : 's'}`;

const listOf = (names: readonly string[]) =>
  names.length < 3 ? names.join(' y ') : `${names.slice(0, -1).join(', ')} y ${names[names.length - 1]}`;

/** The panel that turns Chat Access on, and its health afterwards. */
export const health: typeof english = {
  ready: {
    saved: 'Guardado',
    savedHint: 'Chat Access está activado y usa la configuración guardada a partir de la próxima solicitud.',
    title: 'Listo',
    hint: 'Una vez activado, Chat Access procesa cada respuesta del formulario cuando llega, y cada cinco minutos comprueba si se le ha pasado alguna. Se ejecuta en su nombre.',
    backlog: (rows) =>
      rows === 1
        ? 'Hay 1 respuesta anterior. ¿Procesarla?'
        : `Hay ${grouped(rows)} respuestas anteriores. ¿Procesarlas?`,
    backlogChoices: {
      handle: 'Procesar como si acabaran de llegar',
      leave: 'Dejar como historial',
    },
    backlogUndecided: 'Elija antes una de las dos opciones.',
    turnOn: 'Activar',
    turningOn: 'Activando…',
  },

  health: {
    title: 'Estado',
    statuses: { on: 'Activado', paused: 'En pausa', off: 'Desactivado' },
    noOwner: 'Las solicitudes nuevas esperan en sus filas.',
    runsAsYou: (owner, since) =>
      since === null
        ? `Se ejecuta en su nombre (${owner}).`
        : `Se ejecuta en su nombre (${owner}), activado ${since}.`,
    runsAs: (owner, since) =>
      since === null
        ? `Se ejecuta en nombre de ${owner}. Solo esa persona puede repararlo.`
        : `Se ejecuta en nombre de ${owner}, activado ${since}. Solo esa persona puede repararlo.`,
    refresh: 'Actualizar',
    refreshing: 'Actualizando…',
    editSetup: 'Editar configuración',
    version: (version: string) => `Versión ${version}`,
  },

  details: {
    waiting: 'En espera',
    waitingFor: ({ admin, approver, time }) =>
      [
        ...(admin > 0 ? [`${pending(admin)} de un administrador`] : []),
        ...(approver > 0 ? [`${pending(approver)} de un aprobador`] : []),
        ...(time > 0 ? [`${requests(time)} sin necesidad de intervenir`] : []),
      ].join(', ') || 'Ninguna',
    failed: 'Requieren atención',
    lastRequest: 'Última solicitud',
    noRequest: 'Ninguna todavía',
    lastRun: 'Última ejecución',
    noRun: 'Todavía no',
    nextRun: 'Próxima ejecución',
    overdue: (at) => `Atrasada desde el ${at}`,
    mailsLeft: 'Correos restantes hoy',
    seats: 'Licencias',
    seatFigures: ({ used, limit, free, waiting, idle }) => [
      limit === null
        ? `${seatsUsed(used)} en uso (total desconocido)`
        : `${seatsUsed(used)} de ${grouped(limit)} en uso`,
      ...(free === null ? [] : [counted(free, 'libre')]),
      ...(waiting > 0 ? [`${requests(waiting)} a la espera de una`] : []),
      ...(idle && idle.accounts > 0
        ? [
            idle.accounts === 1
              ? `la cuenta inactiva de la hoja Plan liberaría ${grouped(idle.seats)}`
              : `las ${grouped(idle.accounts)} cuentas inactivas de la hoja Plan liberarían ${grouped(idle.seats)}`,
          ]
        : []),
    ],
    accounts: 'Cuentas',
    accountsCounted: (total, enabled, at) =>
      `${counted(enabled, 'activada')} de ${grouped(total)} en la última exportación, ${at}`,
    zendesk: 'Zendesk',
    credentialSaved: 'Credenciales guardadas',
    recentDays: 'Últimas cuatro semanas',
    chartDone: 'Completadas',
    chartNotDone: 'Rechazadas o fallidas',
    recentTotals: ({ created, updated, unchanged, rejected, failed }) =>
      `${counted(created, 'creada')}, ${counted(updated, 'activada')}, ${grouped(unchanged)} sin cambios, ${counted(rejected, 'rechazada')}, ${counted(failed, 'fallida')}.`,
  },

  paused: {
    byPerson: (reason) => `${reason} Las solicitudes esperan en sus filas hasta que usted lo reanude.`,
    since: (at, reason) => `Desde el ${at}: ${reason}`,
    nothingLost:
      'No se pierde nada: cada solicitud espera en su fila. En cuanto se resuelva, Chat Access se reanuda automáticamente.',
    checkColumns: 'Comprobar las columnas',
    newCredential: 'Introducir credenciales nuevas',
    testNow: 'Probar ahora',
  },

  troubles: {
    since: (at) => `Desde el ${at}`,
    teamPage: 'Abrir los miembros del equipo en Zendesk',
  },

  installation: {
    title: 'Instalación',
    never: 'Aún no se ha comprobado.',
    allWell: (at) => `Todo lo que Chat Access necesita funcionaba en la última comprobación (${at}).`,
    limited: (at) => `Con limitaciones en la última comprobación (${at}):`,
    passed: (count) => (count === 1 ? '1 comprobación superada' : `${count} comprobaciones superadas`),
    check: 'Comprobar la instalación',
    checking: 'Comprobando…',
    googlesPage: 'Página de Google',
  },

  triggers: {
    names: {
      onFormSubmit: 'las respuestas nuevas del formulario',
      processPending: 'la comprobación de cada cinco minutos',
      reviewIdleAgents: 'la revisión de cuentas inactivas',
    },
    requestsAffected: (names) =>
      names.length === 1
        ? `Falta el activador para ${listOf(names)}: las solicitudes no se procesan como es debido.`
        : `Faltan los activadores para ${listOf(names)}: las solicitudes no se procesan como es debido.`,
    reviewAffected: (names) =>
      `Falta el activador para ${listOf(names)}: las cuentas inactivas no se revisan.`,
    duplicate: (names) =>
      names.length === 1
        ? `El activador para ${listOf(names)} existe más de una vez.`
        : `Los activadores para ${listOf(names)} existen más de una vez.`,
    repair: 'Reparar',
    repairing: 'Reparando…',
    repaired: (message) => `Reparado. ${message}`,
  },

  job: {
    title: 'En curso',
    running: 'En ejecución',
    progress: (done, total) => `${grouped(done)} de ${grouped(total)}`,
    sentence: (progress, timeLeft) => (timeLeft === null ? `${progress}.` : `${progress}, ${timeLeft}.`),
    pausedHint: 'Espera mientras Chat Access está en pausa.',
    pauseHint: 'Para detenerlo, pulse «Pausar».',
  },

  idleReview: {
    title: 'Cuentas inactivas',
    mode: 'Revisión',
    lastReview: 'Última revisión',
    nextReview: 'Próxima revisión',
    whenOn: 'Cuando Chat Access esté activado',
    whenResumed: 'Cuando Chat Access se reanude',
    daily: 'A diario, entre las 3:00 y las 4:00 UTC',
    plan: 'Plan',
    open: 'Examinar el plan',
    planStates: {
      off: () => 'Solo para consultar',
      waiting: (until) => `En espera, caduca el ${until}`,
      held: (until) => `Retenido, caduca el ${until}`,
      expired: (until) => `Caducó el ${until}`,
    },
    planHint:
      'La hoja Plan muestra lo que se haría. Para aplicarlo, elija Chat Access > Cuentas inactivas > Aplicar el plan.',
    offHint:
      'Este plan solo se puede consultar, porque la revisión está desactivada. Para aplicarlo, elija otra opción en Editar configuración > Cuentas inactivas.',
    pausedHint: 'El trabajo sin terminar continuará cuando Chat Access se reanude.',
    held: (at, reason) =>
      `El plan de cuentas inactivas del ${at} está retenido y no se ha cambiado ninguna cuenta. ${reason}`,
    heldHint: (until) =>
      `Examine la hoja Plan y elimine las filas incorrectas. Para aplicarlo de todos modos, elija Chat Access > Cuentas inactivas > Liberar el plan retenido antes del ${until}.`,
  },

  approvals: {
    title: (count) =>
      count === 1 ? '1 solicitud necesita aprobación' : `${count} solicitudes necesitan aprobación`,
    more: (count) => `Y ${grouped(count)} más: consulte la hoja.`,
    notYou: 'Los aprobadores deciden aquí o en el menú.',
    askedBy: (requester, since, row) => `Solicitada por ${requester} el ${since}. Fila ${row}.`,
    approve: 'Aprobar',
    reject: 'Rechazar',
    deciding: 'Un momento…',
    cancel: 'Cancelar',
    reason: '¿Por qué? (opcional; no se comunica al solicitante)',
  },

  controls: {
    title: 'Activar, desactivar, desinstalar',
    turnOff: 'Desactivar',
    turningOff: 'Desactivando…',
    pause: 'Pausar',
    pausing: 'Pausando…',
    resume: 'Reanudar',
    resuming: 'Reanudando…',
    uninstall: 'Desinstalar',
    uninstalling: 'Desinstalando…',
    cancel: 'Cancelar',
    confirm: '¿Desinstalar Chat Access?',
    consequences:
      'Se eliminan los activadores y las credenciales guardadas. La hoja con todas sus filas y todas las cuentas de Zendesk quedan como están.',
    ownerConsequence: (owner) => `Los activadores de ${owner} se eliminarán automáticamente.`,
  },

  uninstalled: {
    title: 'Desinstalado',
    close: 'Puede cerrar esta barra lateral.',
    setUpAgain: 'Configurar de nuevo',
  },
};
