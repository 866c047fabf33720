import { passLate } from '../../late-timer';
import { COLUMNS, Installation, MENU } from '../installation';
import { passTwoDays } from '../passing';
import { dieInMenuAndTimer, dieOnTheWay } from './requests-interrupted';
import { waitInEveryWay } from './requests-waiting';
import type { Scene } from './scene';
import { setUp } from './setting-up';

/** Too long for one property: the setup is stored in pieces. */
const RULES = 'Whoever wants an account reads the rules of the house first, all twelve of them. '.repeat(30);

/** Rows in every state that a row can have, of a desk that takes requests only. */
export const requests: Scene = {
  name: 'requests',
  live() {
    const desk = new Installation();
    desk.linkForm();
    desk.zendesk.modes.seatLimit = 60;
    desk.zendesk.addDepartment('Sales');
    desk.submit('history');
    setUp(desk, {
      backlog: 'leave',
      access: { subdomains: true, departments: ['Sales'] },
      mail: {
        copyTo: ['chat.team@acme.example'],
        templates: {
          created: { subject: 'Ready: {{email}}', body: 'Hello,\n\n{{name}}: {{action}}.' },
          rejected: { subject: 'Sorry: {{email}}', body: `{{detail}}\n\n${RULES}` },
        },
      },
    });
    giveUpAMail(desk);
    endInEveryWay(desk);
    desk.google.advance({ minutes: 15 });
    dieInMenuAndTimer(desk);
    dieOnTheWay(desk);
    waitInEveryWay(desk);
    return desk;
  },
  goOn(desk) {
    desk.submit('newcomer', {}, { twice: true, echo: true });
    desk.submit('created');
    desk.google.advance({ minutes: 30 });
    // Whoever selects rows that are done finds them done.
    desk.click(MENU.retrySelected, {
      rows: ['created', 'updated', 'emptied', 'unsent'].map((name) => desk.rowOf(name)),
    });
    desk.editAddress(desk.rowOf('unchanged'), 'somebody.else');
    desk.click(MENU.retryFailed);
    passTwoDays(desk.google);
  },
};

/** Gmail does not send it for more than three days. */
function giveUpAMail(desk: Installation): void {
  desk.google.faults.next('GmailApp.GmailDraft.send', { message: 'Invalid email', times: 100_000 });
  desk.submit('never.told');
  passLate(desk.google, { days: 4 });
  desk.google.faults.clear();
}

function endInEveryWay(desk: Installation): void {
  const { zendesk } = desk;
  zendesk.addAgent({ email: 'updated@acme.example', enabled: false });
  zendesk.addAgent({ email: 'unchanged@acme.example' });
  zendesk.addAgent({ email: 'boss@acme.example', enabled: false, role: 'Administrator' });
  for (const name of ['created', 'updated', 'unchanged', 'boss', 'emptied', 'edited', 'edited.unnoticed'])
    desk.submit(name);
  desk.submit('rejected', { [COLUMNS.email]: 'rejected@elsewhere.example' });
  desk.submit('nobody.asked', { [COLUMNS.requester]: '' });
  zendesk.modes.seatLimit = 1;
  desk.submit('seatless');
  desk.submit('chosen.by.editor');
  zendesk.modes.seatLimit = 60;
}
