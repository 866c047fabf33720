import type { planPage as english } from '../en/plan-page';
import { grouped } from './grouped';

const days = (count: number) => (count === 1 ? '1 día' : `${grouped(count)} días`);
const accounts = (count: number) => (count === 1 ? '1 cuenta' : `${grouped(count)} cuentas`);

type Counts = Parameters<typeof english.apply.confirm>[0];

/** `Avisar a 24, desactivar 3, eliminar 1 cuenta`; the last days only where there are any. */
function numbers({ warn, disable, delete: removed, end, remind }: Counts): string {
  const parts: [string, number][] = [
    ['avisar a', warn],
    ['desactivar', disable],
    ['terminar el acceso de', end],
    ['enviar un recordatorio a', remind],
    ['eliminar', removed],
  ];
  const named = parts.filter(([, count]) => count > 0);
  const words = named.map(([word, count], index) =>
    index === named.length - 1 ? `${word} ${accounts(count)}` : `${word} ${grouped(count)}`,
  );
  const sentence = words.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Every sentence of the page of the idle plan in Spanish, but for those that the server sends. */
export const planPage: typeof english = {
  plan: {
    title: 'Plan de cuentas inactivas',
    loading: 'Cargando el plan.',
    loadingMore: 'Cargando más cuentas.',
    made: (ago, until) =>
      `Elaborado ${ago}; se puede aplicar hasta el ${until}. Nada cambia hasta que lo aplique.`,
    madeBefore: (ago) => `Elaborado ${ago}.`,
    held: 'Este plan está retenido.',
    cannot: 'Este plan no se puede aplicar ahora.',
    working: 'Este plan se está procesando. Puede cerrar esta página: continúa automáticamente.',
    reload: 'Recargar',
  },

  entry: {
    actions: {
      warn: 'Avisar',
      disable: 'Desactivar',
      delete: 'Eliminar',
      end: 'Fin de acceso',
      remind: 'Recordar',
      keep: 'Mantener',
      altered: 'Alterada',
      spared: 'Conservada',
    },

    what: {
      warn: (warnDays) =>
        `Se envía un correo al aplicar el plan${warnDays === null ? '' : `, y la cuenta se desactiva ${days(warnDays)} después, salvo que se use o se solicite`}.`,
      disable: () => 'Se desactiva al aplicar el plan. Se puede restaurar con todo lo que tenía.',
      delete: () => 'Se elimina al aplicar el plan. No se puede deshacer.',
      end: () =>
        'Se desactiva al aplicar el plan, porque el último día de acceso ya ha pasado. Se puede restaurar.',
      remind: () => 'Al aplicar el plan se envía un correo sobre el último día de acceso.',
      keep: () => 'A esta cuenta no le ocurre nada.',
      altered: () =>
        'Esta fila se añadió o se alteró en la hoja, así que el plan no se puede aplicar. Elimine allí la fila.',
    },

    when: {
      warn: (warnDays) => (warnDays === null ? 'al aplicar' : `plazo: ${days(warnDays)}`),
      disable: () => 'al aplicar',
      delete: () => 'para siempre',
      end: () => 'al aplicar',
      remind: () => 'al aplicar',
      keep: () => '',
      altered: () => 'a mano',
    },
  },

  filter: {
    label: 'Mostrar',
    todo: 'Por hacer',
    keep: 'Se mantienen',
    ends: 'Último día',
    search: 'Buscar',
    searchHint: 'Nombre, dirección o motivo',
    shown: (shown, total) => `${grouped(shown)} de ${accounts(total)}`,
    none: 'Ninguna cuenta coincide. Cambie la búsqueda o muestre otras.',
  },

  list: {
    label: 'Cuentas del plan',
    action: 'Qué ocurre',
    who: 'Quién',
    reason: 'Por qué',
    change: 'Cambiar',
    spare: 'Conservar',
    takeBack: 'Deshacer',
    spareOne: (who) => `Conservar: ${who}`,
    takeBackOne: (who) => `Deshacer: ${who}`,
    sparedBecause: (reason) => `Conservada${reason === '' ? '' : `: ${reason}`}`,
    help: 'Las teclas de flecha recorren las cuentas; Intro muestra una.',
  },

  account: {
    reason: 'Motivo',
    reasonHint: 'Se anota en la hoja Exemptions. Desde ahora la cuenta no se toca, no solo en este plan.',
    spare: 'Conservar esta cuenta',
    sparing: 'Conservando…',
    takeBack: 'Deshacer',
    takingBack: 'Deshaciendo…',
    close: 'Cerrar',
    now: 'Ahora',
  },

  apply: {
    ask: 'Aplicar…',
    askHeld: 'Aplicar de todos modos…',
    asking: 'Un momento…',
    confirm: numbers,
    number: 'Número de cuentas',
    cancel: 'Cancelar',
    applying: 'Aplicando el plan',
    left: 'No queda nada por aplicar.',
  },

  undo: {
    ask: 'Deshacer esta ejecución…',
    confirm: (count) => `Volver a activar ${accounts(count)}`,
    undoing: 'Restaurando cuentas',
  },
};
