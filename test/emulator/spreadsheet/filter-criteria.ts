const textsOf = new WeakMap<FilterCriteria, string[]>();

export function hiddenTexts(criteria: FilterCriteria): string[] {
  return textsOf.get(criteria) ?? [];
}

/** What a filter hides. Only hidden values are emulated. */
export class FilterCriteria {
  static readonly googleName: string = 'SpreadsheetApp.FilterCriteria';

  constructor(hidden: string[]) {
    textsOf.set(this, [...hidden]);
  }

  getHiddenValues(): string[] {
    return [...hiddenTexts(this)];
  }
}

export class FilterCriteriaBuilder {
  static readonly googleName: string = 'SpreadsheetApp.FilterCriteriaBuilder';
  #hidden: string[] = [];

  setHiddenValues(values: string[]): this {
    this.#hidden = values.map(String);
    return this;
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.#hidden);
  }
}
