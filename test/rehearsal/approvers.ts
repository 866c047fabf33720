import { OWNER, type RehearsedInstallation } from './installation';
import { number } from './report/format';
import type { RowOutcome } from './report/rows';

/** The approvers, who approve every row as soon as it waits for them, in the menu. */
export class PlayedApprovers {
  /** Whether anybody decides: for a real account nobody but a person does. */
  readonly #isPlayed: boolean;
  readonly #installation: RehearsedInstallation;
  #approvers: readonly string[] = [];
  readonly #asked = new Set<number>();
  #mails = 0;

  constructor(installation: RehearsedInstallation, isPlayed: boolean) {
    this.#isPlayed = isPlayed;
    this.#installation = installation;
  }

  /** `true`: rows were approved. Each is looked at once: nobody decides about what concerns themselves. */
  decide(rows: readonly RowOutcome[]): boolean {
    const waiting = rows.filter(({ status, row }) => status === 'Needs approval' && !this.#asked.has(row));
    for (const { row, mail } of waiting) {
      this.#asked.add(row);
      if (mail === 'Sent: approval') this.#mails += 1;
    }
    if (waiting.length === 0) return false;
    const { google, sheet } = this.#installation;
    this.#approvers = approversIn(google);
    if (!this.#isPlayed) return false;
    google.spreadsheet.activate(sheet.id);
    const selection = waiting.map(({ row }) => row);
    for (const as of this.#approvers) google.run('approveSelectedRows', [], { as, via: 'menu', selection });
    return true;
  }

  /** So many mails asked for a decision. */
  get mails(): number {
    return this.#mails;
  }

  note(): string[] {
    const { size } = this.#asked;
    if (size === 0) return [];
    const needed = `Approval: ${number(size)} ${size === 1 ? 'row needs' : 'rows need'} it, by ${this.#approvers.join(' or ')}.`;
    return [`${needed} ${this.#isPlayed ? APPROVED : LEFT}`];
  }
}

function approversIn(google: RehearsedInstallation['google']): string[] {
  const { setup } = google.call('getSetup') as { setup: { access: { approvers: string[] } } };
  const { approvers } = setup.access;
  return approvers.length > 0 ? approvers : [OWNER];
}

const APPROVED = 'Here a row is approved as soon as it waits for that.';
const LEFT = 'Nobody approves for a real account, so nothing is done for these rows.';
