import type { EvidenceLine } from '../../sheets/evidence-lines';
import { type EvidencePart, utc } from './part';
import { text } from './shown';

/** Pure: who lost access, by what rule, and who got it back. */

const TAKEN = ['Disabled', 'Deleted'] as const;
const TAKEN_BACK = { Disabled: 'Not disabled', Deleted: 'Not deleted' } as const;
const RESTORED = ['Restored', 'Partly restored', 'Not restored'] as const;

interface Closing {
  line: EvidenceLine;
  /** The line by which the account was enabled again; `null`: it was not. */
  restored: EvidenceLine | null;
}

/** The line comes before the change, and another one takes it back where that was not done. `lines`: ours, by their times. */
function closings(lines: readonly EvidenceLine[]): Closing[] {
  const byAgent = new Map<string, Closing[]>();
  for (const line of lines) {
    const own = byAgent.get(line.agentId) ?? [];
    if (isTaken(line)) byAgent.set(line.agentId, withClosing(own, line));
    else if (isTakenBack(line))
      byAgent.set(line.agentId, without(own, line)); // guard: taken-back-is-not-closed
    else if (isEnabledAgain(line)) markRestored(own, line);
  }
  return [...byAgent.values()].flat().sort((a, b) => a.line.at - b.line.at);
}

function isTaken({ action }: EvidenceLine): boolean {
  return TAKEN.some((each) => each === action);
}

function isTakenBack({ action }: EvidenceLine): boolean {
  return action === 'Not disabled' || action === 'Not deleted';
}

function isEnabledAgain({ action, status }: EvidenceLine): boolean {
  const isRequested = (action === 'Updated' || action === 'Created') && status === 'Done';
  return isRequested || action === 'Restored' || action === 'Partly restored';
}

/** An execution that continues another one's plan says it again. */
function withClosing(own: readonly Closing[], line: EvidenceLine): Closing[] {
  const others = own.filter((each) => !isSame(each.line, line) || each.restored !== null);
  return [...others, { line, restored: null }];
}

function without(own: readonly Closing[], { action, reference }: EvidenceLine): Closing[] {
  return own.filter(
    ({ line }) =>
      line.reference !== reference ||
      !TAKEN.some((each) => each === line.action && TAKEN_BACK[each] === action),
  );
}

function isSame(one: EvidenceLine, other: EvidenceLine): boolean {
  return one.action === other.action && one.reference === other.reference;
}

function markRestored(own: readonly Closing[], line: EvidenceLine): void {
  const last = own[own.length - 1];
  if (last && last.line.action === 'Disabled') last.restored ??= line;
}

export function partOfAccessTaken(
  lines: readonly EvidenceLine[],
  isInPeriod: (line: EvidenceLine) => boolean,
): EvidencePart {
  const closed = closings(lines).filter(({ line }) => isInPeriod(line));
  const count = (action: string) => closed.filter(({ line }) => line.action === action).length;
  return {
    title: { code: 'evidence.taken' },
    controls: [{ code: 'evidence.control-dormant' }, { code: 'evidence.control-removed' }],
    facts: [
      {
        code: 'evidence.taken-count',
        disabled: count('Disabled'),
        deleted: count('Deleted'),
        enabledAgain: closed.filter(({ restored }) => restored !== null).length,
      },
    ],
    titles: ['Time', 'Address', 'Account ID', 'Action', 'Rule', 'Run by', 'Plan', 'Enabled again', 'How'],
    rows: closed.map(({ line, restored }) => [
      ...[utc(line.at), text(line.address), line.agentId, line.action, text(line.detail), text(line.by)],
      ...[line.reference, utc(restored?.at), restored?.action ?? ''],
    ]),
  };
}

export function partOfRestores(
  lines: readonly EvidenceLine[],
  isInPeriod: (line: EvidenceLine) => boolean,
): EvidencePart {
  const restores = lines.filter(({ action }) => RESTORED.some((each) => each === action)).filter(isInPeriod);
  const failed = restores.filter(({ action }) => action === 'Not restored').length;
  return {
    title: { code: 'evidence.restored' },
    controls: [{ code: 'evidence.control-given' }],
    facts: [{ code: 'evidence.restored-count', count: restores.length - failed, failed }],
    titles: ['Time', 'Address', 'Account ID', 'Action', 'Restored by', 'Detail', 'Reference'],
    rows: restores.map((line) => [
      ...[utc(line.at), text(line.address), line.agentId, line.action, text(line.by), text(line.detail)],
      line.reference,
    ]),
  };
}
