import { bareAddress } from '../shared/email-address';
import { sha256Hex } from '../shared/sha256';
import { dayOf } from '../shared/time';
import type { AgentLine } from './ports';
import type { AgentState } from './state';

/** What a list of accounts says of one, as far as it matters that nobody has altered it. */
export interface ListedFacts {
  id: string;
  email: string;
  isEnabled: boolean;
  role: string;
  createdAt: number | null;
  lastUsedAt: number | 'never' | 'unknown';
  /** `null`: no word of ours stands there. */
  state: AgentState | null;
}

const DIGITS = 32;

/**
 * A fingerprint of a list, whatever its order: people sort sheets. Of times it knows the day, for a spreadsheet does not keep which
 * of two equal hours in the night when summer time ends was meant.
 */
export function listDigest(accounts: readonly ListedFacts[]): string {
  return sha256Hex(accounts.map(textOf).sort().join('\n')).slice(0, DIGITS);
}

/** The same of a list that is about to be written. */
export function digestOfLines(lines: readonly AgentLine[]): string {
  return listDigest(lines.map(({ account, state }) => ({ ...account, isEnabled: account.enabled, state })));
}

function textOf({ id, email, isEnabled, role, createdAt, lastUsedAt, state }: ListedFacts): string {
  const used = typeof lastUsedAt === 'number' ? dayOf(lastUsedAt) : lastUsedAt;
  const created = createdAt === null ? '' : dayOf(createdAt);
  const since = state?.since ? dayOf(state.since) : '';
  const standing = state ? [state.isEnabled, state.by, since] : [];
  return JSON.stringify([id, bareAddress(email), isEnabled, role.trim(), created, used, ...standing]);
}
