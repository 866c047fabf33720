import { MINUTE_MS } from '../../shared/time';
import type { Person } from './account';

/** How long a person counts as just read. */
const RECENT_MS = MINUTE_MS;

/**
 * People as this execution has read them a moment ago, so that the first change needs no second look. Whoever is about to be
 * changed is taken out: before a change is repeated, the person is read again.
 */
export class RecentPeople {
  private readonly now: () => number;
  private readonly people = new Map<string, { person: Person; at: number }>();

  constructor(now: () => number) {
    this.now = now;
  }

  remember(person: Person): void {
    this.people.set(person.user.id, { person, at: this.now() });
  }

  peek(id: string): Person | null {
    const known = this.people.get(id);
    return known && this.now() - known.at < RECENT_MS ? known.person : null;
  }

  take(id: string): Person | null {
    const person = this.peek(id);
    this.people.delete(id);
    return person;
  }
}
