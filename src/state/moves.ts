import type { KeyValues } from './key-values';
import { ROW_LEASE_MS } from './lease';
import { StoredValue } from './stored-value';

/** From then on other accounts are managed: of another product of Zendesk, or at another address. */
interface Move {
  at: number;
  /** Executions that began before it may have noted something until then. */
  until: number;
}

const KEY = 'moved';

/** Numbers of accounts mean nothing where the accounts are others: what was noted before a move says nothing of them. */
export class Moves {
  private readonly last: StoredValue<Move>;

  constructor(shared: KeyValues) {
    this.last = new StoredValue(shared, KEY);
  }

  /** What is to be stored in the same step as the setup that moves. `isOn`: executions may be at work. */
  static entry(now: number, isOn: boolean): Record<string, string> {
    const move: Move = { at: now, until: isOn ? now + ROW_LEASE_MS : now };
    return { [KEY]: JSON.stringify(move) };
  }

  /** Whether what was noted at that time, by whichever execution, is about the accounts of today. */
  isCurrent(at: number): boolean {
    const move = this.last.get();
    return move === null || at > move.until;
  }

  /** The same of what began then, and knew where the accounts are. */
  beganAfter(at: number): boolean {
    const move = this.last.get();
    return move === null || at >= move.at;
  }

  /** Ends keys under which something is stored about numbers of Zendesk. */
  suffix(): string {
    const move = this.last.get();
    return move === null ? '' : `.${move.at}`;
  }
}
