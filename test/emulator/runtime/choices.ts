/** So many calls of a service within that time pass; the next one throws. */
export interface ShortTermLimit {
  calls: number;
  ms: number;
}

/**
 * What Google does where that is doubtful, or where accounts and files differ. A script must work with every choice. The table in
 * `test/emulator/README.md` says what each stands on.
 */
export interface Choices {
  /** Leading characters with which a text becomes a formula. Google documents only `=`. */
  formulaLeads: string[];
  /** `setValues` and `appendRow` leave the apostrophe before a text in the cell instead of taking it away. */
  apostropheIsKept: boolean;
  /** Truth values are shown, and understood when typed, in the language of the file: `WAHR` in a German one. */
  booleansAreLocalised: boolean;
  /** A date or time is shown in the way in which it was typed (`March 3`, `1/2`), not as the locale writes it. */
  datesAreShownAsTyped: boolean;
  /** The columns of a response sheet that are typed columns of a table: none, those of the form, or all. */
  typedColumns: 'none' | 'form' | 'all';
  /** A row that a form inserts has the formats of the row above it; otherwise it has none. */
  formRowsTakeFormats: boolean;
  /** An empty checkbox holds `false`, so that `getLastRow` and `appendRow` take its row for one with content. */
  checkboxesCountAsContent: boolean;
  /** A text finder does not find what stands in rows that were hidden by hand, or by a filter. */
  findSkipsHiddenRows: boolean;
  findSkipsFilteredRows: boolean;
  /** `replaceAllWith` leaves such rows as they are. */
  replaceSkipsHiddenRows: boolean;
  replaceSkipsFilteredRows: boolean;
  /** Going up or down to the edge of the filled cells steps over rows that were hidden by hand, or by a filter. */
  edgeSkipsHiddenRows: boolean;
  edgeSkipsFilteredRows: boolean;
  /** A change of a range that is refused is refused at once, not when it is applied. */
  refusalsComeAtOnce: boolean;
  /** `GmailApp.getDraft` does not find drafts that are there. */
  draftsAreNotFoundById: boolean;
  /** For this time it still finds drafts that were sent or deleted. */
  goneDraftsAreFoundMs: number;
  /** Messages are not moved to the trash. */
  trashIsRefused: boolean;
  /** `GmailApp.search` minds single words, not the quoted phrase. */
  quotesAreIgnored: boolean;
  /** `GmailApp.getDrafts` gives at most so many drafts, the newest ones; `null`: all. */
  draftListLimit: number | null;
  /** A draft is in that list only after this time. */
  draftListDelayMs: number;
  /** A mail is found by `GmailApp.search` only after this time. */
  gmailSearchLagMs: number;
  /** Bodies of mails come back with CRLF at the ends of lines. */
  crlfBodies: boolean;
  /** `LockService.getDocumentLock()` is `null`, as outside of a container. */
  documentLockIsNull: boolean;
  /** `spreadsheets.currentonly` does not suffice in installable triggers, where nobody has the file open. */
  currentOnlyScopeRefusedInTriggers: boolean;
  /** Permissions of the manifest that people have not ticked: Google asks for each separately. */
  withheldScopes: string[];
  /** `Session` gives no address, as for people of other organisations. */
  addressesAreHidden: boolean;
  /** By service, such as `GmailApp`: limits within seconds, of which Google gives the message but no numbers. */
  shortTermLimits: Record<string, ShortTermLimit>;
}

export const DEFAULT_CHOICES: Choices = {
  formulaLeads: ['='],
  apostropheIsKept: false,
  booleansAreLocalised: true,
  datesAreShownAsTyped: false,
  typedColumns: 'none',
  formRowsTakeFormats: false,
  checkboxesCountAsContent: true,
  findSkipsHiddenRows: false,
  findSkipsFilteredRows: false,
  replaceSkipsHiddenRows: false,
  replaceSkipsFilteredRows: false,
  edgeSkipsHiddenRows: false,
  edgeSkipsFilteredRows: false,
  refusalsComeAtOnce: false,
  draftsAreNotFoundById: false,
  goneDraftsAreFoundMs: 0,
  trashIsRefused: false,
  quotesAreIgnored: false,
  draftListLimit: null,
  draftListDelayMs: 0,
  gmailSearchLagMs: 0,
  crlfBodies: false,
  documentLockIsNull: false,
  currentOnlyScopeRefusedInTriggers: false,
  withheldScopes: [],
  addressesAreHidden: false,
  shortTermLimits: {},
};
