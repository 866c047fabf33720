import { columnLetters, columnNumber } from './a1';
import type { Value } from './store';

/** The result of a formula that the emulator cannot evaluate. */
export const UNKNOWN_RESULT = '#FORMULA';

const STRING = /^="((?:[^"]|"")*)"$/;
const LINK = /^=HYPERLINK\("[^"]*"\s*[,;]\s*"((?:[^"]|"")*)"\)$/i;
const ARITHMETIC = /^=([\d\s.+\-*/()]+)$/;

/** Evaluates trivial formulas: a text, a link with a label, or arithmetic. */
export function evaluated(formula: string): Value {
  const text = STRING.exec(formula)?.[1] ?? LINK.exec(formula)?.[1];
  if (text !== undefined) return text.replace(/""/g, '"');
  const sum = ARITHMETIC.exec(formula)?.[1];
  if (sum === undefined) return UNKNOWN_RESULT;
  const result = new Sum(sum).value();
  return Number.isFinite(result) ? result : '#ERROR!';
}

/** Evaluates numbers, `+ - * /` and brackets. */
class Sum {
  readonly #tokens: string[];

  constructor(text: string) {
    this.#tokens = text.match(/\d+\.?\d*|\.\d+|[-+*/()]/g) ?? [];
  }

  value(): number {
    const result = this.#sum();
    return this.#tokens.length === 0 ? result : Number.NaN;
  }

  #sum(): number {
    let result = this.#product();
    while (this.#tokens[0] === '+' || this.#tokens[0] === '-') {
      result = this.#tokens.shift() === '+' ? result + this.#product() : result - this.#product();
    }
    return result;
  }

  #product(): number {
    let result = this.#factor();
    while (this.#tokens[0] === '*' || this.#tokens[0] === '/') {
      result = this.#tokens.shift() === '*' ? result * this.#factor() : result / this.#factor();
    }
    return result;
  }

  #factor(): number {
    const token = this.#tokens.shift();
    if (token === '-') return -this.#factor();
    if (token === '+') return this.#factor();
    if (token !== '(') return Number(token ?? Number.NaN);
    const inner = this.#sum();
    return this.#tokens.shift() === ')' ? inner : Number.NaN;
  }
}

const REFERENCE = /("(?:[^"]|"")*")|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/g;

/** A formula with its relative references moved, as for the other cells of a range that gets one formula. */
export function moved(formula: string, down: number, right: number): string {
  return formula.replace(REFERENCE, (all, text, wholeColumn, letters, wholeRow, row) => {
    if (text !== undefined) return all;
    const column = wholeColumn ? letters : columnLetters(columnNumber(letters) + right);
    return `${wholeColumn}${column}${wholeRow}${wholeRow ? row : Number(row) + down}`;
  });
}
