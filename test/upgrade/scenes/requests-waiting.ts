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
export function waitInEveryWay(desk: Installation): void {
  desk.submit('unnoticed', {}, { fire: false });
  desk.submit('told.later', {}, { delayed: true });
  desk.click(MENU.retrySelected, { as: EDITOR, rows: [desk.rowOf('chosen.by.editor')] });
  desk.ask('pauseDesk');
  desk.submit('paused');
  desk.ask('resumeDesk');
  queueAMail(desk, 'queued');
  queueAMail(desk, 'edited.queued');
  changeByHand(desk);
  waitForZendesk(desk);
}

function queueAMail(desk: Installation, name: string): void {
  desk.google.faults.next('GmailApp.createDraft', { message: 'Gmail operation not allowed.' });
  desk.submit(name);
}

/** What people do in the sheet and the form while nobody looks. */
function changeByHand(desk: Installation): void {
  desk.editAddress(desk.rowOf('edited.unnoticed'), 'edited.unnoticed.too', { fire: false });
  desk.submit('handled.by.hand', {}, { fire: false });
  desk.type(desk.rowOf('handled.by.hand'), 'Status', 'Bob does it');
  for (const title of OURS) desk.type(desk.rowOf('emptied'), title, '');
}

/** Zendesk is down, and then asks everybody to wait. */
function waitForZendesk(desk: Installation): void {
  const { modes } = desk.zendesk;
  modes.down = { status: 503 };
  desk.submit('retried');
  desk.editAddress(desk.rowOf('edited'), 'edited.too');
  desk.editAddress(desk.rowOf('edited.queued'), 'edited.queued.too');
  modes.down = null;
  modes.forced429 = 1;
  desk.submit('throttled');
}
