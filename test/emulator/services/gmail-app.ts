import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import type { DraftData, Mail } from '../runtime/world';
import { draftById, removeDraft } from './drafts';
import { searchMails } from './gmail-search';
import { composed, deliver, type MailOptions, mailboxOf } from './mailing';

type PublishedMessage = Like<
  GoogleAppsScript.Gmail.GmailMessage,
  | 'getId'
  | 'getTo'
  | 'getCc'
  | 'getBcc'
  | 'getFrom'
  | 'getSubject'
  | 'getPlainBody'
  | 'getBody'
  | 'getReplyTo'
  | 'getDate'
  | 'isDraft'
  | 'moveToTrash'
>;

export class GmailMessage implements PublishedMessage {
  static readonly googleName: string = 'GmailApp.GmailMessage';
  readonly #run: Run;
  readonly #mail: Mail;

  constructor(run: Run, mail: Mail) {
    this.#run = run;
    this.#mail = mail;
  }

  getId(): string {
    return this.#mail.id;
  }

  getTo(): string {
    return this.#mail.to;
  }

  getCc(): string {
    return this.#mail.cc;
  }

  getBcc(): string {
    return this.#mail.bcc;
  }

  getFrom(): string {
    return this.#mail.from;
  }

  getReplyTo(): string {
    return this.#mail.replyTo;
  }

  getSubject(): string {
    return this.#mail.subject;
  }

  getPlainBody(): string {
    return this.#call('getPlainBody', () => this.#body(this.#mail.body));
  }

  getBody(): string {
    return this.#call('getBody', () => this.#body(this.#mail.htmlBody || this.#mail.body));
  }

  getDate(): Date {
    return new Date(this.#mail.at);
  }

  isDraft(): boolean {
    return this.#call('isDraft', () => this.#draft() !== undefined);
  }

  /** A draft in the trash is no draft any more. */
  moveToTrash(): this {
    this.#call('moveToTrash', () => {
      if (this.#run.world.choices.trashIsRefused) throw new ServiceError('Gmail operation not allowed.');
      const mailbox = mailboxOf(this.#run.world, this.#run.user);
      const draft = this.#draft();
      if (draft) removeDraft(this.#run.world, mailbox, draft.id);
      mailbox.sent = mailbox.sent.filter(({ id }) => id !== this.#mail.id);
      return null;
    });
    return this;
  }

  /** Mails end their lines with CRLF (RFC 5322, 2.3); whether Gmail gives them back so was not captured. */
  #body(text: string): string {
    return this.#run.world.choices.crlfBodies ? text.replace(/\r?\n/g, '\r\n') : text;
  }

  #draft(): DraftData | undefined {
    return mailboxOf(this.#run.world, this.#run.user).drafts.find(({ mail }) => mail.id === this.#mail.id);
  }

  #call<T>(method: string, effect: () => T): T {
    return this.#run.call(`GmailApp.GmailMessage.${method}`, [this.#mail.id], () => {
      this.#run.world.quotas.gmail(this.#run.user).spend(1);
      return effect();
    });
  }
}

type PublishedThread = Like<GoogleAppsScript.Gmail.GmailThread, 'getMessages'>;

/** Each mail is a thread of its own here: no replies are emulated. */
export class GmailThread implements PublishedThread {
  static readonly googleName: string = 'GmailApp.GmailThread';
  readonly #run: Run;
  readonly #mail: Mail;

  constructor(run: Run, mail: Mail) {
    this.#run = run;
    this.#mail = mail;
  }

  getMessages(): GmailMessage[] {
    const mail = this.#run.call('GmailApp.GmailThread.getMessages', [this.#mail.id], () => {
      this.#run.world.quotas.gmail(this.#run.user).spend(1);
      return structuredClone(this.#mail);
    });
    return [new GmailMessage(this.#run, mail)];
  }
}

type PublishedDraft = Like<
  GoogleAppsScript.Gmail.GmailDraft,
  'getId' | 'getMessage' | 'getMessageId' | 'send' | 'deleteDraft'
>;

/** A draft has its id and text; whether it still exists must be read from Google. */
export class GmailDraft implements PublishedDraft {
  static readonly googleName: string = 'GmailApp.GmailDraft';
  readonly #run: Run;
  readonly #draft: DraftData;

  constructor(run: Run, draft: DraftData) {
    this.#run = run;
    this.#draft = draft;
  }

