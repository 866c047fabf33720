import { HOUR_MS, MINUTE_MS } from '../shared/time';
import type { Message } from '../text/say';
import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** What keeps part of the work from being done while the rest goes on; what stops everything is a pause. */
export const TROUBLE_CAUSES = [
  'form-elsewhere',
  'writes-refused',
  'mails-refused',
  'unformatted',
  'chat-access',
  'seats',
  'few-seats',
  'rejections',
  'log',
  'log-year',
] as const;
export type TroubleCause = (typeof TROUBLE_CAUSES)[number];

export interface Trouble {
  since: number;
  /** When it was met last: what has lasted does not pass by itself. */
  lastSeen: number;
  /** What it is, and what to do. */
  message: Message;
}

/** How long it must last before the admins are mailed: services fail for minutes and recover. `null`: no mail. */
const PATIENCE_MS: Readonly<Record<TroubleCause, number | null>> = {
  'form-elsewhere': 0,
  'writes-refused': 15 * MINUTE_MS,
  // No mail can say so while it lasts: see mail-trouble.ts.
  'mails-refused': null,
  unformatted: null,
  'chat-access': 0,
  seats: 0,
  'few-seats': 0,
  rejections: 0,
  // It keeps nothing from being done.
  log: null,
  'log-year': HOUR_MS,
};

/** Seen again within this time, it is not written down again: while it must still prove that it lasts, and afterwards. */
const SAME_SIGHTING_MS = { young: MINUTE_MS, known: HOUR_MS } as const;

/**
 * The troubles that there are now. An execution that meets one notes it, and one that finds it gone ends it; both cost
 * nothing while there is none. The admins are told by mail (`raiseTroubles` in mail/alerts.ts) and in the health.
 */
export class Troubles {
  private readonly shared: KeyValues;

  constructor(shared: KeyValues) {
    this.shared = shared;
  }

  get(cause: TroubleCause): Trouble | null {
    return this.stored(cause).get();
  }

  all(): (Trouble & { cause: TroubleCause })[] {
    return TROUBLE_CAUSES.flatMap((cause) => {
      const trouble = this.get(cause);
      return trouble ? [{ ...trouble, cause }] : [];
    });
  }

  note(cause: TroubleCause, message: Message, now: number): void {
    const before = this.stored(cause).fresh();
    const isSame = before !== null && JSON.stringify(before.message) === JSON.stringify(message);
    const same =
      PATIENCE_MS[cause] && !this.isLasting(cause) ? SAME_SIGHTING_MS.young : SAME_SIGHTING_MS.known;
    if (isSame && now - before.lastSeen < same) return;
    this.stored(cause).set({ since: before?.since ?? now, lastSeen: now, message });
  }

  /** It is over: nothing is left to be told. */
  end(cause: TroubleCause): void {
    if (this.get(cause)) this.stored(cause).clear();
  }

  /** Whether it has lasted so long that the admins are mailed. */
  isLasting(cause: TroubleCause): boolean {
    const [trouble, patience] = [this.get(cause), PATIENCE_MS[cause]];
    return trouble !== null && patience !== null && trouble.lastSeen - trouble.since >= patience;
  }

  private stored(cause: TroubleCause): StoredValue<Trouble> {
    return new StoredValue(this.shared, `trouble.${cause}`);
  }
}
