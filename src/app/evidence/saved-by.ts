import { momentOf } from '../../shared/time';
import type { EvidenceLine } from '../../sheets/evidence-lines';

/** Who has saved a setting that names an address or a domain, as far as our lines of the log say; empty: they do not. */
export function savedBy(who: string, setting: string, lines: readonly EvidenceLine[]): string {
  const isAbout = ({ action, detail }: EvidenceLine) =>
    action === 'Setup saved' && detail.includes(`${setting}:`) && names(detail, who);
  const saved = lines.find(isAbout);
  return saved ? `${saved.by}, ${momentOf(saved.at)}` : '';
}

/** The same of a line of the sheet of exemptions: who has added it by a plan last. */
export function sparedBy(who: string, lines: readonly EvidenceLine[]): string {
  const isAbout = ({ action, address }: EvidenceLine) =>
    action === 'Spared' && address.toLowerCase() === who.toLowerCase();
  const spared = lines.filter(isAbout).pop();
  return spared ? `${spared.by}, ${momentOf(spared.at)}` : '';
}

function names(detail: string, who: string): boolean {
  return detail.split(/[\s,;]+/).some((word) => bare(word) === who.toLowerCase());
}

/** Without the full stop of a sentence. */
function bare(word: string): string {
  return word.replace(/\.$/, '').toLowerCase();
}
