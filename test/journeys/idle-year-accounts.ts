import type { ChatAgent } from '../stand-in';
import type { SimulatedPerson } from './idle-year-person';
import type { TestInstallation } from './installation';

export function accountOf({ zendesk }: TestInstallation, { id }: SimulatedPerson): ChatAgent {
  const account = zendesk.state.agents.get(id);
  if (!account) throw new Error(`there is no account ${id}`);
  return account;
}

/** A team lead submits the form for this person. */
export function requestAccount(installation: TestInstallation, person: SimulatedPerson): void {
  installation.submit({ email: person.email, firstName: 'Some', lastName: 'Body' });
  const accounts = installation.zendesk.state.agentsOf(person.email, false);
  const account = accounts.find(({ deletedAt }) => !deletedAt);
  if (!account?.enabled) throw new Error(`the request for ${person.email} did not enable an account`);
  if (account.id !== person.id) person.isUsed = false;
  markEnabled(installation, person, account.id);
}

/** In Zendesk. */
export function enableByHand(installation: TestInstallation, person: SimulatedPerson): void {
  accountOf(installation, person).enabled = true;
  markEnabled(installation, person, person.id);
}

/** From the line of the log that records the disabling. */
export function restoreAccount(installation: TestInstallation, person: SimulatedPerson): void {
  const { google } = installation;
  const isDisabling = (cells: string[]) => cells.includes('Disabled') && cells.includes(person.email);
  const row = google.spreadsheet.sheet('Log').display().map(isDisabling).lastIndexOf(true);
  google.spreadsheet.activate('Log');
  google.run('restoreSelectedAgents', [], { via: 'menu', selection: [row + 1] });
  if (!accountOf(installation, person).enabled)
    throw new Error(`restoring ${person.email} did not enable the account`);
  markEnabled(installation, person, person.id);
}

function markEnabled({ google }: TestInstallation, person: SimulatedPerson, id: number): void {
  const enabled = { isEnabled: true, disabledBy: null, isDeleted: false };
  Object.assign(person, { ...enabled, id, lastActiveAt: google.clock.now() });
}
