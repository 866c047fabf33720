import { type EnumValue, enumeration } from '../runtime/enumeration';
import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Range } from './range';
import type { ConditionalFormatData } from './store';

export const BooleanCriteria = enumeration(
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_ENDS_WITH',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'CUSTOM_FORMULA',
);

type Criteria = keyof typeof BooleanCriteria;
type RuleData = Omit<ConditionalFormatData, 'ranges'>;

const NEW_RULE: RuleData = {
  criteria: '',
  values: [],
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};

const kept = new WeakMap<ConditionalFormatRule, ConditionalFormatData>();

export function ruleData(rule: ConditionalFormatRule): ConditionalFormatData {
  const data = kept.get(rule);
  if (!data) throw new ServiceError('((not a conditional format rule))');
  return data;
}

export class BooleanCondition
  implements Like<GoogleAppsScript.Spreadsheet.BooleanCondition, 'getCriteriaType' | 'getCriteriaValues'>
{
  static readonly googleName: string = 'SpreadsheetApp.BooleanCondition';
  readonly #data: RuleData;

  constructor(data: RuleData) {
    this.#data = data;
  }

  getCriteriaType(): EnumValue {
    return BooleanCriteria[this.#data.criteria as Criteria];
  }

  getCriteriaValues(): unknown[] {
    return [...this.#data.values];
  }

  getBackground(): string | null {
    return this.#data.background;
  }

  getFontColor(): string | null {
    return this.#data.fontColor;
  }

  getBold(): boolean | null {
    return this.#data.bold;
  }
}

export class ConditionalFormatRule
  implements
    Like<GoogleAppsScript.Spreadsheet.ConditionalFormatRule, 'copy' | 'getBooleanCondition' | 'getRanges'>
{
  static readonly googleName: string = 'SpreadsheetApp.ConditionalFormatRule';
  readonly #ranges: Range[];

  constructor(data: RuleData, ranges: Range[]) {
    this.#ranges = [...ranges];
    const rects = ranges.map((range) => ({
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    }));
    kept.set(this, structuredClone({ ...data, ranges: rects }));
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(ruleData(this));
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(ruleData(this), this.#ranges);
  }
}

export class ConditionalFormatRuleBuilder
  implements
    Like<
      GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
      | 'whenTextContains'
      | 'whenTextStartsWith'
      | 'whenTextEqualTo'
      | 'whenTextEndsWith'
      | 'whenTextDoesNotContain'
      | 'whenFormulaSatisfied'
      | 'whenCellEmpty'
      | 'whenCellNotEmpty'
      | 'whenNumberGreaterThan'
      | 'whenNumberLessThan'
      | 'whenNumberEqualTo'
      | 'setBackground'
      | 'setFontColor'
      | 'setBold'
      | 'setItalic'
      | 'setStrikethrough'
      | 'setUnderline'
      | 'build'
    >
{
  static readonly googleName: string = 'SpreadsheetApp.ConditionalFormatRuleBuilder';
  #data: RuleData;
  #ranges: Range[];

  constructor(data: RuleData = NEW_RULE, ranges: Range[] = []) {
    this.#data = structuredClone(data);
    this.#ranges = [...ranges];
  }

  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.#when('CUSTOM_FORMULA', formula);
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  setBackground(background: string | null): this {
    return this.#set({ background });
  }

  setFontColor(fontColor: string | null): this {
    return this.#set({ fontColor });
  }

  setBold(bold: boolean | null): this {
    return this.#set({ bold });
  }

  setItalic(italic: boolean | null): this {
    return this.#set({ italic });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#set({ strikethrough });
  }

  setUnderline(underline: boolean | null): this {
    return this.#set({ underline });
  }

  setRanges(ranges: Range[]): this {
    this.#ranges = [...ranges];
    return this;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  build(): ConditionalFormatRule {
    if (this.#data.criteria === '')
      throw new ServiceError('A conditional format rule must have a condition.');
    return new ConditionalFormatRule(this.#data, this.#ranges);
  }

  #when(criteria: Criteria, ...values: unknown[]): this {
    return this.#set({ criteria, values });
  }

  #set(change: Partial<RuleData>): this {
    this.#data = { ...this.#data, ...change };
    return this;
  }
}
