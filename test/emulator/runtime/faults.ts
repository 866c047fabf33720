export interface Fault {
  message: string;
  /** The call does its work first and fails then, as a time-out does. */
  after?: boolean;
  /** How many calls fail; one when left out. */
  times?: number;
  /** How many calls of that name pass before. */
  skip?: number;
}

interface Planned {
  call: string;
  message: string;
  after: boolean;
  times: number;
  skip: number;
}

export interface KillPoint {
  index: number;
  after: boolean;
}

/** What shall go wrong next. */
export class Faults {
  #planned: Planned[] = [];
  #kill: KillPoint | null = null;
  #language: string | null = null;

  next(call: string, fault: Fault): void {
    this.#planned.push({ call, after: false, times: 1, skip: 0, ...fault });
  }

  /** Ends the next execution at its n-th gated call: before the call has an effect, or just after. */
  killAt(index: number, options: { after?: boolean } = {}): void {
    this.#kill = { index, after: options.after ?? false };
  }

  /** Service exceptions come in another language, as they do for an account that is set to it. */
  translate(language: string | null): void {
    this.#language = language;
  }

  clear(): void {
    this.#planned = [];
    this.#kill = null;
    this.#language = null;
  }

  /** For the gate: the fault of this very call, used up by asking. */
  take(call: string): { message: string; after: boolean } | null {
    const planned = this.#planned.find((fault) => fault.call === call && fault.times > 0);
    if (!planned) return null;
    if (planned.skip > 0) {
      planned.skip -= 1;
      return null;
    }
    planned.times -= 1;
    return { message: planned.message, after: planned.after };
  }

  /** For an execution that starts: the point at which it shall end, used up by asking. */
  takeKill(): KillPoint | null {
    const kill = this.#kill;
    this.#kill = null;
    return kill;
  }

  /** For exceptions on their way into the script. */
  wording(message: string): string {
    return this.#language === null ? message : translated(message, this.#language);
  }
}

/** One captured translation is known word for word; for all others only "not English" matters. */
function translated(message: string, language: string): string {
  const address = /^Address unavailable: (.*)$/.exec(message);
  if (address && language === 'ja') return `使用できないアドレス: ${address[1]}`;
  return `((${language})) ${[...message].map((letter) => LETTERS[letter] ?? letter).join('')}`;
}

const LETTERS: Record<string, string> = { a: 'ä', e: 'ë', i: 'ï', o: 'ö', u: 'ü', A: 'Ä', E: 'Ë', O: 'Ö' };
