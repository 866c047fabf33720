import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { log as english } from '../../en/log';
import type { Told } from '../../told';
import { grouped } from './numbers';

const lines = (count: number) => `${grouped(count)} ${count === 1 ? 'línea' : 'líneas'}`;

const HISTORY =
  'En Archivo > Historial de versiones se ve quién hizo el cambio. Hasta entonces no se elimina ni se restaura ninguna cuenta según las líneas anteriores.';

const rowOf = ({ row, sheet }: { row: number; sheet: string }) => `La fila ${row} de la hoja ${sheet}`;

/** What is said about the log itself. */
export function log(): Told<typeof english> {
  return {
    'log.begun':
      'Aquí empieza una nueva serie de pruebas: las líneas anteriores llevan la prueba de otra persona, o una cuya clave se ha perdido.',

    'log.continued': 'El registro continúa aquí desde las hojas de años anteriores.',
    'log.goes-on': ({ year }) => `${year} ha terminado, y su registro acaba aquí. Continúa en la hoja Log.`,

    'log.raised-from': ({ role }) =>
      `Era ${sanitizeForDisplay(role)} y ahora se convierte en agente. Al desactivar la cuenta, vuelve a ese rol.`,

    'check-log.off':
      'Chat Access está desactivado. Solo la persona en cuyo nombre se ejecuta puede comprobar el Log.',
    'check-log.not-owner': ({ owner }) =>
      `Solo ${owner} puede comprobar el Log: Chat Access se ejecuta en nombre de ${owner}, y solo las ejecuciones de esa persona saben con qué se prueban sus líneas.`,
    'check-log.not-begun':
      'Ninguna línea del Log tiene prueba todavía. Vuelva a intentarlo dentro de cinco minutos.',
    'check-log.gone': 'La hoja Log ha desaparecido, con todas sus líneas.',
    'check-log.ok': ({ proved }) =>
      `El Log sigue como se escribió: ${lines(proved)}, sin ninguna alterada, añadida, movida o ausente.`,
    'check-log.unproved': ({ count }) =>
      count === 1
        ? '1 línea sin prueba, de una versión anterior, no se puede comprobar.'
        : `${lines(count)} sin prueba, de una versión anterior, no se pueden comprobar.`,
    'check-log.foreign': ({ count }) =>
      count === 1
        ? '1 línea con la prueba de otra persona, o con una cuya clave se ha perdido, no se puede comprobar.'
        : `${lines(count)} con la prueba de otra persona, o con una cuya clave se ha perdido, no se pueden comprobar.`,
    'check-log.continues': ({ done, total }) =>
      `Se está comprobando el Log: ${grouped(done)} de ${lines(total)} hasta ahora, sin ninguna alterada, añadida, movida o ausente. ` +
      'Continúa cada cinco minutos. Vuelva a elegir «Comprobar el registro (Log)» para continuar de inmediato o para ver el resultado.',
    'check-log.progress': ({ done, total }) => `Comprobando el Log: ${grouped(done)} de ${lines(total)}`,
    'check-log.busy': 'El Log ya se está comprobando. Vuelva a intentarlo dentro de un minuto.',
    'check-log.altered': (line) => `${rowOf(line)} se ha alterado. ${HISTORY}`,
    'check-log.added': (line) => `${rowOf(line)} no la escribió Chat Access. ${HISTORY}`,
    'check-log.moved': (line) => `${rowOf(line)} se ha movido o copiado. ${HISTORY}`,
    'check-log.missing': ({ row, sheet }) =>
      `Falta una línea antes de la fila ${row} de la hoja ${sheet}, o se ha movido. ${HISTORY}`,
    'check-log.missing-at-end': ({ row, sheet }) =>
      `Faltan líneas al final de la hoja ${sheet}, desde la fila ${row}. ${HISTORY}`,
  };
}
