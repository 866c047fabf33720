/** Whoever sees that something waits wants to know at once whether they have to act, and what to do: the same words wherever it is said. */

export const ADMIN_ACTS = 'Admin action needed';
export const NO_ACTION = 'No action needed';

/** What to do where no seat is free. */
export const FREE_A_SEAT = 'Disable an account that is not needed, or add seats to the plan.';
/** And what happens then. */
export const SEAT_IS_TAKEN =
  'Requests that wait then continue automatically within six hours, or at once with Chat Access > Retry all failed rows.';
