import type { NewUser } from '../../stand-in/support';
import type { SimWorld } from '../world/sim-world';

const DAY_MS = 24 * 60 * 60_000;

/** A second address of somebody, which is exempt in worlds of product `support`. */
export const EXEMPT_ALIAS = 'deputy@acme.example';

/** Team members whom only a review of product `support` distinguishes; nobody has used their accounts for long. */
const MEMBERS: Record<string, Omit<NewUser, 'email'>> = {
  rich: { customRole: 'Team lead', groups: ['Sales', 'Press', 'Care'], ticketRestriction: 'groups' },
  light: { customRole: 'Light agent', chat: false },
  contributor: { customRole: 'Contributor', chat: false },
  chatonly: { customRole: 'Chat agent' },
  billing: { customRole: 'Billing admin' },
  shared: { sharedAgent: true },
  suspended: { suspended: true },
  withoutchat: { chat: false },
  customer: { role: 'end-user' },
  alias: { otherEmails: [EXEMPT_ALIAS] },
};

/** Has an unsolved ticket. */
const BUSY = 'busy';

export function addTeamMembers({ suite, google }: SimWorld): void {
  const ago = (days: number) => google.clock.now() - days * DAY_MS;
  const used = { role: 'agent', chat: true, createdAt: ago(400), lastLoginAt: ago(100) } as const;
  for (const [name, more] of Object.entries(MEMBERS)) {
    suite.addUser({ email: `${name}@acme.example`, ...used, ...more });
  }
  suite.standIn.addTicket(suite.addUser({ email: `${BUSY}@acme.example`, ...used }));
}
