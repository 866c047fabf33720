/**
 * What Google does where that is doubtful, or where accounts and files differ. A script must work with every choice. The table in
 * `test/emulator/README.md` says what each stands on.
 */
export interface Choices {
  /** Leading characters besides which a text becomes a formula. Google documents only `=`. */
  formulaLeads: string[];
  /** `setValues` and `appendRow` leave the apostrophe before a text in the cell instead of taking it away. */
  apostropheIsKept: boolean;
  /** Truth values are shown, and understood when typed, in the language of the file: `WAHR` in a German one. */
  booleansAreLocalised: boolean;
  /** A date or time is shown in the way in which it was typed (`March 3`, `1/2`), not as the locale writes it. */
  datesAreShownAsTyped: boolean;
}

export const DEFAULT_CHOICES: Choices = {
  formulaLeads: ['='],
  apostropheIsKept: false,
  booleansAreLocalised: true,
  datesAreShownAsTyped: false,
};
