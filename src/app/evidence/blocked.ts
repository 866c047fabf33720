import type { EvidenceLine } from '../../sheets/evidence-lines';
import { say } from '../../text/say';
import type { EvidencePart } from './part';
import { savedBy } from './saved-by';
import { text } from './shown';

/** Pure: to whom the form gives no access. `lines`: ours, by their times. */
export function partOfBlocked(blocked: readonly string[], lines: readonly EvidenceLine[]): EvidencePart {
  return {
    title: { code: 'evidence.blocked' },
    controls: [{ code: 'evidence.control-removed' }],
    facts: [{ code: 'evidence.blocked-count', count: blocked.length }],
    titles: ['Address', 'Blocked by'],
    rows: blocked.map((who) => [
      text(who),
      text(savedBy(who, 'access.blocked', lines) || say({ code: 'evidence.no-record' })),
    ]),
  };
}
