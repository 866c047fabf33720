import type { personPage as english } from '../en/person-page';

/** What the page of a person's history says. */
export const personPage: typeof english = {
  title: 'Historial de una persona',
  address: 'Dirección de correo',
  hint: 'Todo lo que la hoja Log dice de la cuenta con esta dirección.',
  show: 'Mostrar',
  loading: 'Leyendo la hoja Log…',
  retry: 'Reintentar',
  kind: 'Mostrar solo',
  all: 'Todo',
  of: (address) => `Historial de ${address}`,
  zone: (zone) => `Las horas están en ${zone}, la zona horaria de la hoja de cálculo.`,
  by: 'Por',
  change: 'Cuenta',
  arrow: (before, after) => `${before || 'desconocido'} → ${after}`,
  was: (before) => `antes: ${before}`,
  zendesk: 'Respuesta de Zendesk',
  noTime: 'Sin hora',
  unproved: 'No demostrado: alguien puede haber escrito o cambiado esta línea.',
};
