import { ApiError, ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import type { DraftData, Mail, MailboxData } from '../runtime/world';
import { signed } from './blob';
import { draftById, removeDraft } from './drafts';
import { searchMails } from './gmail-search';
import { composed, deliver, mailboxOf, recipients } from './mailing';
import { parseRawMail } from './raw-mail';

/** The advanced Gmail service, as far as drafts go: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts. */
export class Gmail {
  static readonly googleName: string = 'Gmail';
  readonly Users: GmailUsers;

  constructor(run: Run) {
    this.Users = new GmailUsers(run);
  }
}

class GmailUsers {
  static readonly googleName: string = 'Gmail.Users';
  readonly Drafts: GmailDrafts;

  constructor(run: Run) {
    this.Drafts = new GmailDrafts(run);
  }
}

type Published = Like<
  GoogleAppsScript.Gmail.Collection.Users.DraftsCollection,
  'create' | 'get' | 'list' | 'remove' | 'send'
>;

interface DraftResource {
  id?: string;
  message?: { raw?: string };
}

const DEFAULT_LIST = 100;
const MAX_LIST = 500;

/** What the API answers, from public reports; of a missing recipient and a used-up day the texts were not captured. */
const REFUSALS = {
  notFound: { code: 404, message: 'Requested entity was not found.' },
  invalidArgument: { code: 400, message: 'Invalid id value' },
  failedPrecondition: { code: 400, message: 'Mail service not enabled' },
  forbidden: { code: 403, message: 'Delegation denied' },
  userRateLimitExceeded: { code: 429, message: 'User-rate limit exceeded. Retry later.' },
};

class GmailDrafts implements Published {
  static readonly googleName: string = 'Gmail.Users.Drafts';
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  create(resource: DraftResource, userId: string) {
    return this.#call('create', userId, [], () => {
      const mail = this.#composed(resource.message?.raw ?? '');
      const draft = { id: `r-${mail.id.slice(1)}`, mail };
      this.#mailbox().drafts.push(draft);
      return idsOf(draft);
    });
  }

  get(userId: string, id: string, options: { format?: string } = {}) {
    return this.#call('get', userId, [id], () => {
      const draft = draftById(this.#run.world, this.#mailbox(), id) ?? this.#missing('get', id);
      const isWhole = (options.format ?? 'full') === 'full';
      return isWhole ? { ...idsOf(draft), message: wholeMessage(draft.mail) } : idsOf(draft);
    });
  }

  list(userId: string, options: { q?: string; maxResults?: number } = {}) {
    return this.#call('list', userId, [options], () => {
      const most = Math.min(options.maxResults ?? DEFAULT_LIST, MAX_LIST);
      const drafts = this.#found(options.q).slice(0, most).map(idsOf);
      return { resultSizeEstimate: drafts.length, ...(drafts.length > 0 && { drafts }) };
    });
  }

  /** For good. */
  remove(userId: string, id: string): void {
    this.#call('remove', userId, [id], () => {
      this.#take(this.#stored('delete', id));
      return null;
    });
  }

  send(resource: DraftResource, userId: string) {
    return this.#call('send', userId, [resource.id], () => {
      const draft = this.#stored('send', resource.id ?? '');
      const { left } = this.#run.world.quotas.mail(this.#run.user);
      if (left < recipients(draft.mail).length) throw refusal('send', 'userRateLimitExceeded');
      this.#run.world.lastId += 1;
      // A mail that was sent has another id than its draft had.
      const mail = { ...draft.mail, id: `m${this.#run.world.lastId.toString(16).padStart(15, '0')}` };
      deliver(this.#run, mail);
      this.#take(draft);
      return { id: mail.id, threadId: draft.mail.id, labelIds: ['SENT'] };
    });
  }

  /** The newest first. A list shows a young draft late, and a search later. */
  #found(query: string | undefined): DraftData[] {
    const { world } = this.#run;
    const { drafts } = this.#mailbox();
    if (query === undefined) {
      const { draftListLimit, draftListDelayMs } = world.choices;
      const known = drafts.filter(({ mail }) => mail.at <= world.clock.now() - draftListDelayMs).reverse();
      return known.slice(0, draftListLimit ?? known.length);
    }
    const found = searchMails(world, this.#mailbox(), [`in:draft ${query}`]);
    return found.flatMap((mail) => drafts.filter((draft) => draft.mail.id === mail.id));
  }

  #composed(raw: string): Mail {
    const { headers, bodies } = parseRawMail(raw);
    const header = (name: string) => headers.get(name) ?? '';
    const [, name = '', from = ''] = /^(.*?) ?<([^<>]*)>$/.exec(header('from')) ?? [];
    const text = (type: string) => (bodies.get(type) ?? '').replace(/\r\n/g, '\n');
    return composed(this.#run, header('to'), header('subject'), text('text/plain'), {
      cc: header('cc'),
      bcc: header('bcc'),
      from,
      htmlBody: text('text/html'),
      name,
      replyTo: header('reply-to'),
    });
  }

  #mailbox(): MailboxData {
    return mailboxOf(this.#run.world, this.#run.user);
  }

  #stored(method: string, id: string): DraftData {
    const draft = this.#mailbox().drafts.find((each) => each.id === id);
    return draft ?? this.#missing(method, id);
  }

  #missing(method: string, id: string): never {
    throw refusal(method, /^r-?[0-9a-f]+$/.test(id) ? 'notFound' : 'invalidArgument');
  }

  #take(draft: DraftData): void {
    removeDraft(this.#run.world, this.#mailbox(), draft.id);
  }

  #call<T>(method: string, userId: string, args: unknown[], effect: () => T): T {
    return this.#run.call(`Gmail.Users.Drafts.${method}`, args, () => {
      if (userId !== 'me') throw refusal(method, 'forbidden');
      this.#run.world.quotas.gmail(this.#run.user).spend(1);
      return asAnswer(method, effect);
    });
  }
}

/** Where GmailApp throws an exception of its own, the API refuses the request. */
function asAnswer<T>(method: string, effect: () => T): T {
  try {
    return effect();
  } catch (error) {
    if (!(error instanceof ServiceError) || error instanceof ApiError) throw error;
    const { message } = error;
    const details = {
      code: 400,
      message,
      errors: [{ reason: 'invalidArgument', domain: 'global', message }],
    };
    throw new ApiError(`gmail.users.drafts.${method}`, details);
  }
}

function refusal(method: string, reason: keyof typeof REFUSALS): ApiError {
  const { code, message } = REFUSALS[reason];
  const details = { code, message, errors: [{ reason, domain: 'global', message }] };
  return new ApiError(`gmail.users.drafts.${method}`, details);
}

function idsOf({ id, mail }: DraftData) {
  return { id, message: { id: mail.id, threadId: mail.id, labelIds: ['DRAFT'] } };
}

function wholeMessage(mail: Mail) {
  const headers = { To: mail.to, Cc: mail.cc, From: mail.from, Subject: mail.subject };
  const parts = [part('text/plain', mail.body), part('text/html', mail.htmlBody || mail.body)];
  return {
    ...{ id: mail.id, threadId: mail.id, labelIds: ['DRAFT'], internalDate: String(mail.at) },
    payload: {
      mimeType: 'multipart/alternative',
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      parts,
    },
  };
}

/** Apps Script gives the base64 of the API as bytes. */
function part(mimeType: string, text: string) {
  const bytes = Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8');
  return { mimeType, body: { size: bytes.length, data: signed(bytes) } };
}
