import { type Message, say } from '../text/say';
import { type Exemption, type ExemptLine, exemptionOf, isCurrent, parseWho } from './exemptions';
import type { PlanRow } from './ports';

/** Accounts that a person has spared after the plan was made: pure. */

/** What stands in the row of one. */
export const SPARED: Message = { code: 'row.spared' };

export function isMarkedSpared({ result }: Pick<PlanRow, 'result'>): boolean {
  return result.kind === 'skipped' && say(result.message) === say(SPARED);
}

/** What exempts an address today; `null`: nothing. */
export function exemptingIn(all: readonly Exemption[], address: string, now: number): Exemption | null {
  const found = exemptionOf(address, all, now);
  return found && isCurrent(found.until, now) ? found : null;
}

/** The lines that are about this very address, not about its domain. */
export function exemptLinesOf(address: string, lines: readonly ExemptLine[]): ExemptLine[] {
  const who = parseWho(address);
  return lines.filter((line) => who !== null && parseWho(line.who) === who);
}

/** How a row is spared although the plan asks for something; `null`: it is not. */
export function sparedOf(
  row: Pick<PlanRow, 'address' | 'result'>,
  all: readonly Exemption[],
  now: number,
): { reason: string; mayTakeBack: boolean } | null {
  const isMarked = isMarkedSpared(row);
  if (row.result.kind !== 'open' && !isMarked) return null;
  const exempting = exemptingIn(all, row.address, now);
  if (!exempting) return isMarked ? { reason: '', mayTakeBack: true } : null;
  const isOwn = exempting.source === 'sheet' && exempting.who === parseWho(row.address);
  return { reason: exempting.reason, mayTakeBack: isOwn };
}
