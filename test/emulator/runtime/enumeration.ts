/** One value of an enumeration such as `SpreadsheetApp.WrapStrategy.CLIP`. */
export class EnumValue {
  static readonly googleName: string = 'Enum';
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }

  toString(): string {
    return this.#name;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  toJSON(): string {
    return this.#name;
  }

  compareTo(other: EnumValue): number {
    return this.#ordinal - other.ordinal();
  }
}

/** Holds the values of one enumeration as fields. */
export class Enumeration {
  static readonly googleName: string = 'Enumeration';

  toString(): string {
    return 'Enumeration';
  }
}

export type EnumOf<N extends string> = Readonly<Record<N, EnumValue>>;

export function enumeration<N extends string>(...names: N[]): EnumOf<N> {
  const values = new Enumeration();
  names.forEach((name, ordinal) => {
    Object.assign(values, { [name]: new EnumValue(name, ordinal) });
  });
  return Object.freeze(values) as unknown as EnumOf<N>;
}
