import { OWNER, type SimWorld } from '../world/sim-world';
import type { Invariant } from './invariant';

/** A desk that must retry makes a password each time; the older ones are looked for in the end. */
const RECENT = 30;

/** So much of a secret is too much. */
const TELLING = 10;

export const nothingLeaks: Invariant = {
  name: 'no secret is anywhere but with its person',
  figure: 'secrets leaked',
  breaches: (world) => leaks(world, world.seen.secrets.slice(-RECENT), lookedAt.get(world) ?? 0),
};

export const nothingHasLeaked: Invariant = {
  ...nothingLeaks,
  breaches: (world) => leaks(world, world.seen.secrets, 0),
};

function leaks(world: SimWorld, passwords: readonly string[], since: number): string[] {
  const seen = everythingSeen(world, since);
  const secrets = [...passwords, ...world.zendesk.state.tokens.keys(), world.zendesk.client.secret];
  return secrets
    .filter((secret) => seen.includes(secret.slice(0, TELLING)))
    .map((secret) => `${secret} can be seen`);
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

/** How many of the executions of a world have been looked at: what has ended changes no more. */
const lookedAt = new WeakMap<SimWorld, number>();

/** Everything that people, or the list of executions, can see. */
function everythingSeen(world: SimWorld, since: number): string {
  const { google } = world;
  const sheets = google.spreadsheet.sheets.map((sheet) => sheet.display());
  const executions = google.executions.slice(since).map(({ logs, error, result }) => [logs, error, result]);
  lookedAt.set(world, google.executions.filter(({ state }) => state !== 'running').length);
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
