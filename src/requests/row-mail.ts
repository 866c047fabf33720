import type { MailStore } from '../mail/delivery';
import { writeMail } from '../mail/mail-state';
import { isUnchanged } from './claim';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';

/** The `Mail` cell of a row, as the place where the state of its mail is written down. */
export function rowMailStore({ responses }: Pick<RequestServices, 'responses'>): MailStore<RequestRow> {
  return {
    record: (mails) =>
      mails.map(({ about: row, state }) => {
        const record = { ...row.record, mail: writeMail(state) };
        return responses.write([{ row, record, precondition: isUnchanged(row) }])[0] === 'written';
      }),
    settle: (changes) => replaceMails(changes, { responses }),
  };
}

/** One replacement for each state that mails have come to, wherever the rows are by now. */
export function replaceMails(
  changes: Parameters<MailStore<unknown>['settle']>[0],
  { responses }: Pick<RequestServices, 'responses'>,
): void {
  const texts = changes.map(({ from, to }) => ({ from: writeMail(from), to: writeMail(to) }));
  for (const to of new Set(texts.map((each) => each.to))) {
    responses.replaceMail(
      texts.filter((each) => each.to === to).map(({ from }) => from),
      to,
    );
  }
}
