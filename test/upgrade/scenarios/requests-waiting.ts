import { EDITOR, type Installation, MENU } from '../installation';

const OURS = [
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

/** Rows that wait, each for another thing. Nothing looks at them before the recording ends. */
export function waitInEveryWay(installation: Installation): void {
  installation.submit('unnoticed', {}, { fire: false });
  installation.submit('told.later', {}, { delayed: true });
  installation.click(MENU.retrySelected, { as: EDITOR, rows: [installation.rowOf('chosen.by.editor')] });
  installation.ask('pauseDesk');
  installation.submit('paused');
  installation.ask('resumeDesk');
  queueAMail(installation, 'queued');
  queueAMail(installation, 'edited.queued');
  changeByHand(installation);
  waitForZendesk(installation);
}

function queueAMail(installation: Installation, name: string): void {
  installation.google.faults.next('GmailApp.createDraft', { message: 'Gmail operation not allowed.' });
  installation.submit(name);
}

/** What people do in the sheet and the form while nobody looks. */
function changeByHand(installation: Installation): void {
  installation.editAddress(installation.rowOf('edited.unnoticed'), 'edited.unnoticed.too', { fire: false });
  installation.submit('handled.by.hand', {}, { fire: false });
  installation.type(installation.rowOf('handled.by.hand'), 'Status', 'Bob does it');
  for (const title of OURS) installation.type(installation.rowOf('emptied'), title, '');
}

/** Zendesk is down, and then asks everybody to wait. */
function waitForZendesk(installation: Installation): void {
  const { modes } = installation.zendesk;
  modes.down = { status: 503 };
  installation.submit('retried');
  installation.editAddress(installation.rowOf('edited'), 'edited.too');
  installation.editAddress(installation.rowOf('edited.queued'), 'edited.queued.too');
  modes.down = null;
  modes.forced429 = 1;
  installation.submit('throttled');
}
