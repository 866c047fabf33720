/**
 * The duration of calls on the virtual clock, in milliseconds. Published numbers are rare: those of properties and cache are
 * from justin.poehnelt.com/posts/apps-script-key-value-stores (write + read of 100 bytes: 80 ms and 63 ms); the others are
 * assumed, in the right order of magnitude. `UrlFetchApp` takes as long as the answer says.
 */
const PROPERTIES_MS = 40; // half of a measured write + read
const CACHE_MS = 30; // half of a measured write + read
const LOCK_MS = 30; // assumed
const SHEET_READ_MS = 100; // assumed; reads of recalculating sheets were measured at 150 ms and more
const SHEET_WRITE_MS = 20; // assumed: a write is only queued
const FLUSH_MS = 100; // assumed
const SHEET_LOOKUP_MS = 30; // assumed
const MAIL_MS = 100; // assumed
const TRIGGER_MS = 100; // assumed
const UI_MS = 30; // assumed
const UTILITIES_MS = 1; // assumed: crosses to the host, but reaches no service behind it
const OTHER_MS = 10; // assumed

const SPECIAL: Record<string, number> = {
  'SpreadsheetApp.flush': FLUSH_MS,
  'SpreadsheetApp.Spreadsheet.getSheets': SHEET_LOOKUP_MS,
  'SpreadsheetApp.Spreadsheet.getSheetByName': SHEET_LOOKUP_MS,
  'SpreadsheetApp.Spreadsheet.getSheetById': SHEET_LOOKUP_MS,
  'SpreadsheetApp.Spreadsheet.getActiveSheet': SHEET_LOOKUP_MS,
  'SpreadsheetApp.Spreadsheet.toast': UI_MS,
};

const BY_SERVICE: [prefix: string, ms: number][] = [
  ['PropertiesService.', PROPERTIES_MS],
  ['CacheService.', CACHE_MS],
  ['LockService.', LOCK_MS],
  ['GmailApp.', MAIL_MS],
  ['Gmail.', MAIL_MS],
  ['MailApp.', MAIL_MS],
  ['ScriptApp.', TRIGGER_MS],
  ['Ui.', UI_MS],
  ['Utilities.', UTILITIES_MS],
  ['Session.', UTILITIES_MS],
];

const READS = /\.(get|is|find)[A-Z]\w*$/;

export function latencyOf(name: string): number {
  const special = SPECIAL[name];
  if (special !== undefined) return special;
  const service = BY_SERVICE.find(([prefix]) => name.startsWith(prefix));
  if (service) return service[1];
  if (name.startsWith('SpreadsheetApp.')) return READS.test(name) ? SHEET_READ_MS : SHEET_WRITE_MS;
  return OTHER_MS;
}
