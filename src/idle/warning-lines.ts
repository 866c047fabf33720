import { writeEnd } from '../accounts/ends';
import type { AccountEvent } from '../accounts/history';
import type { MailStore } from '../mail/delivery';
import { draftOf, namedDraft, readMail, writeMail, writeSettled } from '../mail/mail-state';
import type { WarningTemplate } from '../mail/warning-mail';
import type { LoggedEnd } from '../state/noted-ends';
import { say } from '../text/say';
import type { IdleEvent, IdleLog } from './ports';

/**
 * Warnings in the log, which is only ever added to: one line says that the mail is being sent, and another what became
 * of it. Their drafts join the two. A warning counts by the second, whose action is `Warned`: if people delete all lines
 * of one action, a warning that was not sent still counts for nothing.
 */

/** What a warning is about. `at`: when it was written, since its dates count from then. */
export type Warning = Pick<IdleEvent, 'at' | 'reference' | 'agentId' | 'address' | 'detail'> & {
  /** Left out: a warning. */
  template?: WarningTemplate;
  /** The last day that it tells of; left out: none. */
  end?: LoggedEnd;
};

/** The log, as the place where the states of warnings are written down. */
export function warningStore(log: Pick<IdleLog, 'addEvents'>): MailStore<Warning> {
  return {
    record(mails) {
      const lines = mails
        .filter(({ state }) => state.state === 'sending')
        .map(({ about, state }) =>
          lineOf(about, { action: 'Mail', status: 'Working', mail: writeMail(state) }),
        );
      if (lines.length > 0) log.addEvents(lines); // guard: warning-is-recorded
      return mails.map(() => true);
    },
    settle(changes) {
      log.addEvents(
        changes.map(({ about, from, to }) => {
          const mail = writeSettled(to, draftOf(from) ?? '');
          if (to.state === 'sent')
            return lineOf(about, { action: SENT[about.template ?? 'warning'], status: 'Done', mail });
          const detail = say({ code: 'warning.given-up' });
          return lineOf({ ...about, detail }, { action: 'Mail', status: 'Will retry', mail });
        }),
      );
    },
  };
}

/** By this line it counts. */
const SENT = { warning: 'Warned', ending: 'Reminded' } as const;

function lineOf(
  { at, reference, agentId, address, detail, end }: Warning,
  said: Pick<IdleEvent, 'action' | 'status' | 'mail'>,
): IdleEvent {
  return { at, reference, agentId, address, detail, ...said, before: end ? writeEnd(end) : '' };
}

/**
 * The lines about warnings that are being sent as far as the log says. Version 0.1.0 wrote `Warned` in that line already,
 * and changed its `Mail` cell later.
 */
export function openWarnings(events: readonly AccountEvent[]): AccountEvent[] {
  const ended = new Set(events.filter((event) => !isBeingSent(event)).map(draftKey));
  return events.filter(
    (event) =>
      (event.action === 'Mail' || event.action === 'Warned') &&
      isBeingSent(event) &&
      !ended.has(draftKey(event)),
  );
}

function isBeingSent({ mail }: AccountEvent): boolean {
  return readMail(mail).state === 'sending';
}

function draftKey({ reference, agentId, mail }: AccountEvent): string {
  return `${reference} ${agentId} ${namedDraft(mail)}`;
}
