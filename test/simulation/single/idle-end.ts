import { OWNER, type SimWorld } from '../world/sim-world';

/** What is to be the same of idle accounts whether or not something went wrong on the way: no ids, no times. */
export interface IdleEnd {
  /** Who may do what. */
  rights: string[];
  /** Changes of accounts that Zendesk has carried out, each as often as it has. */
  carriedOut: string[];
  /** Who was warned, disabled and deleted, and on which day. */
  treated: string[];
  agents: string[];
  plan: string[];
  /** What was done about people, and the lines about plans as a whole. */
  log: string[];
  /** What the admins were told by mail. */
  told: string[];
  drafts: string[];
  /** What is noted as not finished. */
  leftOver: string[];
}

export function idleEnd(world: SimWorld): IdleEnd {
  const { google } = world;
  return {
    rights: rights(world),
    carriedOut: carriedOut(world),
    treated: treated(world),
    agents: shown(world, 'Agents')
      .map(([id, email, , enabled, role, departments, , , , state, since]) =>
        [id, email, enabled, role, departments, state, since?.slice(0, 10)].join(' '),
      )
      .sort(),
    plan: shown(world, 'Plan').map(([first, second, , reason, , , , status]) =>
      nameless([first, second, reason, status].join(' ')),
    ),
    log: shown(world, 'Log').map(logLine).sort(),
    told: told(world),
    drafts: google.mailbox(OWNER).drafts.map(({ subject }) => subject),
    leftOver: Object.keys(google.properties.document()).filter((key) => UNFINISHED.test(key)),
  };
}

const UNFINISHED = /^(idle-job|extract-job|progress|lost\.)/;

function rights({ zendesk }: SimWorld): string[] {
  const { agents } = zendesk.snapshot();
  return agents.map(({ email, enabled, deleted, role, departments }) =>
    [email, enabled ? 'on' : 'off', deleted ? 'deleted' : '', role, ...departments].join(' '),
  );
}

/** How often a department was written is of no matter: that changes all its members at once. */
function carriedOut({ zendesk }: SimWorld): string[] {
  const { agents } = zendesk.snapshot();
  return zendesk.calls
    .filter(({ done }) => done)
    .flatMap(({ method, path }) => {
      const agent = agents.find(({ id }) => path.endsWith(`/agents/${id}`));
      // Whether it may write, the desk tries on its own account, and changes nothing.
      return agent && agent.id !== zendesk.owner.id ? [`${method} ${agent.email}`] : [];
    })
    .sort();
}

function treated({ google, seen }: SimWorld): string[] {
  const warnings = google.sent.filter(({ subject }) => subject.startsWith('Your Zendesk Chat account'));
  return [
    ...warnings.map(({ to, at }) => `${day(at)} warned ${to}`),
    ...seen.accounts.ended.map(({ how, email, at }) => `${day(at)} ${how} ${email}`),
  ].sort();
}

/** Alerts apart: whatever stops the desk may bring one, and invariants count them. */
function told({ google }: SimWorld): string[] {
  const mails = google.sent.filter(
    ({ to, subject }) => to === OWNER && !subject.startsWith('Chat Access needs you'),
  );
  return mails.map(({ subject, body }) => nameless(`${subject}: ${body}`));
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function logLine([, id, , address, status, action, , detail, mail]: string[]): string {
  return nameless([id, address, status, action, detail, mail].join(' '));
}

/** Ids and times differ from one execution to the next. */
function nameless(text: string): string {
  return text.replace(/\b([PU])-[0-9a-f]{8}/g, '$1').replace(/\d{4}-\d\d-\d\d \d\d:\d\d \(UTC\)/g, 'then');
}

function shown({ google }: SimWorld, name: string): string[][] {
  return google.spreadsheet.find(name)?.display() ?? [];
}
