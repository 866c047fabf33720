import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** The person as whom everything runs: triggers belong to the person who made them. */
export interface Owner {
  email: string;
  /** Also kept where only this person's executions can read it, so that they know themselves. */
  key: string;
  since: number;
}

/** Who turned Chat Access on; no one while it is off. */
export class Ownership extends StoredValue<Owner> {
  private readonly own: KeyValues;

  constructor(shared: KeyValues, own: KeyValues) {
    super(shared, 'owner');
    this.own = own;
  }

  /** Whether this execution runs as the person who turned Chat Access on. */
  isMe(): boolean {
    const owner = this.get();
    return owner !== null && owner.key === this.own.get('owner-key');
  }

  /** Whether this execution runs as the person as whom everything ran until it was turned off. */
  wasMe(): boolean {
    return this.get() === null && this.own.get('owner-key') !== null;
  }

  /** While it is off, the log is still the former owner's: their last line says who turned it off. */
  isOrWasMe(): boolean {
    return this.isMe() || this.wasMe();
  }

  override set(owner: Owner): void {
    this.own.set({ 'owner-key': owner.key });
    super.set(owner);
  }

  override clear(): void {
    super.clear();
    this.own.remove('owner-key');
  }

  /** Asks the person with this key to delete their credential, which only they can: another editor has uninstalled. */
  askToForget(key: string): void {
    this.store.set({ forget: [...this.asked(), key].join(' ') });
  }

  isAskedToForget(): boolean {
    const asked = this.asked();
    return asked.length > 0 && asked.includes(this.own.get('owner-key') ?? '');
  }

  /** What this person saves from now on is not meant by what was asked. */
  setForgotten(): void {
    const others = this.asked().filter((key) => key !== this.own.get('owner-key'));
    this.own.remove('owner-key');
    if (others.length > 0) this.store.set({ forget: others.join(' ') });
    else this.store.remove('forget');
  }

  /** The keys of those who have not done it yet. */
  private asked(): string[] {
    return (this.store.get('forget') ?? '').split(' ').filter((key) => key !== '');
  }
}
