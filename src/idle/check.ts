import { hmacHex } from '../shared/sha256';

/** The cells of a planned change that no one may alter. */
export interface CheckedCells {
  kind: string;
  agentId: string;
  address: string;
  reason: string;
}

const MARK_DIGITS = 16;

/** How the keys begin whose marks only their holder can make. */
const KEYED = 'keyed-';

/** `secret`: a text that cannot be guessed. */
export function checkKey(secret: string): string {
  return `${KEYED}${secret}`;
}

/** A mark of a planned change that only the key of its plan can make: a row that was added or altered is noticed. */
export function checkOf(key: string, cells: CheckedCells): string {
  const { kind, agentId, address, reason } = cells;
  if (!key.startsWith(KEYED)) return earlierCheck(key, cells);
  return hmacHex(key, JSON.stringify([kind, agentId, address, reason])).slice(0, MARK_DIGITS);
}

/** Version 0.1.0 has marked its plans with FNV-1a, twice; they count for two days. */
function earlierCheck(key: string, { kind, agentId, address, reason }: CheckedCells): string {
  const text = JSON.stringify([key, kind, agentId, address, reason]);
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01234567);
}

function fnv(text: string, basis: number): string {
  let hash = basis;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
