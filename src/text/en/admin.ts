import { counted, grouped } from '../../shared/numbers';
import type { AnyMessage, Say } from '../message';

interface Triggers {
  /** Duplicates that were removed on the way. */
  surplus: number;
}

function withSurplus(sentence: string, surplus: number): string {
  if (surplus === 0) return sentence;
  return `${sentence} ${surplus} duplicate ${surplus === 1 ? 'trigger was' : 'triggers were'} removed.`;
}

/** What the menu and the sidebar say about Chat Access as a whole. */
export const admin = {
  'menu.title': 'Chat Access',
  'menu.open-setup': 'Open setup and health',
  'menu.handle-waiting': 'Process pending rows now',
  'menu.retry-selected': 'Retry selected rows',
  'menu.retry-failed': 'Retry all failed rows',
  'menu.approve-selected': 'Approve selected rows',
  'menu.reject-selected': 'Reject selected rows',
  'menu.idle': 'Idle accounts',
  'menu.check-idle': 'Check idle accounts (no changes)',
  'menu.review-plan': 'Review the idle plan',
  'menu.apply-plan': 'Apply the idle plan',
  'menu.release-plan': 'Release the held plan',
  'menu.spare-selected': 'Spare selected rows',
  'menu.restore-selected': 'Restore selected accounts',
  'menu.undo-run': 'Undo the last idle run',
  'menu.people': 'Agents',
  'menu.extract-agents': 'Export agents to sheet',
  'menu.block-selected': 'Block selected people',
  'menu.person': 'History of the selected person',
  'menu.checks': 'Checks',
  'menu.update-dashboard': 'Update the dashboard',
  'menu.check-log': 'Check the log',
  'menu.check-installation': 'Check the installation',
  'menu.help': 'Help',

  'switch.on': ({ owner, surplus }: { owner: string } & Triggers) =>
    withSurplus(`Chat Access is on and runs as ${owner || 'you'}.`, surplus),
  'switch.on-already': ({ surplus }: Triggers) => withSurplus('Chat Access was already on.', surplus),
  'switch.owned': ({ owner }: { owner: string }) =>
    `${owner || 'Another person'} has already turned Chat Access on in this sheet. Only one person can: otherwise every request would be processed twice. ` +
    `Ask ${owner || 'them'} to turn it off first, or turn it off yourself.`,
  'switch.incomplete': 'The setup is not complete.',
  'switch.sheet-gone': 'The response sheet no longer exists. Choose the sheet again.',
  'switch.busy': 'Chat Access is already being turned on. Try again in a minute.',
  'switch.off': 'Chat Access is off. New requests wait in their rows.',
  'switch.off-elsewhere': ({ owner }: { owner: string }) =>
    `Chat Access is off. New requests wait in their rows. The triggers of ${owner || 'the person who turned it on'} are removed within five minutes.`,
  'switch.off-already': 'Chat Access was already off.',
  'switch.uninstalled': ({ off }: { off: AnyMessage }, say: Say) =>
    `${say(off)} The credential is deleted. The sheet and its log stay as they are.`,
  'switch.uninstalled-elsewhere': ({ off, owner }: { off: AnyMessage; owner: string }, say: Say) =>
    `${say(off)} The credential of ${owner || 'the person who turned it on'} is deleted together with them. The sheet and its log stay as they are.`,
  'switch.paused': 'Paused. Requests wait in their rows until you resume.',
  'switch.resumed': 'Chat Access resumes within five minutes.',

  'preview.column-missing': ({ column }: { column: string }) =>
    `The column "${column}" cannot be found. Choose the columns again.`,
  'preview.no-response': 'There is no response yet.',
  'preview.blank-row': ({ row }: { row: number }) => `Row ${row} contains no response.`,
  'preview.awaited': ({ row }: { row: number }) => `Row ${row} waits: a formula in it has no value yet.`,
  'preview.row-number': 'Enter the number of a row below the header.',
  'preview.no-credential':
    'Enter a credential for Zendesk first. One that is saved can be used only by the person who entered it.',

  'test-mail.title': 'a test',
  'test-mail.detail': 'This is a test with made-up names: nothing has happened to any account.',
  'test-mail.unknown': ({ names }: { names: readonly string[] }) =>
    `There is no such email. Choose one of ${names.join(', ')}.`,
  'test-mail.sent': ({ to }: { to: string }) => `Sent to ${to}.`,
  'test-mail.no-quota': 'Not sent: no emails are left for today. Try again tomorrow.',
  'test-mail.failed': 'Not sent: Gmail did not accept the email. Try again in a minute.',

  'extract.no-credential':
    'Only the person who entered the Zendesk credential can do this. Ask them, or enter a credential in the setup.',
  'extract.busy': 'The accounts are already being read. Try again in a minute.',
  'extract.unfinished': 'The accounts are being read. This continues automatically every five minutes.',
  'extract.failed': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `The accounts could not be read (${say(reason)}). Test the connection in the setup.`,
  'extract.done': ({ accounts }: { accounts: number }) =>
    `${counted(accounts, 'account is', 'accounts are')} in the sheet "Agents".`,
  'extract.shrunk': ({ listed, before }: { listed: number; before: number }) =>
    `Zendesk listed only ${grouped(listed)} of ${grouped(before)} accounts, so the sheet "Agents" was left as it is. If that is right, choose Export agents to sheet again.`,

  'dashboard.done': 'The dashboard is up to date.',
  'dashboard.busy': 'The dashboard is already being updated. Try again in a minute.',
  'dashboard.queued': ({ owner }: { owner: string }) =>
    `Chat Access runs as ${owner} and updates the dashboard within five minutes.`,
};