  getId(): string {
    return this.#draft.id;
  }

  getMessageId(): string {
    return this.#draft.mail.id;
  }

  getMessage(): GmailMessage {
    const mail = this.#run.call('GmailApp.GmailDraft.getMessage', [this.#draft.id], () => {
      this.#run.world.quotas.gmail(this.#run.user).spend(1);
      return structuredClone(this.#draft.mail);
    });
    return new GmailMessage(this.#run, mail);
  }

  /** Moves the draft to the sent mails, or throws and leaves it unchanged. */
  send(): GmailMessage {
    const mail = this.#run.call('GmailApp.GmailDraft.send', [this.#draft.id, this.#draft.mail.to], () => {
      const draft = this.#stored();
      deliver(this.#run, draft.mail);
      this.#remove();
      return { ...draft.mail };
    });
    return new GmailMessage(this.#run, mail);
  }

  deleteDraft(): void {
    this.#run.call('GmailApp.GmailDraft.deleteDraft', [this.#draft.id], () => {
      this.#run.world.quotas.gmail(this.#run.user).spend(1);
      this.#stored();
      this.#remove();
      return null;
    });
  }

  #stored(): DraftData {
    const draft = mailboxOf(this.#run.world, this.#run.user).drafts.find(({ id }) => id === this.#draft.id);
    if (!draft) throw missing();
    return draft;
  }

  #remove(): void {
    removeDraft(this.#run.world, mailboxOf(this.#run.world, this.#run.user), this.#draft.id);
  }
}

/** The message was never captured; scripts must not depend on it. */
function missing(): ServiceError {
  return new ServiceError('Gmail operation not allowed. ((no draft with that id))');
}

type Published = Like<
  GoogleAppsScript.Gmail.GmailApp,
  'createDraft' | 'getDraft' | 'getDrafts' | 'search' | 'sendEmail' | 'getAliases'
>;

export class GmailApp implements Published {
  static readonly googleName: string = 'GmailApp';
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  createDraft(to: string, subject: string, body: string, options?: MailOptions): GmailDraft {
    const draft = this.#call('createDraft', [to, subject], () => {
      const mail = composed(this.#run, to, subject, body, options);
      const made = { id: `r-${mail.id.slice(1)}`, mail };
      mailboxOf(this.#run.world, this.#run.user).drafts.push(made);
      return structuredClone(made);
    });
    return new GmailDraft(this.#run, draft);
  }

  getDraft(id: string): GmailDraft {
    const draft = this.#call('getDraft', [id], () => {
      const found = draftById(this.#run.world, mailboxOf(this.#run.world, this.#run.user), id);
      if (!found) throw missing();
      return found;
    });
    return new GmailDraft(this.#run, draft);
  }

  getDrafts(): GmailDraft[] {
    const drafts = this.#call('getDrafts', [], () =>
      structuredClone(this.#listed(mailboxOf(this.#run.world, this.#run.user).drafts)),
    );
    return drafts.map((draft) => new GmailDraft(this.#run, draft));
  }

  /** Gmail's API lists 100 drafts unless asked for more, at most 500; what `GmailApp` does is unknown. */
  #listed(drafts: DraftData[]): DraftData[] {
    const { draftListLimit, draftListDelayMs } = this.#run.world.choices;
    const known = drafts.filter(({ mail }) => mail.at <= this.#run.world.clock.now() - draftListDelayMs);
    return draftListLimit === null ? known : known.slice(-draftListLimit);
  }

  search(...args: [query: string, start?: number, max?: number]): GmailThread[] {
    const found = this.#call('search', args, () =>
      structuredClone(searchMails(this.#run.world, mailboxOf(this.#run.world, this.#run.user), args)),
    );
    return found.map((mail) => new GmailThread(this.#run, mail));
  }

  sendEmail(to: string, subject: string, body: string, options?: MailOptions): this {
    this.#run.call('GmailApp.sendEmail', [to, subject], () => {
      deliver(this.#run, composed(this.#run, to, subject, body, options));
      return null;
    });
    return this;
  }

  getAliases(): string[] {
    return this.#call('getAliases', [], () => [...(this.#run.world.aliases[this.#run.user] ?? [])]);
  }

  #call<T>(method: string, args: unknown[], effect: () => T): T {
    return this.#run.call(`GmailApp.${method}`, args, () => {
      this.#run.world.quotas.gmail(this.#run.user).spend(1);
      return effect();
    });
  }
}
