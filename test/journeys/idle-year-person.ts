import type { Random } from '../stand-in/random';
import { DAY_MS } from './idle-steps';

export const YEAR_START = Date.parse('2026-01-05T03:00:00Z');
export const NEVER = Number.POSITIVE_INFINITY;

/** A person with an account, and what is true of it, regardless of what the program knows. */
export interface SimulatedPerson {
  email: string;
  id: number;
  /** When the account was last used, created, requested or enabled. */
  lastActiveAt: number;
  isUsed: boolean;
  isEnabled: boolean;
  disabledBy: 'Chat Access' | 'an admin' | null;
  disabledAt: number;
  isDeleted: boolean;
  warnedAt: number[];
  exemptUntil: number;
  daysBetweenUses: number;
  onLeaveUntil: number;
  leavesCompanyAt: number;
}

/** What a night has changed. */
export interface NightResult {
  at: number;
  disabled: SimulatedPerson[];
  deleted: SimulatedPerson[];
  warned: SimulatedPerson[];
}

export function chance(random: Random, one: number, of: number): boolean {
  return random.below(of) < one;
}

/** One in ten rarely uses the account, and one in three leaves the company at some point. */
export function newPerson(
  random: Random,
  account: Pick<SimulatedPerson, 'email' | 'id' | 'isUsed' | 'lastActiveAt'>,
): SimulatedPerson {
  const usesRarely = chance(random, 1, 10);
  const daysBetweenUses = usesRarely ? 30 + random.below(30) : 1 + random.below(7);
  const leavesCompanyAt = chance(random, 1, 3) ? YEAR_START + (random.below(400) - 60) * DAY_MS : NEVER;
  return {
    ...account,
    daysBetweenUses,
    leavesCompanyAt,
    isEnabled: true,
    disabledBy: null,
    disabledAt: 0,
    isDeleted: false,
    warnedAt: [],
    onLeaveUntil: 0,
    exemptUntil: 0,
  };
}
