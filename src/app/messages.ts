/** What is said in more than one place. */

export const DESK_OFF = 'Chat Access is off. Open the setup and turn it on.';

export const SHEET_BUSY = 'Another run is preparing the sheet. Try again in a minute.';
