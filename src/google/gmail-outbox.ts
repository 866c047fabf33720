import type { Drafts, Mail, Outbox } from '../mail/outbox';
import { sleep } from './sleep';

const SENDER = 'Chat Access';

/**
 * GmailApp as the outbox. A mail that fails must not undo what was done for the account: nothing throws. What is
 * left for today only MailApp tells, and it counts what GmailApp sends too.
 * Source: https://developers.google.com/apps-script/reference/mail/mail-app#getRemainingDailyQuota()
 */
export class GmailOutbox implements Outbox {
  /** Drafts made in this execution, so that sending one need not look it up. */
  private readonly made = new Map<string, GoogleAppsScript.Gmail.GmailDraft>();

  /** The drafts that were there at first, read once however many rows ask. */
  private found: { draft: GoogleAppsScript.Gmail.GmailDraft; body: string }[] | null = null;

  private readonly onDraft: (isMade: boolean) => void;

  /** `onDraft`: hears whether Gmail makes drafts. */
  constructor(onDraft: (isMade: boolean) => void = () => {}) {
    this.onDraft = onDraft;
  }

  draft(mail: Mail): string | null {
    const id = attempt(() => {
      const draft = GmailApp.createDraft(mail.to, mail.subject, mail.text, options(mail));
      this.made.set(draft.getId(), draft);
      return draft.getId();
    });
    this.onDraft(id !== null);
    // It may have been made all the same, and is to be found by its reference then.
    if (id === null) this.found = null;
    return id;
  }

  send(draftId: string): boolean {
    return attempt(() => this.find(draftId).send()) !== null;
  }

  discard(draftId: string): void {
    retrying(() => this.find(draftId).deleteDraft());
  }

  discardAbout(reference: string, except: string | null = null): void {
    retrying(() => {
      this.found ??= GmailApp.getDrafts().map((draft) => ({
        draft,
        body: draft.getMessage().getPlainBody(),
      }));
      const left = this.found.filter(
        ({ draft, body }) => isAbout(body, reference) && draft.getId() !== except,
      );
      for (const each of left) {
        retrying(() => each.draft.deleteDraft());
        this.found = this.found.filter((other) => other !== each);
      }
    });
  }

  /**
   * A list may be cut off, so that a draft which is not in it is asked for itself: asking for one that is gone throws.
   * https://developers.google.com/apps-script/reference/gmail/gmail-app#getdraftdraftid
   */
  drafts(): Drafts | null {
    const listed = attempt(() => new Set(GmailApp.getDrafts().map((draft) => draft.getId())));
    if (!listed) return null;
    return { has: (draftId) => listed.has(draftId) || attempt(() => GmailApp.getDraft(draftId)) !== null };
  }

  left(): number {
    return attempt(() => MailApp.getRemainingDailyQuota()) ?? 0;
  }

  private find(draftId: string): GoogleAppsScript.Gmail.GmailDraft {
    return this.made.get(draftId) ?? GmailApp.getDraft(draftId);
  }
}

/** A reference can come from a cell, where an editor may have typed anything: it is compared as text, and whole. */
function isAbout(body: string, reference: string): boolean {
  const text = body.trimEnd();
  return text.endsWith(`\nRequest ${reference}`) || text.endsWith(`\nReference ${reference}`);
}

function options({ cc, html }: Mail): GoogleAppsScript.Gmail.GmailAdvancedOptions {
  const plain = { htmlBody: html, name: SENDER };
  return cc.length > 0 ? { ...plain, cc: cc.join(',') } : plain;
}

const MAX_TRIES = 3;
const PAUSE_BETWEEN_TRIES_MS = 1000;

/** For what no later execution repeats: Gmail often fails once and not twice. */
function retrying(action: () => unknown): void {
  const isDone = () => attempt(() => action() ?? true) !== null;
  for (let tries = 1; !isDone() && tries < MAX_TRIES; tries++) sleep(PAUSE_BETWEEN_TRIES_MS);
}

/** The text of the exception comes in the language of the account: it is kept for people, not decided by. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    console.warn('Gmail did not do it: %s', String(error));
    return null;
  }
}
