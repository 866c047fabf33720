/** The version of the program, as in package.json: Apps Script cannot read that file. */
export const VERSION = '0.2.0';
