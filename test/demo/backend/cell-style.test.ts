import { type FormatRule, styleOf } from './cell-style';

const COLUMN_B = { row: 2, column: 2, rows: 9, columns: 1 };

function rule(criteria: string, value: unknown, background: string): FormatRule {
  const rest = { fontColor: null, bold: null, italic: null };
  return { ranges: [COLUMN_B], criteria, values: [value], background, ...rest };
}

const RULES = [rule('TEXT_CONTAINS', 'Done', 'green'), rule('TEXT_CONTAINS', 'one', 'grey')];

function at(text: string, row = 2, column = 2) {
  return { row, column, text, isNumber: false };
}

describe('the style of a cell', () => {
  it('comes from the first rule that matches, ignoring case', () => {
    expect(styleOf(at('✓ DONE'), {}, RULES)).toEqual({ background: 'green' });
    expect(styleOf(at('one more'), {}, RULES)).toEqual({ background: 'grey' });
  });

  it('is its own format outside the ranges and where no rule matches', () => {
    expect(styleOf(at('Done', 1), { background: 'white', fontWeight: 'bold' }, RULES)).toEqual({
      background: 'white',
      bold: true,
    });
    expect(styleOf(at('Done', 2, 3), {}, RULES)).toEqual({});
    expect(styleOf(at('Waiting'), { fontColor: 'red' }, RULES)).toEqual({ color: 'red' });
  });

  it.each([
    ['TEXT_EQUAL_TO', 'Done', 'done', true],
    ['TEXT_STARTS_WITH', 'Will', 'Will retry', true],
    ['TEXT_ENDS_WITH', 'retry', 'Will retry', true],
    ['TEXT_DOES_NOT_CONTAIN', 'x', 'Will retry', true],
    ['CELL_EMPTY', '', '', true],
    ['CELL_NOT_EMPTY', '', '', false],
    ['NUMBER_GREATER_THAN', 3, '4', true],
    ['NUMBER_LESS_THAN', 3, '4', false],
    ['CUSTOM_FORMULA', '=TRUE', '4', false],
  ])('supports the condition %s', (criteria, value, text, matches) => {
    const { background } = styleOf(at(text), {}, [rule(criteria, value, 'green')]);
    expect(background).toBe(matches ? 'green' : undefined);
  });

  it('aligns numbers to the right unless the cell has its own alignment', () => {
    expect(styleOf({ ...at('12'), isNumber: true }, {}, [])).toEqual({ align: 'right' });
    expect(styleOf({ ...at('12'), isNumber: true }, { horizontalAlignment: 'left' }, [])).toEqual({
      align: 'left',
    });
  });
});
