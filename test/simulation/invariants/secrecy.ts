import { OWNER, type SimWorld } from '../world/sim-world';
import type { Invariant } from './invariant';

export const nothingLeaks: Invariant = {
  name: 'no secret is anywhere but with its person',
  figure: 'secrets leaked',
  breaches: (world) => {
    const seen = everythingSeen(world);
    const { seen: noted, zendesk } = world;
    const secrets = [...noted.secrets, ...zendesk.state.tokens.keys(), zendesk.client.secret];
    return secrets.filter((secret) => seen.includes(secret)).map((secret) => `${secret} can be seen`);
  },
};

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

/** Everything that people, or the list of executions, can see. */
function everythingSeen({ google }: SimWorld): string {
  const sheets = google.spreadsheet.sheets.map((sheet) => sheet.display());
  const executions = google.executions.map(({ logs, error, result }) => [logs, error, result]);
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
