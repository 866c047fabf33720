import { APPROVER, type ApprovalsInstallation } from './approvals-installation';
import { underTitles } from './installation';

/** What approvers and others do in the menu, and what came of it. */

export const EMAIL = 'ana@acme.example';

export function writesOf(installation: ApprovalsInstallation): string[] {
  return installation
    .takeCalls()
    .filter((call) => /^(POST|PUT|DELETE) /.test(call) && !call.includes('oauth'));
}

export function choose(
  installation: ApprovalsInstallation,
  item: string,
  as: string,
  selection: number[],
): string {
  installation.google.open({ as });
  installation.google.clickMenu(item, { as, selection });
  return installation.toast();
}

export const approve = (installation: ApprovalsInstallation, row: number, as = APPROVER) =>
  choose(installation, 'Approve selected rows', as, [row]);

export function reject(
  installation: ApprovalsInstallation,
  row: number,
  as = APPROVER,
  reason = 'Not in my team',
): string {
  installation.google.ui.answer('OK', reason);
  return choose(installation, 'Reject selected rows', as, [row]);
}

export const mailsTo = (installation: ApprovalsInstallation, address: string) =>
  installation.google.sent.filter(({ to }) => to.includes(address));

export const logOf = (installation: ApprovalsInstallation) =>
  underTitles(installation.google.spreadsheet.sheet('Log').display());

export function columnLetter(installation: ApprovalsInstallation, title: string): string {
  const index = installation.google.form.sheet.display()[0]?.indexOf(title) ?? -1;
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
