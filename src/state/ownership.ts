import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** The person as whom everything runs: triggers belong to whoever made them. */
export interface Owner {
  email: string;
  /** Also kept where only this person's executions can read it, so that they know themselves. */
  key: string;
  since: number;
}

/** Who turned the desk on; nobody while it is off. */
export class Ownership extends StoredValue<Owner> {
  private readonly own: KeyValues;

  constructor(shared: KeyValues, own: KeyValues) {
    super(shared, 'owner');
    this.own = own;
  }

  /** Whether this execution runs as the person who turned the desk on. */
  isMe(): boolean {
    const owner = this.get();
    return owner !== null && owner.key === this.own.get('owner-key');
  }

  override set(owner: Owner): void {
    this.own.set({ 'owner-key': owner.key });
    super.set(owner);
  }

  override clear(): void {
    super.clear();
    this.own.remove('owner-key');
  }

  /** Somebody else has uninstalled the desk of the person with this key, whose secret only they can delete. */
  wishForgetting(key: string): void {
    this.store.set({ forget: key });
  }

  isForgettingWished(): boolean {
    const key = this.own.get('owner-key');
    return key !== null && this.store.get('forget') === key;
  }
}
