import type { KeyValues } from '../state/key-values';
import { drafts } from './gmail';
import { tried } from './platform-services';

export interface DraftFacts {
  /** It was made, and found by its id. */
  found: boolean;
  /** It was in the list of all drafts: lists may be cut, or late. */
  listed: boolean;
  /** It could be deleted. */
  deleted: boolean;
  /** Asking for it after that throws: that is how it is concluded that a draft has been sent. */
  gone: boolean;
}

/** The draft of a probe that was interrupted: the next one deletes it. */
const LEFTOVER = 'probe-draft';

/** Makes a draft to the person themselves, and deletes it. Nothing is sent. */
export function probeDrafts(
  to: string,
  { subject, text }: { subject: string; text: string },
  own: KeyValues,
): DraftFacts {
  removeLeftover(own);
  const id = drafts.create(to, subject, text);
  own.set({ [LEFTOVER]: id });
  const found = canFind(id);
  const listed = drafts.ids().includes(id);
  const deleted = tried('deleting a draft', () => drafts.remove(id)) !== null;
  own.remove(LEFTOVER);
  return { found, listed, deleted, gone: drafts.isGone(id) };
}

function removeLeftover(own: KeyValues): void {
  const id = own.get(LEFTOVER);
  if (id === null) return;
  tried('deleting a draft', () => drafts.remove(id));
  own.remove(LEFTOVER);
}

function canFind(id: string): boolean {
  return tried('finding a draft', () => drafts.idOf(id) === id) ?? false;
}
