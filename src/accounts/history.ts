import { readMail } from '../mail/mail-state';
import { EDITOR_ACTIONS } from '../state/editor-actions';
import type { LoggedEnd } from '../state/noted-ends';

/** What a line of the log says was done, in the words of its `Action` column. */
export const LOG_ACTIONS = [
  'Created',
  'Updated',
  'No change',
  'Mail',
  'Warned',
  'Reminded',
  'Disabled',
  'Not disabled',
  'Deleted',
  'Not deleted',
  'Restored',
  'Not restored',
  'Partly restored',
  'Carried out',
  'Undone',
  'Log begun',
  'Log closed',
  'Approved',
  'Not approved',
  'Evidence made',
  ...EDITOR_ACTIONS,
] as const;
export type LogAction = (typeof LOG_ACTIONS)[number];

/** A line of the log about one account. Times are milliseconds since 1970. */
export interface AccountEvent {
  at: number;
  /** What it belongs to: a request, a plan or a restore. */
  reference: string;
  agentId: string;
  address: string;
  /** Empty: none, or a word that is not ours. */
  action: LogAction | '';
  detail: string;
  mail: string;
  /** The account as it was before, as JSON; empty where nothing was changed. */
  before: string;
  /** What it says of the last day of access; left out: nothing. */
  end?: LoggedEnd;
  /** We have written it, and no line after it is missing. Any other line may protect an account, never harm one. */
  isProved: boolean;
  /** Its request had not come to a good end then: what it names was perhaps not done, or not all of it. */
  isUnfinished?: true;
  /** Its request waited for something with all else done, or was to be tried again. */
  underWay?: 'waiting' | 'retried';
}

/** What was done about an account, as far as its history goes by it. */
export type AccountAction = Pick<AccountEvent, 'at' | 'agentId' | 'action' | 'mail' | 'isProved'>;

/** What we know of an account from our own log. */
export interface History {
  /** When it was last created, enabled, restored or requested again through us. */
  lastRequestedAt: number | null;
  warnedAt: number | null;
  /** When we disabled it, unless we have enabled it since. */
  disabledAt: number | null;
  /** The line that says so is proved, and no other line says that it was enabled since. */
  isDisablingProved: boolean;
  /** A proved line says that we have created or enabled it. */
  isGivenByUs: boolean;
}

export const NO_HISTORY: History = {
  lastRequestedAt: null,
  warnedAt: null,
  disabledAt: null,
  isDisablingProved: false,
  isGivenByUs: false,
};

export function readLogAction(text: string): LogAction | '' {
  return LOG_ACTIONS.find((action) => action === text) ?? '';
}

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

/** Whether a proved line says that this request has created or enabled the account that all of these are about. */
export function isGivenBy(requestId: string, events: readonly AccountEvent[]): boolean {
  return events
    .filter(({ action }) => action === 'Created' || action === 'Updated')
    .some(({ reference, isProved, isUnfinished }) => isProved && !isUnfinished && reference === requestId);
}

/** The same, where the request has only waited since, or was tried again in vain. */
export function isWaitingBy(requestId: string, events: readonly AccountEvent[]): boolean {
  const own = events.filter(({ reference, isProved }) => isProved && reference === requestId);
  const last = own.filter(({ underWay }) => underWay !== 'retried').pop();
  return last?.underWay === 'waiting' && isGivenBy(requestId, own);
}

/** The mail of a line has gone out. */
export function isMailSent({ mail }: Pick<AccountEvent, 'mail'>): boolean {
  return readMail(mail).state === 'sent';
}

function next(history: History, event: AccountAction): History {
  const { action, at, isProved } = event;
  switch (action) {
    case 'Created':
    case 'Updated':
      return { ...requested(history, event), isGivenByUs: history.isGivenByUs || isProved };
    case 'No change':
    case 'Restored':
    case 'Partly restored':
      return requested(history, event);
    case 'Disabled':
      return { ...history, disabledAt: at, isDisablingProved: isProved };
    case 'Not disabled':
      return endDisabling(history, isProved);
    // An editor wanted it back: the time until it is deleted starts again.
    case 'Not restored':
      return { ...history, disabledAt: at, isDisablingProved: isProved || history.isDisablingProved };
    // Who was warned may be disabled.
    case 'Warned':
      return isProved && isMailSent(event) ? { ...history, warnedAt: at } : history; // guard: proved-warning
    default:
      return history;
  }
}

function requested(history: History, { at, isProved }: AccountAction): History {
  return { ...endDisabling(history, isProved), lastRequestedAt: at };
}

/** A line that is not proved does not hide that we have disabled the account: it may have been enabled in Zendesk since. */
function endDisabling(history: History, isProved: boolean): History {
  const isOver = isProved || !history.isDisablingProved;
  return { ...history, disabledAt: isOver ? null : history.disabledAt, isDisablingProved: false };
}
