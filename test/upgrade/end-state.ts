import type { Mail } from '../emulator';
import type { Installation } from './installation';
import { healthOf } from './reported-state';

/** What has become of an installation, in the words that people and scripts decide by: no sentences, no times. */
export type EndState = ReturnType<typeof endState>;

export function endState(installation: Installation) {
  const { google } = installation;
  return {
    health: healthOf(installation),
    rows: installation.rows().map((row) => rowEnd(installation, row)),
    mails: countByPerson(google.sent),
    drafts: countByPerson(google.mailbox(google.owner).drafts),
    accounts: accounts(installation),
    changes: changes(installation),
    tokens: installation.zendesk.state.tokens.size,
    log: installation.shown('Log').filter(isDeed).map(logged).sort(),
    agents: installation
      .shown('Agents')
      .map((row) => words(row['E-mail'], row.Enabled, row.State))
      .sort(),
    plan: installation.shown('Plan', 4).map((row) => words(row.Action, row.Address, code(row.Status))),
    sheets: google.spreadsheet.sheets.map(({ name }) => name).sort(),
    triggers: google
      .triggers()
      .map(({ handler, event, owner }) => words(handler, event, owner))
      .sort(),
  };
}

function rowEnd({ zendesk }: Installation, row: Record<string, string>) {
  const { Action, Status, Mail, Attempts } = row;
  return {
    request: row['Request ID'],
    status: code(Status),
    action: Action,
    account: zendesk.state.agents.get(Number(row['Agent ID']))?.email ?? '',
    mail: mailCode(Mail),
    attempts: Attempts,
  };
}

/** The word that a status begins with, behind its icon and before its reason. */
function code(text = ''): string {
  return text.replace(/^[^A-Za-z]+/, '').replace(/:.*$/s, '');
}

/** `Sending: created`, without the draft that it is in. */
function mailCode(text = ''): string {
  return text.replace(/(: \S+).*$/, '$1');
}

function countByPerson(mails: readonly Mail[]): Record<string, number> {
  const people = mails.map(({ to }) => to).sort();
  return Object.fromEntries(people.map((each) => [each, people.filter((to) => to === each).length]));
}

function accounts({ zendesk }: Installation): string[] {
  const { agents } = zendesk.snapshot();
  return agents
    .map(({ email, enabled, deleted, role, departments }) =>
      words(email, deleted ? 'deleted' : enabled ? 'on' : 'off', role, ...departments),
    )
    .sort();
}

/** How often each account was changed. On its own account the program only tries whether it may. */
function changes({ zendesk }: Installation): string[] {
  const { state, owner, calls } = zendesk;
  return calls
    .filter(({ done, path }) => done && /\/agents(\/\d+)?$/.test(path))
    .map(({ method, path }) => ({ method, id: Number(/\d+$/.exec(path)?.[0]) }))
    .filter(({ id }) => id !== owner.id)
    .map(({ method, id }) => words(method, state.agents.get(id)?.email))
    .sort();
}

/** Not a line that says of a warning only that it is on its way; another one says what became of it. */
export function isDeed({ Action, Mail = '' }: Record<string, string>): boolean {
  return Action !== 'Mail' && !(Action === 'Warned' && Mail.startsWith('Sending'));
}

/** Of requests the whole id; ids of plans are made up anew by each version. */
function logged(line: Record<string, string>): string {
  const id = line['Request ID'] ?? '';
  const { Address, Action, Status, Mail } = line;
  return words(id.startsWith('R-') ? id : id.slice(0, 1), Address, Action, code(Status), mailCode(Mail));
}

function words(...all: (string | undefined)[]): string {
  return all.filter((each) => each).join(' ');
}
