import { locked } from '../../google/lock';
import { mailAdmins } from '../../mail/notices';
import { shortCode } from '../../shared/short-code';
import type { Excess } from '../../state/given-accounts';
import { say } from '../../text/say';
import type { AppContext } from '../context';
import { givenAccounts } from './services';

type Context = Pick<AppContext, 'state' | 'workbook' | 'now' | 'withLease' | 'adminMailServices'>;

/** Mails the admins who has asked for more than is given in a day without approval: once a requester and day. */
export function tellExcess(context: Context): void {
  const excesses = context.state.owner.isMe() ? givenAccounts(context).untold() : [];
  if (excesses.length === 0) return;
  // Other notices are written under this lease as well.
  context.withLease('idle', () => {
    for (const excess of excesses) mailAbout(excess, context);
  });
}

function mailAbout(excess: Excess, context: Context): void {
  const { requester, day, most } = excess;
  const services = context.adminMailServices();
  const subject = say({ code: 'brake.subject', requester, most });
  const text = say({ code: 'brake.text', requester, most, day, sheetUrl: services.sheetUrl });
  const key = `B-${day}-${shortCode(requester)}`;
  mailAdmins(key, { subject, text }, services, () => {
    locked(() => givenAccounts(context).setTold(excess));
  });
}
