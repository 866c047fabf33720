import { OWNER } from './installation';
import { number } from './report/format';
import type { Report } from './report/report';

export interface Invariant {
  holds: boolean;
  /** What is checked, with the numbers. */
  sentence: string;
}

interface Account {
  email: string;
  deleted: boolean;
}

/** What must hold after every rehearsal, whatever the rows are. */
export function invariants({ rows, mails }: Report, accounts: readonly Account[]): Invariant[] {
  const ended = rows.filter(({ standing }) => standing === 'ended' || standing === 'attention').length;
  const present = accounts.filter(({ deleted }) => !deleted).map(({ email }) => email.toLowerCase());
  const addresses = new Set(present).size;
  // Strangers are not mailed, and nobody more than a few times a day about rejections.
  const owed = rows.filter(({ mail }) => mail !== 'Not mailed');
  const requested = perAddress(owed.map(({ requester }) => requester));
  const about = mails.sent.filter(({ to }) => to !== OWNER);
  const mailed = perAddress(about.map(({ to }) => to));
  const differing = [...new Set([...requested.keys(), ...mailed.keys()])].filter(
    (address) => requested.get(address) !== mailed.get(address),
  ).length;
  return [
    {
      holds: ended === rows.length,
      sentence: `Every row has an outcome: ${number(ended)} of ${number(rows.length)} rows`,
    },
    {
      holds: addresses === present.length,
      sentence: `No address has two accounts: ${number(present.length)} accounts, ${number(addresses)} addresses`,
    },
    {
      holds: differing === 0,
      sentence: `One mail per row to be mailed about: ${number(about.length)} mails for ${number(owed.length)} rows; ${number(requested.size - differing)} of ${number(requested.size)} requesters got as many mails as they have such rows`,
    },
  ];
}

function perAddress(addresses: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const address of addresses.map((each) => each.trim().toLowerCase())) {
    counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return counts;
}
