export const ADMIN_ACTS = 'Debe intervenir un administrador';
export const NO_ACTION = 'No hace falta hacer nada';

export const FREE_A_SEAT = 'Desactive una cuenta que no se necesite o añada licencias al plan.';
export const SEAT_IS_TAKEN =
  'Las solicitudes en espera continúan entonces automáticamente en un plazo de seis horas, o de inmediato con Chat Access > Reintentar todas las filas fallidas.';
