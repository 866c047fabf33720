import type { Product } from '../product';
import { PlayedApprovers } from './approvers';
import type { Arguments } from './arguments';
import { commonDomain } from './input/domains';
import { answerTo, isEmptyRow, type Responses, readResponses } from './input/responses';
import {
  givenApprovers,
  givenColumns,
  givenRoles,
  givenToken,
  noSetupFile,
  productOf,
  readSetupFile,
  type SetupFile,
} from './input/setup-file';
import { InputError } from './input-error';
import { handleAll, newGoogle, type RehearsedInstallation, setUpInstallation } from './installation';
import type { Progress } from './progress';
import { number } from './report/format';
import { createReport, type Report } from './report/report';
import { pauseReason, runUntilSettled } from './run-until-settled';
import { standInTarget } from './zendesk/stand-ins';
import { realTarget, type Target } from './zendesk/target';

/** The contents of the given files. */
export interface Input {
  responses: string;
  agents: { text: string; name: string } | null;
  setup: { text: string; name: string } | null;
}

export interface Finished {
  report: Report;
  target: Target;
}

/** A whole rehearsal, from the files to the report. It runs synchronously, as a script does on Google. */
export class Rehearsal {
  readonly #given: Arguments;
  readonly #input: Input;
  readonly #setup: SetupFile;
  readonly #responses: Responses;
  readonly #product: Product;

  constructor(given: Arguments, input: Input) {
    this.#given = given;
    this.#input = input;
    this.#setup = input.setup ? readSetupFile(input.setup.text, input.setup.name) : noSetupFile();
    this.#responses = readResponses(input.responses, given.responses, givenColumns(this.#setup));
    this.#product = productOf(given.product, this.#setup, input.setup?.name);
  }

  /** The token from the command line, the environment or the setup file. */
  get token(): string | undefined {
    return this.#given.zendesk?.token ?? givenToken(this.#setup);
  }

  run(progress: Progress, forReal = false): Finished {
    const google = newGoogle(this.#startTime(), this.#responses, givenApprovers(this.#setup));
    const target = this.#target(google, forReal);
    try {
      google.server = target.server;
      const domains = this.#domains();
      const installation = setUpInstallation({
        google,
        responses: this.#responses,
        setup: this.#setup,
        setupName: this.#input.setup?.name,
        connection: { product: this.#product, subdomain: target.subdomain, token: target.token },
        domains: domains && [domains.domain],
      });
      const who = target.effect === 'stand-in' ? null : checkConnection(installation, target);
      handleAll(installation);
      const startedAt = google.clock.now();
      const approvers = new PlayedApprovers(installation, !forReal);
      let ticked = 0;
      const rows = runUntilSettled(installation, {
        columns: this.#responses.columns,
        onWaiting: (address) => {
          if (target.giveChat?.(address)) ticked += 1;
        },
        onNeedsApproval: (waiting) => approvers.decide(waiting),
        onProgress: progress.update,
        realNow: Date.now,
      });
      const notes = [
        ...this.#inputNotes(domains),
        this.#targetNote(target, who),
        ...approvers.note(),
        ...tickNote(target, ticked),
      ];
      const paused = pauseReason(installation);
      return {
        report: createReport({
          notes,
          google,
          target,
          startedAt,
          rows,
          paused,
          approvalMails: approvers.mails,
        }),
        target,
      };
    } finally {
      progress.stop();
      target.close();
    }
  }

  /** A minute after the last response, and not in the past when the accounts are real. */
  #startTime(): number {
    const afterwards = (this.#responses.latest ?? Date.UTC(2026, 2, 2, 9)) + 60_000;
    return this.#given.zendesk ? Math.max(Date.now(), afterwards) : afterwards;
  }

  #target(google: Parameters<typeof standInTarget>[0], forReal: boolean): Target {
    const { zendesk } = this.#given;
    if (!zendesk) {
      const roles = givenRoles(this.#setup);
      return standInTarget(google, { product: this.#product, agents: this.#input.agents, roles });
    }
    const { token } = this;
    if (token === undefined) {
      throw new InputError('A real account needs its token: set ZENDESK_TOKEN, or give it with --token.');
    }
    return realTarget(google, { product: this.#product, address: zendesk.address, token, forReal });
  }

  #domains(): { domain: string; share: number } | null {
    if (this.#setup.access.domains !== undefined) return null;
    const { rows } = this.#responses;
    const requests = rows.filter((row) => !isEmptyRow(row));
    const common = commonDomain(requests.map((row) => answerTo(this.#responses, 'requester', row)));
    if (common) return common;
    throw new InputError(
      `No requester in the column "${this.#responses.columns.requester}" has an address, so the domain cannot be guessed. Give it in a setup.json with --setup: { "access": { "domains": ["acme.com"] } }`,
    );
  }

  #inputNotes(guessed: { domain: string; share: number } | null): string[] {
    const { columns, rows, dates } = this.#responses;
    const requests = rows.filter((row) => !isEmptyRow(row)).length;
    const reading = dates ? `, dates read as ${dates.order}${dates.guess ? ` (${dates.guess})` : ''}` : '';
    const titles = Object.values(columns).map((title) => `"${title}"`);
    const domains = guessed
      ? `Allowed domain: ${guessed.domain}, which ${Math.round(guessed.share * 100)} % of the requesters have. To change it, set access.domains in a setup.json.`
      : `Allowed domains: ${(this.#setup.access.domains as string[]).join(', ')}`;
    return [
      `${number(requests)} ${requests === 1 ? 'response' : 'responses'}${reading}`,
      `Requester ${titles[0]}, new agent ${titles[1]}, first name ${titles[2]}, last name ${titles[3]}`,
      domains,
    ];
  }

  #targetNote(target: Target, who: string | null): string {
    const origin = this.#given.zendesk?.address.origin;
    if (target.effect === 'real')
      return `Zendesk: ${origin}, as ${who}. Accounts were really changed; the mails stayed on this machine.`;
    if (target.effect === 'played') {
      return `Zendesk: ${origin}, as ${who}. It was only read: every change was simulated, so it is not known whether the token may make them.`;
    }
    const { agents } = this.#input;
    const from = agents ? ` with the accounts of ${agents.name}` : ' with no account but its owner';
    return `Zendesk: the stand-in${this.#product === 'support' ? ' for Suite' : ''}${from}`;
  }
}

/** A real account does not say whether somebody who is suspended will be able to chat. */
function tickNote({ giveChat, effect }: Target, ticked: number): string[] {
  if (!giveChat) return [];
  const people = `${effect === 'played' ? 'up to ' : ''}${number(ticked)} ${ticked === 1 ? 'person' : 'people'}`;
  return [
    `Access to chat: an admin has to tick Chat for ${people}. Here it is ticked as soon as a row waits for it.`,
  ];
}

/** Tests the connection before any row is handled. Gives the person that the token belongs to. */
function checkConnection({ google }: RehearsedInstallation, target: Target): string {
  const test = google.call('testConnection') as {
    ok: boolean;
    message: string;
    who: { email: string; role: string } | null;
  };
  if (!test.ok) throw new InputError(test.message);
  return test.who ? `${test.who.email} (${test.who.role})` : target.subdomain;
}
