import { MINUTE_MS } from '../shared/time';

/**
 * "5 requests per minute per user" for updates of a user.
 * Source: https://developer.zendesk.com/api-reference/introduction/rate-limits/#endpoint-rate-limits
 */
const CHANGES_A_MINUTE = 5;

/** Counts how often this execution has changed each person within a minute. */
export class PersonLimit {
  private readonly now: () => number;
  private readonly changes = new Map<string, number[]>();

  constructor(now: () => number) {
    this.now = now;
  }

  /** Counts a change; where there were too many, only gives the moment from which the next one may be made. */
  count(person: string): number | null {
    const now = this.now();
    const recent = (this.changes.get(person) ?? []).filter((at) => at > now - MINUTE_MS);
    const [first] = recent;
    if (first !== undefined && recent.length >= CHANGES_A_MINUTE) return first + MINUTE_MS; // guard: five-changes-a-minute
    this.changes.set(person, [...recent, now]);
    return null;
  }
}
