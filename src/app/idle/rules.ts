import { type History, NO_HISTORY } from '../../accounts/history';
import { stateOf } from '../../accounts/state';
import { listProblem, noteOf } from '../../idle/exemption-list';
import { type Exemption, type Exemptions, type ExemptLine, readExemptions } from '../../idle/exemptions';
import type { Known, KnownEnd, Rules } from '../../idle/rules';
import { WorkbookExemptions } from '../../sheets/exemptions-sheet';
import type { Message } from '../../text/say';
import { type Account, map, type Result } from '../../zendesk/accounts';
import type { AppContext } from '../context';
import { firstMessages } from './first-messages';

export type RulesContext = Pick<AppContext, 'accounts' | 'setup' | 'workbook' | 'now' | 'state'>;

/** `problems`: lines of exemptions that cannot be understood, or a list that is not what it was. */
export interface RulesOfToday {
  rules: Rules;
  problems: Message[];
}

/** Takes the rules as they are now, and notes beside each exemption what it means. */
export function loadRules(context: RulesContext): Result<RulesOfToday> {
  const { setup, state, now } = context;
  const { all: exemptions, problems } = loadExemptions(context);
  return map(context.accounts.whoAmI(), ({ id: self }) => ({
    rules: {
      policy: setup.idle,
      exemptions,
      self,
      canWarn: setup.mail.enabled,
      mayDelete: state.idle.deletionWaits.get() === null,
      now: now(),
    },
    problems: firstMessages(problems),
  }));
}

type ExemptionsContext = Pick<AppContext, 'workbook' | 'setup' | 'now' | 'state'>;

function loadExemptions(context: ExemptionsContext): Pick<Exemptions, 'all' | 'problems'> {
  const sheet = new WorkbookExemptions(context.workbook).open();
  const inSheet = sheet.lines();
  const { all, problems, notes } = exemptionsOf(inSheet ?? [], context);
  sheet.note(notes);
  if (!inSheet) return { all, problems: [{ code: 'exemption.no-address-column' }, ...problems] };
  return { all, problems: [...listProblems(all, sheet.wasMissing, context), ...problems] };
}

/** Those of the sheet and those of the setup. */
export function exemptionsOf(
  inSheet: readonly ExemptLine[],
  { setup, now }: Pick<AppContext, 'setup' | 'now'>,
): Exemptions {
  const inSetup = setup.idle.exempt.map((who): ExemptLine => ({ row: null, who, reason: '', until: null }));
  return readExemptions([...inSheet, ...inSetup], now());
}

/** What the list was at the last review tells a list that someone has edited from one that is gone. */
function listProblems(all: readonly Exemption[], wasMissing: boolean, context: ExemptionsContext): Message[] {
  const { state, now } = context;
  const note = state.idle.exemptions.get();
  // Version 0.1.0 has noted nothing, but each of its reviews has made the sheet.
  const isLostUnnoted = note === null && wasMissing && state.idle.lastReview.get() !== null;
  if (isLostUnnoted) return [{ code: 'doubt.exemptions-sheet-gone' }];
  const problem = note && listProblem(note, all, now());
  return problem ? [problem] : []; // guard: exemptions-as-they-were
}

/** From here on this is the list that there is to be. */
export function noteExemptions(exemptions: readonly Exemption[], { state, now }: ExemptionsContext): void {
  state.idle.exemptions.set(noteOf(exemptions, now()));
}

/** A person says that the list is right as it is. */
export function acceptExemptions(context: ExemptionsContext): void {
  noteExemptions(loadExemptions(context).all, context);
}

/** What the log and the last snapshot know of an account that has just been read, at the moment of the rules. */
export function knowledgeOf(
  { snapshot }: Pick<AppContext, 'snapshot'>,
  histories: ReadonlyMap<string, History>,
  endOf: (agentId: string) => KnownEnd | null,
  { now }: Rules,
): (account: Account) => Known {
  const { previous, previousSnapshotAt } = snapshot.previousSnapshot();
  return (account) => {
    const history = histories.get(account.id) ?? NO_HISTORY;
    const before = previous.get(account.id) ?? null;
    const state = stateOf(account, { before, history, now, previousSnapshotAt });
    return { account, history, state, end: endOf(account.id) };
  };
}
