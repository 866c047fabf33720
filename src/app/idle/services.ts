import type { IdleServices } from '../../idle/ports';
import { composeWarning, warningMark } from '../../mail/warning-mail';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { IdleJob } from '../../state/idle-state';
import { memberPage, signInAddress } from '../../zendesk/products';
import type { AppContext } from '../context';
import { seatsOf } from '../requests/services';

export type ServicesContext = Pick<
  AppContext,
  | 'accounts'
  | 'log'
  | 'outbox'
  | 'workbook'
  | 'setup'
  | 'state'
  | 'now'
  | 'startedAt'
  | 'mustStop'
  | 'showProgress'
  | 'withLease'
>;

/** What the work on idle accounts works with in this execution. */
export function idleServices(context: ServicesContext, job: IdleJob): IdleServices {
  const { state, now, accounts, log, outbox, mustStop, withLease, workbook, setup } = context;
  const mail = { ...setup.mail, product: setup.connection.product };
  const sender = { mail, signIn: signInAddress(setup.connection) };
  return {
    accounts,
    log,
    outbox,
    plan: new WorkbookPlan(workbook),
    now,
    mustStop,
    onProgress: (steps, total) => showProgress(Math.min(steps, total), total, job, context),
    warning: (account, detail, reference, template) =>
      composeWarning(account, detail, reference, sender, template),
    warningMark: (warning, reference, facts) => warningMark(warning, reference, sender, facts),
    language: mail.language,
    memberPage: (agentId) => memberPage(setup.connection, agentId),
    noteLost: (agentId, departments) => state.lostDepartments.set(agentId, departments, setup.connection),
    noteFreeSeat: () => seatsOf(context).offer(),
    withLease,
  };
}

function showProgress(
  done: number,
  total: number,
  { task, startedAt }: IdleJob,
  context: Pick<AppContext, 'showProgress'>,
): void {
  const code = task === 'restore' ? 'progress.accounts-restored' : 'progress.accounts-checked';
  context.showProgress({ job: 'Idle accounts', done, total, startedAt, message: { code, done, total } });
}
