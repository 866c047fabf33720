import type { MailStore } from './delivery';
import type { MailState } from './mail-state';

/** The state of a mail to the admins as a property holds it: to be drafted, drafted, sent. Version 0.1.0 has saved it so. */
export interface SavedMail {
  draftId: string | null;
  sent: boolean;
}

export function stateOf({ draftId, sent }: SavedMail): MailState {
  if (sent) return { state: 'sent', template: 'alert' };
  return draftId === null
    ? { state: 'queued', template: 'alert' }
    : { state: 'sending', template: 'alert', draftId };
}

/** A property, as the place where the states of mails are written down. What is given up is forgotten. */
export function savedMailStore<T extends SavedMail>(
  save: (mail: T) => void,
  forget: (mail: T) => void,
): MailStore<T> {
  return {
    record: (mails) =>
      mails.map(({ about, state }) => {
        if (state.state === 'sending') save({ ...about, draftId: state.draftId });
        if (state.state === 'sent') save({ ...about, sent: true });
        if (state.state === 'failed') forget(about);
        return true;
      }),
    settle(changes) {
      for (const { about, from, to } of changes) {
        const draftId = from.state === 'sending' ? from.draftId : about.draftId;
        if (to.state === 'sent') save({ ...about, draftId, sent: true });
        else forget(about);
      }
    },
  };
}
