import type { ChatInstallation } from '../chat-installation';
import { EDITOR, MENU } from '../installation';

const RECORD_COLUMNS = [
  'Action',
  'Status',
  'Detail',
  'Agent ID',
  'Mail',
  'Attempts',
  'Next try',
  'Request ID',
  'Updated at',
];

/** Rows that wait for different reasons. No timer runs before the recording ends. */
export function addWaitingRows(installation: ChatInstallation): void {
  installation.submit('unnoticed', {}, { fire: false });
  installation.submit('event.delayed', {}, { delayed: true });
  installation.click(MENU.retrySelected, { as: EDITOR, rows: [installation.rowOf('chosen.by.editor')] });
  installation.call('pauseDesk');
  installation.submit('paused');
  installation.call('resumeDesk');
  queueMail(installation, 'queued');
  queueMail(installation, 'edited.queued');
  changeByHand(installation);
  failAtZendesk(installation);
}

function queueMail(installation: ChatInstallation, name: string): void {
  installation.google.faults.next('GmailApp.createDraft', { message: 'Gmail operation not allowed.' });
  installation.submit(name);
}

/** What editors and requesters change between two timer runs. */
function changeByHand(installation: ChatInstallation): void {
  installation.editAddress(installation.rowOf('edited.unnoticed'), 'edited.unnoticed.too', { fire: false });
  installation.submit('handled.by.hand', {}, { fire: false });
  installation.type(installation.rowOf('handled.by.hand'), 'Status', 'Bob handles it');
  for (const title of RECORD_COLUMNS) installation.type(installation.rowOf('emptied'), title, '');
}

/** Zendesk is down, and then answers with a Retry-After. */
function failAtZendesk(installation: ChatInstallation): void {
  const { modes } = installation.zendesk;
  modes.down = { status: 503 };
  installation.submit('retried');
  installation.editAddress(installation.rowOf('edited'), 'edited.too');
  installation.editAddress(installation.rowOf('edited.queued'), 'edited.queued.too');
  modes.down = null;
  modes.forced429 = 1;
  installation.submit('throttled');
}
