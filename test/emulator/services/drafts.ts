import type { DraftData, MailboxData, World } from '../runtime/world';

/** It may be found for a while after it is gone. */
export function removeDraft({ choices, clock }: World, mailbox: MailboxData, id: string): void {
  const draft = mailbox.drafts.find((each) => each.id === id);
  mailbox.drafts = mailbox.drafts.filter((each) => each !== draft);
  if (!draft || choices.goneDraftsAreFoundMs === 0) return;
  mailbox.gone = [...(mailbox.gone ?? []), { ...draft, until: clock.now() + choices.goneDraftsAreFoundMs }];
}

/** A copy of what is found by an id. */
export function draftById(
  { choices, clock }: World,
  { drafts, gone = [] }: MailboxData,
  id: string,
): DraftData | undefined {
  if (choices.draftsAreNotFoundById) return undefined;
  const known = [...drafts, ...gone.filter(({ until }) => until > clock.now())];
  const found = known.find((each) => each.id === id);
  return found && structuredClone({ id, mail: found.mail });
}
