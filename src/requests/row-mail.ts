import type { MailStore } from '../mail/delivery';
import { type MailState, writeMail } from '../mail/mail-state';
import { isUnchanged } from './claim';
import type { RecordUpdate, RequestServices } from './ports';
import type { RequestRow, RowRecord } from './request';

/** The `Mail` cell of a row, as the place where the state of its mail is written down. */
export function rowMailStore({ responses }: Pick<RequestServices, 'responses'>): MailStore<RequestRow> {
  return {
    record: (mails) =>
      mails.map(({ about: row, state }) => {
        const record = { ...row.record, mail: writeMail(state) };
        return responses.write([{ row, record, precondition: isUnchanged(row) }])[0] === 'written';
      }),
    settle: (changes) =>
      replaceMails(
        changes.map((change) => ({ ...change, row: change.about, record: change.about.record })),
        { responses },
      ),
  };
}

/** A change of the state of a mail, and the record that says how it was. */
interface MailChange {
  row: RequestRow;
  record: RowRecord;
  from: MailState;
  to: MailState;
}

/**
 * One replacement for each state that mails have come to, wherever the rows are by now. Whether Sheets replaces text in
 * rows that are hidden or filtered is not documented: where it has replaced too few, the rows themselves are written.
 */
export function replaceMails(
  changes: readonly MailChange[],
  { responses }: Pick<RequestServices, 'responses'>,
): void {
  for (const to of new Set(changes.map((each) => writeMail(each.to)))) {
    const those = changes.filter((each) => writeMail(each.to) === to);
    const replaced = responses.replaceMail(
      those.map(({ from }) => writeMail(from)),
      to,
    );
    if (replaced < those.length) responses.write(those.map(updateOf));
  }
}

function updateOf({ row, record, from, to }: MailChange): RecordUpdate {
  const isAsItWas = isUnchanged({ ...row, record: { ...record, mail: writeMail(from) } });
  return { row, record: { ...record, mail: writeMail(to) }, precondition: isAsItWas };
}
