import { enumeration } from '../runtime/enumeration';
import type { ValidationData } from './store';

export const DataValidationCriteria = enumeration(
  'VALUE_IN_LIST',
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'TEXT_IS_VALID_EMAIL',
  'DATE_IS_VALID_DATE',
  'NUMBER_BETWEEN',
);

const dataOf = new WeakMap<DataValidation, ValidationData>();

export function validationData(rule: DataValidation): ValidationData {
  const data = dataOf.get(rule);
  if (!data) throw new TypeError('((not a data validation rule))');
  return data;
}

/** A data validation rule. Rules are stored and shown but not enforced. */
export class DataValidation {
  static readonly googleName: string = 'SpreadsheetApp.DataValidation';

  constructor(data: ValidationData) {
    dataOf.set(this, structuredClone(data));
  }

  getAllowInvalid(): boolean {
    return validationData(this).allowInvalid;
  }

  getHelpText(): string | null {
    return validationData(this).helpText;
  }

  getCriteriaType(): unknown {
    return DataValidationCriteria[validationData(this).criteria as keyof typeof DataValidationCriteria];
  }

  getCriteriaValues(): unknown[] {
    return structuredClone(validationData(this).values);
  }
}

export class DataValidationBuilder {
  static readonly googleName: string = 'SpreadsheetApp.DataValidationBuilder';
  readonly #data: ValidationData = { criteria: '', values: [], allowInvalid: true, helpText: null };

  requireValueInList(values: string[], showDropdown = true): this {
    return this.#require('VALUE_IN_LIST', [values.map(String), showDropdown]);
  }

  requireCheckbox(): this {
    return this.#require('CHECKBOX', []);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', [formula]);
  }

  requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL', []);
  }

  requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE', []);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#require('NUMBER_BETWEEN', [start, end]);
  }

  setAllowInvalid(allow: boolean): this {
    this.#data.allowInvalid = allow;
    return this;
  }

  setHelpText(text: string): this {
    this.#data.helpText = text;
    return this;
  }

  build(): DataValidation {
    return new DataValidation(this.#data);
  }

  #require(criteria: string, values: unknown[]): this {
    this.#data.criteria = criteria;
    this.#data.values = values;
    return this;
  }
}
