/** Whoever sees that something waits wants to know at once whether they have to act, and what to do: the same words wherever it is said. */

export const ADMIN_ACTS = 'A administração precisa agir';
export const NO_ACTION = 'Nenhuma ação necessária';

/** What to do where no seat is free. */
export const FREE_A_SEAT = 'Desative uma conta que não seja necessária ou adicione licenças ao plano.';
/** And what happens then. */
export const SEAT_IS_TAKEN =
  'Os pedidos em espera continuam então automaticamente em até seis horas, ou de imediato com Chat Access > Tentar novamente todas as linhas com falha.';
