import { momentOf } from '../../shared/time';
import type { EvidenceLine } from '../../sheets/evidence-lines';

/** Who has saved a setting that names an address or a domain, as far as our lines of the log say; empty: they do not. */
export function savedBy(who: string, setting: string, lines: readonly EvidenceLine[]): string {
  const names = (detail: string) => detail.split(/[\s,;]+/).some((word) => bare(word) === who.toLowerCase());
  const isAbout = ({ action, detail }: EvidenceLine) =>
    action === 'Setup saved' && detail.includes(`${setting}:`) && names(detail);
  const saved = lines.find(isAbout);
  return saved ? `${saved.by}, ${momentOf(saved.at)}` : '';
}

/** Without the full stop of a sentence. */
function bare(word: string): string {
  return word.replace(/\.$/, '').toLowerCase();
}
