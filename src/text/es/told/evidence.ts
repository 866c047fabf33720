import { sanitizeForDisplay } from '../../../shared/safe-text';
import { momentOf } from '../../../shared/time';
import type { evidence as english } from '../../en/evidence';
import type { Told } from '../../told';
import { grouped } from './numbers';

const counted = (count: number, one: string, many: string) => `${grouped(count)} ${count === 1 ? one : many}`;
const accounts = (count: number) => counted(count, 'cuenta', 'cuentas');
const requests = (count: number) => counted(count, 'solicitud', 'solicitudes');
const lines = (count: number) => counted(count, 'línea', 'líneas');
const minutes = (count: number) => counted(count, 'minuto', 'minutos');
const days = (count: number) => counted(count, 'día', 'días');

const MODES = {
  off: 'La revisión de cuentas inactivas está desactivada',
  report: 'La revisión de cuentas inactivas solo informa',
  act: 'La revisión de cuentas inactivas actúa',
};

const EXPORT = 'Elija «Exportar los agentes a una hoja» y vuelva a elaborar las evidencias.';

/** What an auditor is given: which control a part supports is said in words that certify nothing. */
export function evidence(): Told<typeof english> {
  return {
    'menu.make-evidence': 'Elaborar evidencias para un auditor',

    'evidence.period-unclear': ({ typed }) =>
      `«${sanitizeForDisplay(typed)}» no es un periodo. Introduzca un trimestre, como 2026 Q3, un año, o dos fechas, como 2026-07-01 to 2026-09-30, o deje el campo vacío para los últimos 90 días. No se ha creado ninguna hoja.`,
    'evidence.period-reversed': ({ first, last }) =>
      `${first} es posterior a ${last}. Introduzca primero el día anterior. No se ha creado ninguna hoja.`,
    'evidence.period-future': ({ first }) =>
      `${first} aún no ha llegado. Introduzca un periodo que ya haya empezado. No se ha creado ninguna hoja.`,
    'evidence.off':
      'Chat Access está desactivado. Solo la persona en cuyo nombre se ejecuta puede elaborar evidencias: actívelo primero, en «Abrir configuración y estado».',
    'evidence.not-owner': ({ owner }) =>
      `Solo ${owner} puede elaborar evidencias: Chat Access se ejecuta en nombre de ${owner}, y solo las ejecuciones de esa persona saben con qué se prueban las líneas del Log. Pida a ${owner} la hoja o el archivo.`,
    'evidence.busy': 'Ya se están elaborando evidencias. Vuelva a intentarlo dentro de unos minutos.',
    'evidence.made': ({ sheet }) => `Las evidencias están en la hoja «${sheet}».`,
    'evidence.none':
      'Todavía no ha elaborado evidencias en esta hoja de cálculo. Elija Chat Access > Comprobaciones > Elaborar evidencias para un auditor.',
    'evidence.gone': 'La hoja con las evidencias se ha eliminado. Vuelva a elaborarlas.',
    'evidence.logged': ({ sheet, period, sha256 }) =>
      `Hoja «${sheet}», ${period}. SHA-256 de la hoja como CSV: ${sha256}`,

    'evidence.title': 'Evidencias del control de acceso',
    'evidence.head-made': 'Fecha de elaboración',
    'evidence.head-by': 'Elaborado por',
    'evidence.head-program': 'Programa',
    'evidence.head-accounts': 'Cuentas de',
    'evidence.head-period': 'Periodo',
    'evidence.head-meaning': 'Qué es',
    'evidence.head-basis': 'En qué se basa',
    'evidence.head-fingerprint': 'Huella digital',
    'evidence.moment': ({ local, zone, at }) => `${local} (${zone}), es decir, ${momentOf(at)}`,
    'evidence.program': ({ version }) => `Chat Access ${version}`,
    'evidence.account': ({ product, subdomain }) =>
      `Zendesk ${product === 'chat' ? 'Chat' : 'Support y Suite'}, ${subdomain}.zendesk.com`,
    'evidence.period': ({ first, last }) => `del ${first} al ${last}`,
    'evidence.period-days': ({ period, zone, from, to }, say) =>
      `${say(period)}, días de ${zone}: de ${momentOf(from)} a ${momentOf(to)}. Todas las demás horas son UTC.`,
    'evidence.meaning':
      'Sirve de apoyo al trabajo de un auditor sobre los controles que se indican abajo. No certifica nada: qué controles se aplican, y si esto basta, lo juzga el auditor.',
    'evidence.basis':
      'Solo cuentan las líneas del Log con una prueba válida: los editores de la hoja de cálculo no pueden crearla. Las cuentas proceden de la hoja Agents, y la parte 1 indica si sigue como se escribió. Los motivos por los que se mantuvieron cuentas proceden de la hoja Plan, y las excepciones, de la hoja Exemptions: estas dos pueden cambiarlas los editores.',
    'evidence.fingerprint':
      'El Log tiene una línea «Evidence made» con el SHA-256 de esta hoja como CSV. Un archivo con ese SHA-256 sigue como se elaboró.',
    'evidence.summary': 'Resumen',
    'evidence.nothing': 'Sin entradas.',
    'evidence.end': 'Fin de las evidencias',
    'evidence.complete': ({ rows }) => `Completo: ${counted(rows, 'fila', 'filas')} por encima de esta.`,

    'evidence.control-inventory':
      'Respalda CIS Controls 5.3 y SOC 2 CC6.3: las cuentas de las que un auditor toma muestras.',
    'evidence.control-dormant':
      'Respalda CIS Controls 5.3 (desactivar o eliminar las cuentas inactivas después de 45 días) y NIST SP 800-53 AC-2(3) (desactivar las cuentas caducadas o inactivas).',
    'evidence.control-given':
      'Respalda SOC 2 CC6.2 (el acceso se autoriza antes de concederse) y CC6.3 (el acceso se concede y se cambia según el rol, con separación de funciones).',
    'evidence.control-removed':
      'Respalda SOC 2 CC6.2 y CC6.3 (el acceso se retira cuando deja de estar autorizado).',
    'evidence.control-authorized':
      'Respalda SOC 2 CC6.2 (solo obtienen acceso las personas autorizadas) y CC6.3.',
    'evidence.control-log':
      'Respalda la fiabilidad de todas las demás partes: indica si el Log se ha alterado.',

    'evidence.population': 'Población: todas las cuentas por estado',
    'evidence.population-count': ({ accounts: count, enabled }) =>
      `${accounts(count)}, ${counted(enabled, 'activada', 'activadas')}.`,
    'evidence.population-state': ({ state, count }) =>
      `${sanitizeForDisplay(state) || 'Estado desconocido'}: ${grouped(count)}`,
    'evidence.population-complete': ({ at, days: age }) =>
      `Completo: leído de Zendesk el ${momentOf(at)}, ${age === 0 ? 'menos de un día' : days(age)} antes. Las direcciones, los roles, los estados y los días son los que se escribieron entonces.`,
    'evidence.population-none': `Incompleto: no hay una lista de cuentas. ${EXPORT}`,
    'evidence.population-unfinished': `Incompleto: la lista se estaba escribiendo, o se interrumpió. ${EXPORT}`,
    'evidence.population-differs': ({ at, listed, enabled }) =>
      `Incompleto: la hoja Agents se ha cambiado desde que se escribió. El ${momentOf(at)} Zendesk enumeró ${accounts(listed)}, ${counted(enabled, 'activada', 'activadas')}. ${EXPORT}`,
    'evidence.population-altered': ({ at }) =>
      `ALTERADO: desde que la hoja Agents se escribió el ${momentOf(at)} se han cambiado celdas suyas o la zona horaria de la hoja de cálculo. ${EXPORT}`,
    'evidence.population-doubtful': ({ at, listed, shrunkTo }) =>
      `Quizá incompleto: esta lista es del ${momentOf(at)}, con ${accounts(listed)}. Desde entonces Zendesk ha enumerado solo ${grouped(shrunkTo)}, lo que no se dio por bueno.`,

    'evidence.given': 'Cuentas abiertas',
    'evidence.given-count': ({ created, updated }) =>
      `${counted(created, 'cuenta creada', 'cuentas creadas')}, ${counted(updated, 'activada o convertida', 'activadas o convertidas')} en agente, cada una por una solicitud.`,
    'evidence.given-approved': ({ approved }) =>
      `Una persona aprobó ${grouped(approved)} de ellas; las demás no necesitaban aprobación según las reglas vigentes, o no consta ninguna.`,
    'evidence.given-by-asker': ({ count }) => {
      if (count === 0)
        return 'Ninguna fue aprobada por quien la solicitó ni por la persona a la que se refiere.';
      return count === 1
        ? '1 fue aprobada por quien la solicitó o por la persona a la que se refiere.'
        : `${grouped(count)} fueron aprobadas por quienes las solicitaron o por las personas a las que se refieren.`;
    },
    'evidence.given-time': ({ known, median, most }) =>
      known === 0
        ? 'No se sabe de ninguna cuánto tardó: sus filas ya no están, o se editaron sus respuestas.'
        : `De la solicitud al acceso: ${minutes(median)} de mediana, y ${minutes(most)} o menos en 95 de cada 100 (de ${requests(known)} cuya fila sigue como se respondió).`,

    'evidence.taken': 'Cuentas cerradas',
    'evidence.taken-count': ({ disabled, deleted, enabledAgain }) =>
      `${counted(disabled, 'cuenta desactivada', 'cuentas desactivadas')}, ${counted(deleted, 'eliminada', 'eliminadas')}; ${grouped(enabledAgain)} de ellas ${enabledAgain === 1 ? 'se ha vuelto' : 'se han vuelto'} a activar desde entonces.`,
    'evidence.restored': 'Cuentas restauradas',
    'evidence.restored-count': ({ count, failed }) =>
      `${counted(count, 'cuenta restaurada', 'cuentas restauradas')} tras una desactivación${failed > 0 ? `; ${counted(failed, 'no se pudo restaurar', 'no se pudieron restaurar')}` : ''}.`,

    'evidence.dormant': ({ days: limit }) => `Cuentas sin uso que siguen activadas (más de ${days(limit)})`,
    'evidence.dormant-count': ({ dormant, unknown }) =>
      `${accounts(dormant)} sin uso durante ese tiempo; ${unknown === 0 ? 'se conoce el último uso de todas las demás activadas' : `de ${grouped(unknown)} más no se conoce el último uso`}.`,
    'evidence.dormant-no-list': `No se sabe: no hay una lista de cuentas. ${EXPORT}`,
    'evidence.dormant-spared': ({ reason }, say) =>
      `Conservada. La hoja Plan da este motivo, que no tiene prueba: ${say(reason)}`,
    'evidence.dormant-policy': ({ mode, days: limit }) => `${MODES[mode]}; su límite es de ${days(limit)}.`,
    'evidence.dormant-plan': ({ at }) => `Los motivos son los del plan del ${momentOf(at)}.`,
    'evidence.dormant-no-plan':
      'Aún no se ha elaborado ningún plan sobre cuentas inactivas, por lo que no hay motivos de un plan.',
    'evidence.dormant-held': ({ reasons }, say) => `El plan está retenido: ${reasons.map(say).join(' ')}`,
    'evidence.dormant-off': 'La revisión está desactivada.',
    'evidence.dormant-unplanned': 'No figura en el último plan.',
    'evidence.dormant-altered': 'Su fila del plan se ha alterado.',
    'evidence.dormant-result': ({ result }) => `El plan indica: ${result}.`,
    'evidence.dormant-is-held': 'El plan en el que figura está retenido.',
    'evidence.dormant-paused': 'Chat Access está en pausa.',
    'evidence.dormant-planned': 'El plan en el que figura no se ha aplicado.',

    'evidence.exemptions': 'Excepciones',
    'evidence.exemptions-count': ({ current, ended }) =>
      `${counted(current, 'excepción vigente', 'excepciones vigentes')}, ${counted(ended, 'terminada', 'terminadas')}.`,
    'evidence.exemptions-by':
      'Quién conservó una cuenta de un plan, o guardó una excepción en la configuración, consta en el Log. Quién escribió una línea en la hoja Exemptions se ve en Archivo > Historial de versiones.',
    'evidence.blocked': 'Personas que no obtienen acceso',
    'evidence.blocked-count': ({ count }) =>
      `${counted(count, 'dirección bloqueada', 'direcciones bloqueadas')}: ninguna solicitud para ${count === 1 ? 'ella' : 'ellas'} da acceso.`,
    'evidence.no-record': 'No consta',

    'evidence.refused': 'Solicitudes rechazadas o fallidas',
    'evidence.refused-count': ({ rejected, failed }) =>
      `${counted(rejected, 'solicitud rechazada', 'solicitudes rechazadas')}, ${counted(failed, 'fallida', 'fallidas')}.`,
    'evidence.changes': 'Ajustes cambiados y acciones de personas',
    'evidence.changes-count': ({ saved, others }) =>
      `La configuración se cambió ${saved === 1 ? 'una vez' : `${grouped(saved)} veces`}; ${counted(others, 'otra acción', 'otras acciones')}. Los valores anteriores y nuevos se indican como «anterior -> nuevo», sin secretos.`,

    'evidence.log': 'Estado del Log',
    'evidence.log-state': ({ isIntact, state }, say) =>
      `${isIntact ? 'Íntegro' : 'NO ÍNTEGRO'}: ${say(state)}`,
    'evidence.log-unproved': ({ count }) => {
      if (count === 0) return 'Todas las líneas tienen una prueba válida.';
      return count === 1
        ? '1 línea sin prueba válida, o copiada de su fila porque se interrumpió la ejecución que debía escribirla: no cuenta para nada en estas evidencias. Lo que afirma se enumera aquí y puede haberlo escrito cualquiera.'
        : `${lines(count)} sin prueba válida, o copiadas de sus filas porque se interrumpió la ejecución que debía escribirlas: no cuentan para nada en estas evidencias. Lo que afirman se enumera aquí y puede haberlo escrito cualquiera.`;
    },
    'evidence.log-earlier': ({ count }) =>
      `${counted(count, 'línea sobre cuentas de otra conexión a Zendesk, guardada antes, no se incluye', 'líneas sobre cuentas de otra conexión a Zendesk, guardada antes, no se incluyen')} en estas evidencias.`,
    'evidence.log-more': ({ count }) =>
      `${counted(count, 'línea más arriba no se enumera', 'líneas más arriba no se enumeran')}.`,
  };
}
