import { passLate } from '../../late-timer';
import { COLUMNS, Installation, MENU } from '../installation';
import { passTwoDays } from '../pass-time';
import { dieInMenuAndTimer, dieOnTheWay } from './requests-interrupted';
import { waitInEveryWay } from './requests-waiting';
import type { Scene } from './scenario';
import { setUp } from './set-up';

/** Too long for one property: the setup is stored in pieces. */
const RULES = 'Whoever wants an account reads the rules of the house first, all twelve of them. '.repeat(30);

/** Rows in every state that a row can have, of a desk that takes requests only. */
export const requests: Scene = {
  name: 'requests',
  live() {
    const installation = new Installation();
    installation.linkForm();
    installation.zendesk.modes.seatLimit = 60;
    installation.zendesk.addDepartment('Sales');
    installation.submit('history');
    setUp(installation, {
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
    giveUpAMail(installation);
    endInEveryWay(installation);
    installation.google.advance({ minutes: 15 });
    dieInMenuAndTimer(installation);
    dieOnTheWay(installation);
    waitInEveryWay(installation);
    return installation;
  },
  goOn(installation) {
    installation.submit('newcomer', {}, { twice: true, echo: true });
    installation.submit('created');
    installation.google.advance({ minutes: 30 });
    // Whoever selects rows that are done finds them done.
    installation.click(MENU.retrySelected, {
      rows: ['created', 'updated', 'emptied', 'unsent'].map((name) => installation.rowOf(name)),
    });
    installation.editAddress(installation.rowOf('unchanged'), 'somebody.else');
    installation.click(MENU.retryFailed);
    passTwoDays(installation.google);
  },
};

/** Gmail does not send it for more than three days. */
function giveUpAMail(installation: Installation): void {
  installation.google.faults.next('GmailApp.GmailDraft.send', { message: 'Invalid email', times: 100_000 });
  installation.submit('never.told');
  passLate(installation.google, { days: 4 });
  installation.google.faults.clear();
}

function endInEveryWay(installation: Installation): void {
  const { zendesk } = installation;
  zendesk.addAgent({ email: 'updated@acme.example', enabled: false });
  zendesk.addAgent({ email: 'unchanged@acme.example' });
  zendesk.addAgent({ email: 'boss@acme.example', enabled: false, role: 'Administrator' });
  for (const name of ['created', 'updated', 'unchanged', 'boss', 'emptied', 'edited', 'edited.unnoticed'])
    installation.submit(name);
  installation.submit('rejected', { [COLUMNS.email]: 'rejected@elsewhere.example' });
  installation.submit('nobody.asked', { [COLUMNS.requester]: '' });
  zendesk.modes.seatLimit = 1;
  installation.submit('seatless');
  installation.submit('chosen.by.editor');
  zendesk.modes.seatLimit = 60;
}
