import type { Choices } from '../../emulator/runtime/choices';
import type { Rng } from './rng';

export type GoogleChoices = Partial<Choices>;

/** A way in which Google may behave; see the table of choices in `test/emulator/README.md`. */
interface Doubt {
  name: string;
  draw(rng: Rng): GoogleChoices;
}

const HOUR_MS = 3_600_000;

/** All of these are drawn, also together. */
export const DRAWN: readonly Doubt[] = [
  { name: 'more characters begin a formula', draw: () => ({ formulaLeads: ['=', '+', '-', '@'] }) },
  { name: 'truth values are English', draw: () => ({ booleansAreLocalised: false }) },
  { name: 'dates are shown as they were typed', draw: () => ({ datesAreShownAsTyped: true }) },
  { name: 'bodies of mails have CRLF', draw: () => ({ crlfBodies: true }) },
  { name: 'mails are found late', draw: (rng) => ({ gmailSearchLagMs: rng.pick([60_000, HOUR_MS]) }) },
  { name: 'empty checkboxes are no content', draw: () => ({ checkboxesCountAsContent: false }) },
  { name: 'the apostrophe before a text is kept', draw: () => ({ apostropheIsKept: true }) },
  {
    name: 'finders leave hidden and filtered rows out',
    draw: () => ({ findSkipsHiddenRows: true, findSkipsFilteredRows: true }),
  },
  {
    name: 'replacing leaves hidden and filtered rows out',
    draw: () => ({ replaceSkipsHiddenRows: true, replaceSkipsFilteredRows: true }),
  },
  {
    name: 'the edge of the filled cells is looked for past hidden and filtered rows',
    draw: () => ({ edgeSkipsHiddenRows: true, edgeSkipsFilteredRows: true }),
  },
  { name: 'what is refused is refused at once', draw: () => ({ refusalsComeAtOnce: true }) },
  { name: 'a search minds single words', draw: () => ({ quotesAreIgnored: true }) },
  { name: 'drafts that are gone are found for a moment', draw: () => ({ goneDraftsAreFoundMs: 1500 }) },
  { name: 'the list of drafts is cut', draw: (rng) => ({ draftListLimit: rng.pick([1, 3]) }) },
  {
    name: 'the columns of the response sheet are typed',
    draw: () => ({ typedColumns: 'all' }),
  },
  {
    name: 'there is no lock of the document',
    draw: () => ({ documentLockIsNull: true }),
  },
  {
    name: 'drafts are listed late',
    draw: (rng) => ({ draftListDelayMs: rng.pick([60_000, HOUR_MS]) }),
  },
];

/** What the program does not stand yet: each moves to `DRAWN` when the reason is gone. */
export const NOT_DRAWN_YET: readonly (Doubt & { reason: string })[] = [
  {
    name: 'Gmail has a short-term limit',
    draw: () => ({ shortTermLimits: { GmailApp: { calls: 5, ms: 1000 } } }),
    reason:
      'a burst of mails that Gmail refuses for seconds leaves requesters untold, or drafts behind: seeds 20074 and 33',
  },
  {
    name: 'drafts are not found by their ids, or for hours after they are gone',
    draw: (rng) => rng.pick([{ draftsAreNotFoundById: true }, { goneDraftsAreFoundMs: HOUR_MS }]),
    reason: 'the check refuses to turn Chat Access on there',
  },
  {
    name: 'messages cannot be moved to the trash',
    draw: () => ({ trashIsRefused: true }),
    reason: 'the draft of an email that was killed stays, and the check says what to do',
  },
  {
    name: 'permissions are withheld',
    draw: () => ({ withheldScopes: ['https://mail.google.com/'] }),
    reason: 'the check refuses to turn Chat Access on there',
  },
  {
    name: 'Google gives no addresses',
    draw: () => ({ addressesAreHidden: true }),
    reason: 'nobody can be told of a pause, so the invariants about alerts do not hold',
  },
  {
    name: 'currentonly does not suffice in triggers',
    draw: () => ({ currentOnlyScopeRefusedInTriggers: true }),
    reason:
      'no trigger can work: only health can say so, and there is no outcome that the invariants could demand',
  },
];

/** About half of the worlds have one of these, a few several. */
export function drawGoogleChoices(rng: Rng): GoogleChoices {
  const drawn = DRAWN.filter(() => rng.chance(0.1));
  return Object.assign({}, ...drawn.map((doubt) => doubt.draw(rng)));
}
