import { type AccountEvent, type History, historiesOf, NO_HISTORY } from '../../accounts/history';
import type { AgentLine } from '../../accounts/ports';
import { stateOf } from '../../accounts/state';
import type { Known, Rules } from '../../idle/rules';
import { type Account, map, ok, type Result } from '../../zendesk/accounts';
import type { AppContext } from '../context';
import { type EndsContext, knownEnds } from './known-ends';

type Context = EndsContext & Pick<AppContext, 'accounts'>;

/** All who are listed, and those who are not listed any more because we have disabled them. */
export function everybodyKnown(
  context: Context,
  lines: readonly AgentLine[],
  { now }: Rules,
  events: readonly AccountEvent[],
): Result<Known[]> {
  const { accounts } = context;
  const histories = historiesOf(events);
  const endOf = knownEnds(context, events);
  const historyOf = ({ id }: Account) => histories.get(id) ?? NO_HISTORY;
  const listed = lines.map(({ account, state }): Known => {
    return { account, state, history: historyOf(account), end: endOf(account.id) };
  });
  const gone = accounts.omitsDisabled ? disabledByUs(histories, lines) : [];
  // The sheet of all accounts has no row of them.
  const past = { before: null, now, previousSnapshotAt: 0 };
  return map(readDisabled(gone, accounts), (read) => [
    ...listed,
    ...read.map((account): Known => {
      const history = historyOf(account);
      return { account, history, state: stateOf(account, { ...past, history }) };
    }),
  ]);
}

/** Whom the log says we have disabled, and not enabled since. Deleted ones are absent in Zendesk. */
function disabledByUs(histories: ReadonlyMap<string, History>, lines: readonly AgentLine[]): string[] {
  const listed = new Set(lines.map(({ account: { id } }) => id));
  const isGone = ([id, { disabledAt, isDisablingProved }]: [string, History]) =>
    disabledAt !== null && isDisablingProved && !listed.has(id);
  return [...histories].filter(isGone).map(([id]) => id);
}

/** One who is in the team again has been listed, or will be in the next list. */
function readDisabled(ids: readonly string[], accounts: AppContext['accounts']): Result<Account[]> {
  const read = ids.length > 0 ? accounts.byId(ids) : [];
  const failed = read.find(({ kind }) => kind !== 'ok');
  if (failed && failed.kind !== 'ok') return failed;
  const present = read.flatMap((each) => (each.kind === 'ok' && each.value !== 'absent' ? [each.value] : []));
  return ok(present.filter(({ enabled }) => !enabled));
}
