import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { sparing as english } from '../../en/sparing';
import type { Told } from '../../told';
import { grouped } from './numbers';

const accounts = (count: number, one: string, many: string) =>
  count === 1 ? `1 cuenta ${one}` : `${grouped(count)} cuentas ${many}`;

/** What is said when accounts of the plan are spared, and by the page of the plan. */
export function sparing(): Told<typeof english> {
  return {
    'spare.select-rows':
      'Seleccione filas de la hoja Plan en las que ponga Warn, Disable, Delete, End o Remind, y vuelva a elegir esta opción.',
    'spare.ask': ({ count }) =>
      count === 1
        ? '¿Conservar 1 cuenta? El plan no la toca, ni tampoco las revisiones posteriores, hasta que se elimine la línea de la hoja Exemptions.\n\n¿Por qué?'
        : `¿Conservar ${grouped(count)} cuentas? El plan no las toca, ni tampoco las revisiones posteriores, hasta que se elimine su línea de la hoja Exemptions.\n\n¿Por qué?`,
    'spare.no-reason': 'Introduzca un motivo, para que los demás entiendan la línea de la hoja Exemptions.',
    'spare.done': ({ count }) =>
      count === 1
        ? '1 cuenta conservada: figura en la hoja Exemptions y no se toca a partir de ahora.'
        : `${grouped(count)} cuentas conservadas: figuran en la hoja Exemptions y no se tocan a partir de ahora.`,
    'spare.already': ({ count }) =>
      `${accounts(count, 'ya está exenta o ya se ha procesado', 'ya están exentas o ya se han procesado')}.`,
    'spare.unusable': ({ count }) =>
      `${count === 1 ? '1 fila omitida: alterada' : `${grouped(count)} filas omitidas: alteradas`} a mano, o sin una dirección de correo válida. Las filas que elimine tampoco se tocan.`,
    'spare.sheet-gone':
      'La hoja Exemptions ha desaparecido, o se han cambiado sus columnas. No se ha conservado ninguna cuenta. Restablézcala con Archivo > Historial de versiones, o elabore un plan nuevo.',
    'spare.taken-back': 'Ya no se conserva: se ha eliminado la línea de la hoja Exemptions.',
    'spare.still-exempt':
      'Otra línea de la hoja Exemptions, o la configuración, sigue eximiendo a esta cuenta. Cámbielo allí.',
    'spare.list-moved':
      'La hoja Exemptions se ha cambiado en este momento, por lo que esta cuenta se sigue conservando. Vuelva a intentarlo.',
    'spare.not-spared': 'Esta cuenta no se conserva.',
    'row.spared': 'conservada en la hoja Exemptions.',
    'editor.spared': ({ reason }) =>
      `Conservada en las revisiones de cuentas inactivas, sin fecha de fin, por una línea de la hoja Exemptions: ${sanitizeForDisplay(reason)}`,
    'editor.no-longer-spared':
      'Se ha eliminado la línea de la hoja Exemptions por la que se conservaba esta cuenta.',

    'plan-page.opened': 'El plan de cuentas inactivas está abierto sobre la hoja.',
    'plan-page.exempt-since': ({ count }) =>
      `${accounts(count, 'ha quedado exenta desde que se elaboró el plan y no se tocará', 'han quedado exentas desde que se elaboró el plan y no se tocarán')}.`,
  };
}
