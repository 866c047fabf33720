import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import { Ui } from '../services/ui';
import { BooleanCriteria, ConditionalFormatRuleBuilder } from './conditional-format';
import { DataValidationBuilder, DataValidationCriteria } from './data-validation';
import { Direction } from './direction';
import { FilterCriteriaBuilder } from './filter-criteria';
import { ProtectionType } from './protection';
import type { Range } from './range';
import { BorderStyle, WrapStrategy } from './range-formats';
import type { RangeList } from './range-list';
import type { Selection } from './selection';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

type Published = Like<
  GoogleAppsScript.Spreadsheet.SpreadsheetApp,
  | 'getActive'
  | 'getActiveSpreadsheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getActiveRangeList'
  | 'getSelection'
  | 'getUi'
  | 'flush'
  | 'newConditionalFormatRule'
  | 'newDataValidation'
>;

export class SpreadsheetApp implements Published {
  static readonly googleName: string = 'SpreadsheetApp';
  readonly BooleanCriteria = BooleanCriteria;
  readonly BorderStyle = BorderStyle;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly Direction = Direction;
  readonly ProtectionType = ProtectionType;
  readonly WrapStrategy = WrapStrategy;
  readonly #run: Run;
  readonly #active: Spreadsheet;
  #ui: Ui | null = null;

  constructor(run: Run, active: Spreadsheet) {
    this.#run = run;
    this.#active = active;
  }

  getActive(): Spreadsheet {
    return this.#active;
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.#active;
  }

  getActiveSheet(): Sheet {
    return this.#active.getActiveSheet();
  }

  getActiveRange(): Range {
    return this.#active.getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this.#active.getActiveRangeList();
  }

  getSelection(): Selection {
    return this.#active.getSelection();
  }

  getUi(): Ui {
    if (!this.#run.hasUi) {
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    this.#ui ??= new Ui(this.#run);
    return this.#ui;
  }

  flush(): void {
    this.#run.call('SpreadsheetApp.flush', [], () => {
      this.#run.applyWrites();
      return null;
    });
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
}
