/** A line of the log about one account. Times are milliseconds since 1970. */
export interface AccountEvent {
  at: number;
  /** What it belongs to: a request, a plan or a restoring. */
  reference: string;
  agentId: string;
  address: string;
  action: string;
  detail: string;
  mail: string;
  /** The account as it was before, as JSON; empty where nothing was changed. */
  before: string;
}

/** What was done about an account, as far as its history goes by it. */
export type AccountAction = Pick<AccountEvent, 'at' | 'agentId' | 'action' | 'mail'>;

/** What we know of an account from our own log. */
export interface History {
  /** When it was last created, enabled, restored or asked for again through us. */
  lastRequestedAt: number | null;
  warnedAt: number | null;
  /** When we disabled it, unless we have enabled it since. */
  disabledAt: number | null;
}

export const NO_HISTORY: History = { lastRequestedAt: null, warnedAt: null, disabledAt: null };

/** Words of the `Action` column. */
const KEPT = ['Created', 'Updated', 'No change', 'Restored'];

/** The histories by agent id. The lines may be in any order: people sort sheets. */
export function historiesOf(events: readonly AccountAction[]): Map<string, History> {
  const histories = new Map<string, History>();
  const inOrder = [...events].sort((a, b) => a.at - b.at);
  for (const event of inOrder) {
    if (event.agentId === '') continue;
    histories.set(event.agentId, next(histories.get(event.agentId) ?? NO_HISTORY, event));
  }
  return histories;
}

function next(history: History, { action, at, mail }: AccountAction): History {
  if (KEPT.includes(action)) return { ...history, lastRequestedAt: at, disabledAt: null };
  if (action === 'Disabled') return { ...history, disabledAt: at };
  if (action === 'Not disabled') return { ...history, disabledAt: null };
  // It was wanted back: the time until it is deleted begins anew.
  if (action === 'Not restored') return { ...history, disabledAt: at };
  // A warning counts once it has gone out.
  if (action === 'Warned' && mail.startsWith('Sent')) return { ...history, warnedAt: at };
  return history;
}
