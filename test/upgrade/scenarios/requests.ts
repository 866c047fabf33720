import { advanceWithLateTimer } from '../../late-timer';
import { ChatInstallation } from '../chat-installation';
import { COLUMNS, MENU } from '../installation';
import { passTwoDays } from '../pass-time';
import { killRetryAndTimer, killSubmissions } from './requests-interrupted';
import { addWaitingRows } from './requests-waiting';
import type { Scenario } from './scenario';
import { setUp } from './set-up';

/** Too long for one property, so that the setup is stored in parts. */
const LONG_TEXT = 'Everyone who needs an account reads the house rules first, all twelve of them. '.repeat(
  30,
);

/** Rows in every possible state, in an installation that only handles requests. */
export const requests: Scenario = {
  name: 'requests',
  prepare() {
    const installation = new ChatInstallation();
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
          rejected: { subject: 'Sorry: {{email}}', body: `{{detail}}\n\n${LONG_TEXT}` },
        },
      },
    });
    giveUpMail(installation);
    addFinishedRows(installation);
    installation.google.advance({ minutes: 15 });
    killRetryAndTimer(installation);
    killSubmissions(installation);
    addWaitingRows(installation);
    return installation;
  },
  proceed(installation) {
    installation.submit('newcomer', {}, { twice: true, echo: true });
    installation.submit('created');
    installation.google.advance({ minutes: 30 });
    // Rows that are done stay done when they are retried.
    installation.click(MENU.retrySelected, {
      rows: ['created', 'updated', 'emptied', 'unsent'].map((name) => installation.rowOf(name)),
    });
    installation.editAddress(installation.rowOf('unchanged'), 'somebody.else');
    installation.click(MENU.retryFailed);
    passTwoDays(installation.google);
  },
};

/** Gmail fails to send it for more than three days. */
function giveUpMail(installation: ChatInstallation): void {
  installation.google.faults.next('GmailApp.GmailDraft.send', { message: 'Invalid email', times: 100_000 });
  installation.submit('mail.given.up');
  advanceWithLateTimer(installation.google, { days: 4 });
  installation.google.faults.clear();
}

function addFinishedRows(installation: ChatInstallation): void {
  const { zendesk } = installation;
  zendesk.addAgent({ email: 'updated@acme.example', enabled: false });
  zendesk.addAgent({ email: 'unchanged@acme.example' });
  zendesk.addAgent({ email: 'boss@acme.example', enabled: false, role: 'Administrator' });
  for (const name of ['created', 'updated', 'unchanged', 'boss', 'emptied', 'edited', 'edited.unnoticed'])
    installation.submit(name);
  installation.submit('rejected', { [COLUMNS.email]: 'rejected@elsewhere.example' });
  installation.submit('without.requester', { [COLUMNS.requester]: '' });
  submitRefused(installation, 'chosen.by.editor');
  zendesk.modes.seatLimit = 1;
  installation.submit('seatless');
  zendesk.modes.seatLimit = 60;
  // Else all that follow would wait for a seat as well.
  installation.click(MENU.retrySelected, { rows: [installation.rowOf('seatless')] });
}

/** Zendesk makes no account for this person. */
function submitRefused(installation: ChatInstallation, name: string): void {
  const { modes } = installation.zendesk;
  modes.intercept = ({ method, url }) =>
    method === 'POST' && url.endsWith('/agents')
      ? { status: 400, headers: {}, body: '{"error":"invalid"}', seconds: 1 }
      : undefined;
  installation.submit(name);
  delete modes.intercept;
}
