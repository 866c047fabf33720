import { isAboutTrouble, isWarning } from '../world/mails';
import { shownTexts } from '../world/shown';
import { OWNER, type SimWorld } from '../world/sim-world';

/** The final state of idle accounts that must be the same with and without a disturbance; without ids and times. */
export interface IdleEnd {
  /** The state, role and departments of each account. */
  rights: string[];
  /** The changes that Zendesk has carried out, each as often as it was. */
  carriedOut: string[];
  /** Which accounts were warned, disabled and deleted, and on which day. */
  treated: string[];
  agents: string[];
  plan: string[];
  /** The log: what was done to accounts, and the lines about whole plans. */
  log: string[];
  /** The mails to the admins. */
  adminMails: string[];
  drafts: string[];
  /** The properties of unfinished jobs. */
  unfinishedJobs: string[];
}

export function idleEnd(world: SimWorld): IdleEnd {
  const { google } = world;
  return {
    rights: world.account.rights(),
    carriedOut: world.account.carriedOut(),
    treated: treated(world),
    agents: shown(world, 'Agents')
      .map(([id, email, , enabled, role, departments, , , , state, since]) =>
        [id, email, enabled, role, departments, state, since?.slice(0, 10)].join(' '),
      )
      .sort(),
    plan: shown(world, 'Plan').map(([first, second, , reason, , , , status]) =>
      withoutIdsAndTimes([first, second, reason, status].join(' ')),
    ),
    log: shown(world, 'Log').map(logLine).sort(),
    adminMails: adminMails(world),
    drafts: google.mailbox(OWNER).drafts.map(({ subject }) => subject),
    unfinishedJobs: Object.keys(google.properties.document()).filter((key) => UNFINISHED.test(key)),
  };
}

const UNFINISHED = /^(idle-job|extract-job|progress|lost\.)/;

function treated({ google, observed }: SimWorld): string[] {
  const warnings = google.sent.filter(isWarning);
  return [
    ...warnings.map(({ to, at }) => `${day(at)} warned ${to}`),
    ...observed.accounts.ended.map(({ how, email, at }) => `${day(at)} ${how} ${email}`),
  ].sort();
}

/** Without alerts, which invariants check. */
function adminMails({ google }: SimWorld): string[] {
  const mails = google.sent.filter((mail) => mail.to === OWNER && !isAboutTrouble(mail));
  return mails.map(({ subject, body }) => withoutIdsAndTimes(`${subject}: ${body}`));
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function logLine([, id, , address, status, action, , detail, mail]: string[]): string {
  return withoutIdsAndTimes([id, address, status, action, detail, mail].join(' '));
}

/** Ids of plans, restores and drafts. */
const IDS = /\b([PUr])-[0-9a-f]{8,}/g;

function withoutIdsAndTimes(text: string): string {
  return text.replace(IDS, '$1').replace(/\d{4}-\d\d-\d\d \d\d:\d\d \(UTC\)/g, 'then');
}

function shown({ google }: SimWorld, name: string): string[][] {
  return shownTexts(google.spreadsheet.find(name));
}
