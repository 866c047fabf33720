import type { history as english } from '../en/history';

/** The last requests, with what became of them. */
export const history: typeof english = {
  history: {
    title: 'Historial',
    person: 'Historial de una persona',
    loading: 'Cargando las últimas solicitudes…',
    none: 'Aún no hay solicitudes. Cada respuesta del formulario aparece aquí.',
    hint: (zone) => `Las últimas solicitudes. Las horas están en la zona horaria de la hoja, ${zone}.`,
    filter: 'Mostrar',
    all: 'Todos los estados',
    showRow: (row) => `Mostrar la fila ${row}`,
    busy: 'Un momento…',
  },
};
