/** The cells of a planned change that no one may alter. */
export interface CheckedCells {
  kind: string;
  agentId: string;
  address: string;
  reason: string;
}

/**
 * A short mark of a planned change, so that a row which was added or altered by hand is noticed. It guards against
 * slips, not against attackers: an editor of the sheet may also edit the script. FNV-1a, twice.
 */
export function checkOf(key: string, { kind, agentId, address, reason }: CheckedCells): string {
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
