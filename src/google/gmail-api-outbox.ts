import { asSearched, isOurs, isReference, type MailMark } from '../mail/mail-mark';
import { type DraftState, isMailable, type Mail, type Outbox } from '../mail/outbox';
import { createDraft, draftService, isNoSuchDraft, ME, readDraft, searchDrafts } from './gmail-api';
import { orNull, PAUSE_BETWEEN_TRIES_MS, retrying } from './mail-tries';
import { sleep } from './sleep';

const MAX_DRAFTS_READ = 10;

/**
 * The advanced Gmail service as the outbox: as many calls as by GmailApp, or fewer, and nothing throws. Its permission shows
 * drafts and no other mail, so that a mail has been sent is known by its draft alone, of which Gmail says in numbers that
 * there is none. What is left for today only MailApp tells.
 */
export class GmailApiOutbox implements Outbox {
  readonly showsSent = false;
  /** Drafts made in this execution or proved to be ours. */
  private readonly ours = new Set<string>();
  private readonly tried = new Set<string>();

  private readonly onDraft: (isMade: boolean) => void;

  /** `onDraft`: hears whether Gmail makes drafts. */
  constructor(onDraft: (isMade: boolean) => void = () => {}) {
    this.onDraft = onDraft;
  }

  draft(mail: Mail): string | null {
    if (![...mail.to, ...mail.cc].every(isMailable)) return null;
    const id = orNull(() => createDraft(mail));
    if (id !== null) this.ours.add(id);
    this.onDraft(id !== null);
    return id;
  }

  find(draftId: string, mark: MailMark): DraftState {
    if (this.ours.has(draftId) && !this.tried.has(draftId)) return 'there';
    const seen = look(draftId);
    if (seen === 'none') return isGone(draftId) ? 'gone' : 'unknown';
    if (seen === 'no answer') return 'unknown';
    if (!isOurs(seen, mark)) return 'not ours'; // guard: own-drafts-by-api
    this.ours.add(draftId);
    return 'there';
  }

  send(draftId: string): boolean {
    const isSent = this.ours.has(draftId) && orNull(() => draftService().send({ id: draftId }, ME)) !== null;
    // Sent or not, only Gmail knows now whether it is there.
    this.tried.add(draftId);
    return isSent;
  }

  discard(draftId: string): void {
    if (this.ours.has(draftId)) remove(draftId);
    this.ours.delete(draftId);
  }

  /** The reference may come from a cell, so it is searched for only when it has the form of ours. */
  discardStray(mark: MailMark, kept: string | null = null): void {
    if (!isReference(mark.reference)) return;
    const found = retrying(() => searchDrafts(`"${mark.reference}"`, MAX_DRAFTS_READ)) ?? [];
    for (const id of found) {
      if (id !== kept && retrying(() => isOurs(readDraft(id), asSearched(mark))) === true) remove(id);
    }
  }

  wasSent(): boolean {
    return false;
  }

  left(): number {
    return orNull(() => MailApp.getRemainingDailyQuota()) ?? 0;
  }
}

function look(draftId: string): ReturnType<typeof readDraft> | 'none' | 'no answer' {
  try {
    return readDraft(draftId);
  } catch (error) {
    return isNoSuchDraft(error) ? 'none' : 'no answer';
  }
}

/** Whether a draft of which Gmail has just said that there is none is gone: it must go on saying so. */
function isGone(draftId: string): boolean {
  return [draftId, draftId].every((id) => {
    sleep(PAUSE_BETWEEN_TRIES_MS);
    return look(id) === 'none';
  });
}

/** For good: the trash is out of reach. One that is gone already is as good. */
function remove(draftId: string): void {
  retrying(() => {
    try {
      draftService().remove(ME, draftId);
    } catch (error) {
      if (!isNoSuchDraft(error)) throw error;
    }
    return true;
  });
}
