import { type KeyValues, readJson } from './key-values';

/** What a request makes of the last day of somebody's access. */
export interface LoggedEnd {
  /** A day such as `2026-03-02`; `null`: no end. */
  until: string | null;
  /** The request gives the account its access; else it extends it, or lifts its end. */
  isGiven: boolean;
}

/** What a request is about to make of the last day of somebody's access. */
export interface NotedEnd extends LoggedEnd {
  at: number;
  /** Empty: the account is about to be made. */
  agentId: string;
}

const KEY = 'end.';

/**
 * The ends that are on their way into the log. They are noted where no one else can write, before anything is done: what the
 * row says of an earlier attempt may have been typed.
 */
export class NotedEnds {
  private readonly own: KeyValues;

  constructor(own: KeyValues) {
    this.own = own;
  }

  of(requestId: string): NotedEnd | null {
    return readJson<NotedEnd>(this.own.get(KEY + requestId));
  }

  note(ends: ReadonlyMap<string, NotedEnd>): void {
    const texts = [...ends].map(([id, end]) => [KEY + id, JSON.stringify(end)]);
    if (texts.length > 0) this.own.set(Object.fromEntries(texts));
  }

  /** As they are now, by request id. */
  all(): ReadonlyMap<string, NotedEnd> {
    const all = new Map<string, NotedEnd>();
    for (const [key, text] of Object.entries(this.own.freshAll())) {
      const end = key.startsWith(KEY) ? readJson<NotedEnd>(text) : null;
      if (end) all.set(key.slice(KEY.length), end);
    }
    return all;
  }

  /** Each that is noted costs a call. */
  forget(requestIds: readonly string[]): void {
    for (const id of requestIds) if (this.own.get(KEY + id) !== null) this.own.remove(KEY + id);
  }
}
