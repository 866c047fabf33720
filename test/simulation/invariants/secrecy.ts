import { OWNER, type SimWorld } from '../world/sim-world';
import type { Invariant } from './invariant';

/** Every retry generates a password; older ones are only searched for at the end. */
const RECENT_PASSWORDS = 30;

/** This many leading characters of a secret count as a leak. */
const LEAKED_CHARACTERS = 10;

export const nothingLeaks: Invariant = {
  name: 'no secret is visible anywhere',
  figure: 'secrets leaked',
  breaches: (world) =>
    leaks(world, world.observed.secrets.slice(-RECENT_PASSWORDS), checkedExecutions.get(world) ?? 0),
};

export const nothingHasEverLeaked: Invariant = {
  ...nothingLeaks,
  breaches: (world) => leaks(world, world.observed.secrets, 0),
};

function leaks(world: SimWorld, passwords: readonly string[], since: number): string[] {
  const visible = everythingVisible(world, since);
  const secrets = [...passwords, ...world.account.secrets()];
  return secrets
    .filter((secret) => visible.includes(secret.slice(0, LEAKED_CHARACTERS)))
    .map((secret) => `${secret} is visible`);
}

export const noFormulas: Invariant = {
  name: 'no cell holds a formula',
  figure: 'other breaches',
  breaches: ({ google }) =>
    google.spreadsheet.sheets.flatMap((sheet) =>
      sheet
        .formulas()
        .flat()
        .filter((formula) => formula !== '')
        .map((formula) => `${sheet.name} holds ${formula}`),
    ),
};

/** The number of executions that have been checked already; finished executions no longer change. */
const checkedExecutions = new WeakMap<SimWorld, number>();

/** Everything that is visible to users, in mails, properties or the list of executions. */
function everythingVisible(world: SimWorld, since: number): string {
  const { google } = world;
  const sheets = google.spreadsheet.sheets.map((sheet) => sheet.display());
  const executions = google.executions.slice(since).map(({ logs, error, result }) => [logs, error, result]);
  checkedExecutions.set(world, google.executions.filter(({ state }) => state !== 'running').length);
  const { document, script } = google.properties;
  return JSON.stringify([
    sheets,
    google.sent,
    google.mailbox(OWNER).drafts,
    executions,
    document(),
    script(),
    google.ui.toasts,
    google.ui.alerts,
  ]);
}
