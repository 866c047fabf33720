import { toUtf8 } from '../shared/base64';
import type { Message } from '../text/say';
import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** What an editor does that changes what Chat Access may do, or to whom, in the words of the log's column `Action`. */
export const EDITOR_ACTIONS = [
  'Setup saved',
  'Turned on',
  'Turned off',
  'Uninstalled',
  'Paused',
  'Resumed',
  'Released',
  'Spared',
  'No longer spared',
] as const;
export type EditorActionName = (typeof EDITOR_ACTIONS)[number];

export interface ConcernedAccount {
  agentId: string;
  address: string;
}

/** One thing that an editor did, on its way into the log. */
export interface EditorAction {
  /** Stands in its line, so that no line is written twice. */
  id: string;
  at: number;
  /** The address as Google told it; empty where Google does not say who it was. */
  by: string;
  action: EditorActionName;
  /** What changed, without secrets. */
  what: Message;
  /** Whom it concerns: each of them gets a line. */
  accounts?: readonly ConcernedAccount[];
  /** Its line stands in the log. It stays as long as a mail about it is due. */
  isLogged?: true;
}

/** What is waiting to be logged. */
export interface WaitingActions {
  actions: readonly EditorAction[];
  /** So many more were left out: there was no room for them. */
  leftOut: number;
}

/**
 * A property value holds 9 KB.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
const MAX_BYTES = 8_500;

const NONE: WaitingActions = { actions: [], leftOut: 0 };

/**
 * What editors have done and the log does not say yet. Only the owner's executions write the log, so what any
 * editor does is noted here first, and the next execution of the owner writes the lines. The caller holds the lock.
 */
export class EditorActions {
  private readonly waiting: StoredValue<WaitingActions>;

  constructor(shared: KeyValues) {
    this.waiting = new StoredValue(shared, 'editor-actions');
  }

  /** As this execution has read it first: costs nothing where nothing is waiting. */
  isEmpty(): boolean {
    return this.waiting.get() === null;
  }

  all(): WaitingActions {
    return this.waiting.fresh() ?? NONE;
  }

  add(action: EditorAction): void {
    const { actions, leftOut } = this.all();
    this.waiting.set(fitting({ actions: [...actions, action], leftOut }));
  }

  /** These stand in the log now. */
  markLogged(ids: readonly string[]): void {
    const actions = this.all().actions.map(
      (each): EditorAction => (ids.includes(each.id) ? { ...each, isLogged: true } : each),
    );
    this.waiting.set({ actions, leftOut: 0 });
  }

  /** Nothing more is to be done about these. */
  remove(ids: readonly string[]): void {
    const { actions, leftOut } = this.all();
    const rest = actions.filter(({ id }) => !ids.includes(id));
    if (rest.length > 0 || leftOut > 0) this.waiting.set({ actions: rest, leftOut });
    else this.waiting.clear();
  }
}

/** Where there is no room for all, accounts give way to switches, those to saved setups, and older ones to younger ones. */
function fitting({ actions, leftOut }: WaitingActions): WaitingActions {
  const asLogged = actions.map((each): EditorAction => ({ ...each, isLogged: true }));
  if (toUtf8(JSON.stringify({ actions: asLogged, leftOut })).length <= MAX_BYTES || actions.length <= 1)
    return { actions, leftOut };
  const about = actions.find(({ accounts }) => accounts !== undefined);
  const least = about ?? actions.find(({ action }) => action !== 'Setup saved') ?? actions[0];
  const lost = least?.accounts?.length ?? 1;
  return fitting({ actions: actions.filter((each) => each !== least), leftOut: leftOut + lost });
}
