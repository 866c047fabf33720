import { type History, NO_HISTORY } from '../../accounts/history';
import { stateOf } from '../../accounts/state';
import { readExemptions } from '../../idle/exemptions';
import type { IdleServices } from '../../idle/ports';
import type { Known, Rules } from '../../idle/verdict';
import { composeWarning } from '../../mail/warning-mail';
import { WorkbookExemptions } from '../../sheets/exemptions-sheet';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { IdleJob } from '../../state/idle-state';
import { type Account, map, type Result } from '../../zendesk/accounts';
import { signInAddress } from '../../zendesk/products';
import type { AppContext } from '../context';

/** What the work on idle accounts reaches in this execution. */
export function idleServices(app: AppContext, job: IdleJob): IdleServices {
  const { state, now, accounts, log, outbox } = app;
  const { connection, mail } = app.setup;
  const label = job.task === 'restore' ? 'restored' : 'looked at';
  return {
    accounts,
    log,
    outbox,
    plan: new WorkbookPlan(app.workbook),
    now,
    mustStop: () => app.mustStop(),
    onProgress: (steps, total) => {
      const done = Math.min(steps, total);
      const message = `${done} of ${total} accounts ${label}`;
      app.showProgress({ job: 'Idle accounts', done, total, startedAt: job.startedAt, message });
    },
    warning: (account, detail, reference) =>
      composeWarning(account, detail, reference, { mail, signIn: signInAddress(connection) }),
    noteLost: (agentId, departments) => state.idle.setLostDepartments(agentId, departments),
    withLease: (name, action) => app.withLease(name, action),
  };
}

/** The rules of today, and what is wrong with them: lines of exemptions that cannot be understood. */
export function rulesOfToday(app: AppContext): Result<{ rules: Rules; problems: string[] }> {
  const { idle, mail } = app.setup;
  const sheet = new WorkbookExemptions(app.workbook);
  const fromSetup = idle.exempt.map((who) => ({ row: null, who, reason: 'in the setup', until: null }));
  const lines = sheet.lines();
  const read = readExemptions([...(lines ?? []), ...fromSetup], app.now());
  if (!lines)
    read.problems.push('The sheet Exemptions has no column Address, so nobody knows whom it exempts.');
  sheet.note(read.notes);
  return map(app.accounts.whoAmI(), ({ id }) => ({
    rules: {
      policy: idle,
      exemptions: read.all,
      self: id,
      canWarn: mail.enabled,
      now: app.now(),
    },
    problems: shortened(read.problems),
  }));
}

const MOST_SHOWN = 5;

function shortened(problems: readonly string[]): string[] {
  const more = problems.length - MOST_SHOWN;
  return more > 0 ? [...problems.slice(0, MOST_SHOWN), `And ${more} more.`] : [...problems];
}

/** What the log and the last extract know of an account that has just been read, at the moment of the rules. */
export function knowledgeOf(
  app: AppContext,
  histories: Map<string, History>,
  { now }: Rules,
): (account: Account) => Known {
  const { previous, previousSnapshotAt } = app.snapshot.previousSnapshot();
  return (account) => {
    const history = histories.get(account.id) ?? NO_HISTORY;
    const before = previous.get(account.id) ?? null;
    return { account, history, state: stateOf(account, { before, history, now, previousSnapshotAt }) };
  };
}
