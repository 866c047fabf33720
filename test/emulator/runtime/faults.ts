export interface Fault {
  message: string;
  /** The call takes effect and then fails, as a time-out does. */
  after?: boolean;
  /** The number of calls that fail; default 1. */
  times?: number;
  /** The number of calls of that name that succeed before. */
  skip?: number;
}

interface PlannedFault {
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

/** Planned faults. */
export class Faults {
  #planned: PlannedFault[] = [];
  #kill: KillPoint | null = null;
  #language: string | null = null;

  next(call: string, fault: Fault): void {
    this.#planned.push({ call, after: false, times: 1, skip: 0, ...fault });
  }

  /** Kills the next execution at its n-th gated call, before or just after its effect. */
  killAt(index: number, options: { after?: boolean } = {}): void {
    this.#kill = { index, after: options.after ?? false };
  }

  /** Makes service exceptions appear in another language, as for accounts with that language. */
  translate(language: string | null): void {
    this.#language = language;
  }

  get arePlanned(): boolean {
    return this.#planned.some(({ times }) => times > 0) || this.#kill !== null || this.#language !== null;
  }

  clear(): void {
    this.#planned = [];
    this.#kill = null;
    this.#language = null;
  }

  /** Takes the planned fault for a call. */
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

  /** Takes the planned kill for an execution that starts. */
  takeKill(): KillPoint | null {
    const kill = this.#kill;
    this.#kill = null;
    return kill;
  }

  /** Translates the message of an exception. */
  wording(message: string): string {
    return this.#language === null ? message : translated(message, this.#language);
  }
}

/** Only one translation was captured; for all other messages it only matters that they are not English. */
function translated(message: string, language: string): string {
  const address = /^Address unavailable: (.*)$/.exec(message);
  if (address && language === 'ja') return `使用できないアドレス: ${address[1]}`;
  return `((${language})) ${[...message].map((letter) => LETTERS[letter] ?? letter).join('')}`;
}

const LETTERS: Record<string, string> = { a: 'ä', e: 'ë', i: 'ï', o: 'ö', u: 'ü', A: 'Ä', E: 'Ë', O: 'Ö' };
