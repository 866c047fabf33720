import { momentOf } from '../../shared/time';
import type { EvidenceLine } from '../../sheets/evidence-lines';

/** Who has put an address or a domain into a setting last, as far as our lines of the log say; empty: they do not. */
export function savedBy(who: string, setting: string, lines: readonly EvidenceLine[]): string {
  const saved = lines.filter(({ action, detail }) => action === 'Setup saved' && adds(detail, setting, who));
  const last = saved[saved.length - 1];
  return last ? `${last.by}, ${momentOf(last.at)}` : '';
}

/** A line names all settings that were changed, each as `key: old -> new`. */
function adds(detail: string, setting: string, who: string): boolean {
  const change = detail.split(/; (?=[a-zA-Z.]+: )/).find((each) => each.startsWith(`${setting}: `));
  const [from = '', to = ''] = change?.slice(setting.length + 2).split(' -> ') ?? [];
  return names(to, who) && !names(from, who);
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
