import { isEnded } from '../../requests/request';
import { isRequestId } from '../../requests/request-id';
import type { EvidenceLine } from '../../sheets/evidence-lines';
import { type EvidencePart, utc } from './part';
import { text } from './shown';

/** Pure: the requests that ended in the period without access. `lines`: ours, by their times. */
export function partOfRefusals(
  lines: readonly EvidenceLine[],
  isInPeriod: (line: EvidenceLine) => boolean,
): EvidencePart {
  const decisions = new Map<string, EvidenceLine>();
  const ends = new Map<string, EvidenceLine>();
  for (const line of lines) {
    if (line.action === 'Not approved' && isInPeriod(line)) decisions.set(line.reference, line);
    if (isEnd(line) && isInPeriod(line)) ends.set(line.reference, line);
  }
  const refused = [...ends.values()].filter(({ status }) => status !== 'Done').sort((a, b) => a.at - b.at);
  const count = (status: string) => refused.filter((line) => line.status === status).length;
  return {
    title: { code: 'evidence.refused' },
    controls: [{ code: 'evidence.control-authorized' }],
    facts: [
      { code: 'evidence.refused-count', rejected: count('Rejected'), failed: count('Needs attention') },
    ],
    titles: ['Time', 'Address', 'Asked by', 'Status', 'Why', 'Rejected by', 'Action', 'Request ID'],
    rows: refused.map((line) => [
      ...[utc(line.at), text(line.address), text(line.requester), line.status, text(line.detail)],
      ...[text(decisions.get(line.reference)?.by ?? ''), line.action, line.reference],
    ]),
  };
}

/** How a request stands at the end of the period is said by its last line. */
function isEnd({ reference, status, action }: EvidenceLine): boolean {
  const isOfRequest = isRequestId(reference) && action !== 'Approved' && action !== 'Not approved';
  return isOfRequest && isEnded(status);
}
