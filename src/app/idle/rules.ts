import { type History, NO_HISTORY } from '../../accounts/history';
import { stateOf } from '../../accounts/state';
import { type Exemptions, type ExemptLine, readExemptions } from '../../idle/exemptions';
import { shortened } from '../../idle/hold';
import type { Known, Rules } from '../../idle/rules';
import { WorkbookExemptions } from '../../sheets/exemptions-sheet';
import type { Message } from '../../text/say';
import { type Account, map, type Result } from '../../zendesk/accounts';
import type { AppContext } from '../context';

export type RulesContext = Pick<AppContext, 'accounts' | 'setup' | 'workbook' | 'now'>;

/** `problems`: lines of exemptions that cannot be understood. */
export interface RulesOfToday {
  rules: Rules;
  problems: Message[];
}

/** Takes the rules as they are now, and notes beside each exemption what it means. */
export function loadRules(context: RulesContext): Result<RulesOfToday> {
  const { setup, now } = context;
  const { all: exemptions, problems } = loadExemptions(context);
  return map(context.accounts.whoAmI(), ({ id: self }) => ({
    rules: { policy: setup.idle, exemptions, self, canWarn: setup.mail.enabled, now: now() },
    problems: shortened(problems),
  }));
}

function loadExemptions({
  workbook,
  setup,
  now,
}: Pick<AppContext, 'workbook' | 'setup' | 'now'>): Pick<Exemptions, 'all' | 'problems'> {
  const sheet = new WorkbookExemptions(workbook).open();
  const inSheet = sheet.lines();
  const inSetup = setup.idle.exempt.map((who): ExemptLine => ({ row: null, who, reason: '', until: null }));
  const { all, problems, notes } = readExemptions([...(inSheet ?? []), ...inSetup], now());
  sheet.note(notes);
  return { all, problems: inSheet ? problems : [...problems, { code: 'exemption.no-address-column' }] };
}

/** What the log and the last snapshot know of an account that has just been read, at the moment of the rules. */
export function knowledgeOf(
  { snapshot }: Pick<AppContext, 'snapshot'>,
  histories: ReadonlyMap<string, History>,
  { now }: Rules,
): (account: Account) => Known {
  const { previous, previousSnapshotAt } = snapshot.previousSnapshot();
  return (account) => {
    const history = histories.get(account.id) ?? NO_HISTORY;
    const before = previous.get(account.id) ?? null;
    return { account, history, state: stateOf(account, { before, history, now, previousSnapshotAt }) };
  };
}
