import type { Product } from '../../product';
import { InputError } from '../input-error';

export const PRODUCT_HELP = `--product NAME       chat, or support for Zendesk Suite (chat)`;

/** The value of `--product`; `undefined` when it was not given. */
export function readProduct(given: string | undefined): Product | undefined {
  if (given === undefined || given === 'chat' || given === 'support') return given;
  throw new InputError(`--product is chat, or support for Zendesk Suite; not “${given}”. Try --help.`);
}
