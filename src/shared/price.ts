import { grouped } from './numbers';

/** An amount with its currency, as a person has typed it. */
export interface Price {
  amount: number;
  /** What stands before the number, and behind it. */
  before: string;
  after: string;
}

/** A sign or a code: `€`, `US$`, `CHF`, `kr.`; empty where none was typed. */
const CURRENCY = '(?:[\\p{Sc}\\p{L}]{1,4}\\.?)?';
const NUMBER = "\\d(?:[\\d.,' \\u00a0\\u202f\\u2019]{0,14}\\d)?";
const PRICE = new RegExp(`^(${CURRENCY})\\s*(${NUMBER})\\s*(${CURRENCY})$`, 'u');

const MAX_AMOUNT = 1_000_000;

/** `null`: it is no price. */
export function readPrice(text: string): Price | null {
  const [, before = '', number = '', after = ''] = PRICE.exec(text.trim()) ?? [];
  const amount = amountOf(number);
  return amount > 0 && amount <= MAX_AMOUNT ? { amount, before, after } : null;
}

/** One or two digits after the last point or comma are cents; otherwise it groups thousands. 0: neither. */
function amountOf(number: string): number {
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(number) ?? [];
  const isGrouped = /^\d{1,3}([.,' \u00a0\u202f\u2019]\d{3})*$|^\d+$/.test(whole);
  return isGrouped ? Number(`${whole.replace(/\D/g, '')}.${cents || '0'}`) : 0;
}

/** So many times the price, as a text. */
export function priceText({ amount, before, after }: Price, times = 1): string {
  const cents = Math.round(amount * times * 100);
  const rest = cents % 100 === 0 ? '' : `.${String(cents % 100).padStart(2, '0')}`;
  const number = `${grouped(Math.floor(cents / 100))}${rest}`;
  const gap = /\p{L}\.?$/u.test(before) ? ' ' : '';
  return `${before}${gap}${number}${after && ` ${after}`}`;
}
