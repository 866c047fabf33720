import { readExemptions } from '../../idle/exemptions';
import { type History, NO_HISTORY } from '../../idle/history';
import type { IdleDesk } from '../../idle/ports';
import { stateOf } from '../../idle/state';
import type { Known, Rules } from '../../idle/verdict';
import { composeWarning } from '../../mail/idle-mails';
import { seatsWhenFull } from '../../requests/seats';
import { credentialProblem } from '../../setup/alerts';
import type { IdleJob } from '../../setup/state/idle-state';
import { WorkbookExemptions } from '../../sheets/exemptions-sheet';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { Program } from '../../wiring';
import { type Account, map, type Result } from '../../zendesk/accounts';

/** What the work on idle accounts reaches in this execution. */
export function idleDesk(program: Program, job: IdleJob): IdleDesk {
  const { state, now, accounts, log, outbox } = program;
  const { connection, mail } = program.setup;
  const label = job.task === 'restore' ? 'restored' : 'looked at';
  return {
    accounts,
    log,
    outbox,
    plan: new WorkbookPlan(program.workbook),
    now,
    mustStop: () => program.mustStop(),
    onProgress: (steps, total) => {
      const done = Math.min(steps, total);
      const message = `${done} of ${total} accounts ${label}`;
      program.showProgress({ job: 'Idle accounts', done, total, startedAt: job.startedAt, message });
    },
    pause: (reason) => program.pause(credentialProblem(reason)),
    warning: (account, detail, reference) =>
      composeWarning(account, detail, reference, { mail, subdomain: connection.subdomain }),
    seatsWhenFull: () => seatsWhenFull(accounts, program.extract),
    noteLost: (agentId, departments) => state.idle.setLostDepartments(agentId, departments),
    alone: (name, action) => program.alone(name, action),
  };
}

/** The rules of today, and what is wrong with them: lines of exemptions that cannot be understood. */
export function rulesOfToday(program: Program): Result<{ rules: Rules; problems: string[] }> {
  const { idle, mail } = program.setup;
  const sheet = new WorkbookExemptions(program.workbook);
  const fromSetup = idle.exempt.map((who) => ({ row: null, who, reason: 'in the setup', until: null }));
  const lines = sheet.lines();
  const read = readExemptions([...(lines ?? []), ...fromSetup], program.now());
  if (!lines)
    read.problems.push('The sheet Exemptions has no column Address, so nobody knows whom it exempts.');
  sheet.note(read.notes);
  return map(program.accounts.whoAmI(), ({ id }) => ({
    rules: {
      policy: idle,
      exemptions: read.all,
      self: id,
      canWarn: mail.enabled,
      now: program.now(),
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
export function memory(
  program: Program,
  histories: Map<string, History>,
  { now }: Rules,
): (account: Account) => Known {
  const { sightings, lastLook } = program.extract.lookBack();
  return (account) => {
    const history = histories.get(account.id) ?? NO_HISTORY;
    const before = sightings.get(account.id) ?? null;
    return { account, history, state: stateOf(account, { before, history, now, lastLook }) };
  };
}
