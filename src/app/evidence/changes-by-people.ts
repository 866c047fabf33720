import type { EvidenceLine } from '../../sheets/evidence-lines';
import { EDITOR_ACTIONS } from '../../state/editor-actions';
import { type EvidencePart, utc } from './part';
import { longText, text } from './shown';

/** What else people do that concerns many accounts, or the log itself. */
const FURTHER = ['Carried out', 'Undone', 'Log begun', 'Evidence made'] as const;

/** Pure: who changed what Chat Access may do. Secrets stand in no line. */
export function partOfChanges(
  lines: readonly EvidenceLine[],
  isInPeriod: (line: EvidenceLine) => boolean,
): EvidencePart {
  const actions: readonly string[] = [...EDITOR_ACTIONS, ...FURTHER];
  const found = lines.filter((line) => actions.includes(line.action) && isInPeriod(line));
  const saved = found.filter(({ action }) => action === 'Setup saved').length;
  return {
    title: { code: 'evidence.changes' },
    controls: [{ code: 'evidence.control-authorized' }],
    facts: [{ code: 'evidence.changes-count', saved, others: found.length - saved }],
    titles: ['Time', 'Action', 'By', 'Address', 'Reference', 'Detail'],
    rows: found.map((line) => [
      ...[
        utc(line.at),
        line.action,
        text(line.by),
        text(line.address),
        line.reference,
        longText(line.detail),
      ],
    ]),
  };
}
