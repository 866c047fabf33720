import type { ChatInstallation } from '../chat-installation';
import { addressOf, EDITOR, MENU } from '../installation';
import { killAtCall } from '../kill-at-call';
import { advanceToTimerRun } from '../pass-time';
import { ASKED, askEagerly, askUntil } from './access-week';

const CREATE = /POST\W+https:[^"]*\/agents"/;
const SEND = /GmailDraft\.send/;

/** Requests that wait for an approver, in each state that they can be in. */
export function leaveApprovals(installation: ChatInstallation): void {
  for (const name of ['asked', 'asked.too', 'approved', 'approved.taken', 'refused'])
    installation.submit(name);
  installation.zendesk.addAgent({ email: addressOf('off.by.person'), enabled: false });
  installation.submit('off.by.person');
  decide(installation, 'approve', 'approved.taken');
  killAtCall(installation.google, CREATE, () => advanceToTimerRun(installation.google));
  installation.google.faults.next('GmailApp.createDraft', { message: 'Gmail operation not allowed.' });
  installation.submit('asked.unmailed');
  killAtCall(installation.google, SEND, () => void installation.submit('asked.unsent'));
  decide(installation, 'approve', 'approved');
  decide(installation, 'reject', 'refused');
}

/** Two are given, and the third is held back: the admins are not told of it yet. */
export function leaveBraked(installation: ChatInstallation): void {
  askEagerly(installation, 'eager.1', 'eager.2');
  installation.google.faults.next('GmailApp.createDraft', {
    message: 'Gmail operation not allowed.',
    times: 2,
  });
  askEagerly(installation, 'eager.3', 'eager.4');
}

/** Ends that are noted and not in the log yet, and one that has just been put off. */
export function leaveEnds(installation: ChatInstallation): void {
  killAtCall(installation.google, CREATE, () => askUntil(installation, 'claimed.end', '2026-03-10'));
  killAtCall(installation.google, CREATE, () => askUntil(installation, 'created.end', '2026-03-30'), {
    after: true,
  });
}

/** All seats are taken. */
export function leaveSeats(installation: ChatInstallation): void {
  const enabled = installation.zendesk.snapshot().agents.filter((agent) => agent.enabled && !agent.deleted);
  installation.zendesk.modes.seatLimit = enabled.length;
  installation.submit('seatless', { [ASKED.language]: 'Español' });
  installation.submit('seatless.too');
}

/** Another editor saves the setup. The log, the owner and the new approver do not know of it yet. */
export function leaveSavedSetup({ google }: ChatInstallation): void {
  google.callAs(EDITOR, 'saveSetup', {
    access: {
      blocked: [addressOf('blocked'), addressOf('blocked.too')],
      approvers: [EDITOR, 'head@acme.example'],
    },
  });
}

/** The approver chooses it in the menu. */
export function decide(installation: ChatInstallation, what: 'approve' | 'reject', ...names: string[]): void {
  const { ui } = installation.google;
  const rows = names.map((name) => installation.rowOf(name));
  ui.answer('OK', 'Not in my team');
  installation.click(MENU[what], { as: EDITOR, rows });
  ui.forgetAnswers();
}
