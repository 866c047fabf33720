import type { blocking as english } from '../../en/blocking';
import type { Told } from '../../told';
import { grouped } from './numbers';

/** In a question, and in the log. */
const MAX_NAMED = 10;

function named(addresses: readonly string[]): string {
  const more = addresses.length - MAX_NAMED;
  const first = addresses.slice(0, MAX_NAMED).join(', ');
  return more > 0 ? `${first} y ${more} más` : first;
}

/** What is said when people are blocked from the menu. */
export function blocking(): Told<typeof english> {
  return {
    'block.select-rows': 'Seleccione filas de la hoja Agents o Plan y vuelva a elegir esta opción.',
    'block.titles-changed':
      'No se pueden leer las direcciones: se han cambiado los títulos de las columnas de esta hoja. No se ha bloqueado a nadie. Vuelva a crear la hoja desde el menú Chat Access y seleccione las filas de nuevo.',
    'block.no-address':
      'Ninguna de las filas seleccionadas contiene una dirección de correo electrónico. No se ha bloqueado a nadie.',
    'block.too-many': ({ most }) =>
      `Se puede bloquear como máximo a ${most} personas a la vez. No se ha bloqueado a nadie. Seleccione menos filas.`,
    'block.ask': ({ addresses }) =>
      `¿Bloquear a ${addresses.length === 1 ? 'esta persona' : `estas ${addresses.length} personas`}: ${named(addresses)}?\n\nA partir de ahora se rechazan las solicitudes para ${addresses.length === 1 ? 'ella' : 'ellas'}, sea quien sea el solicitante. Las cuentas que ya ${addresses.length === 1 ? 'tiene' : 'tienen'} quedan como están.`,
    'block.busy':
      'Chat Access está trabajando con esta hoja. No se ha bloqueado a nadie. Vuelva a intentarlo dentro de un minuto.',
    'block.done': ({ count }) =>
      `${count === 1 ? '1 persona bloqueada' : `${grouped(count)} personas bloqueadas`}: las solicitudes para ${count === 1 ? 'ella' : 'ellas'} se rechazan. Para volver a permitir el acceso a alguien, abra Chat Access > Abrir configuración y estado, paso «Quién puede tener acceso».`,
    'block.already': ({ count }) =>
      count === 1 ? '1 persona ya estaba bloqueada.' : `${grouped(count)} personas ya estaban bloqueadas.`,
    'block.unusable': ({ rows }) =>
      `${rows === 1 ? '1 fila omitida' : `${grouped(rows)} filas omitidas`}: no hay ninguna dirección de correo válida.`,

    'editor.people-blocked': ({ addresses, more }) =>
      `access.blocked: ${addresses.join(', ')}${more > 0 ? ` y ${more} más` : ''}, ${addresses.length + more === 1 ? 'añadida' : 'añadidas'} desde el menú.`,
  };
}
