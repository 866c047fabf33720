import { type Exemption, exemptMessage, isCurrent, lastDayOf } from '../../idle/exemptions';
import type { PlanRow } from '../../idle/ports';
import { exemptingIn } from '../../idle/spared';
import { isAsPlanned } from '../../idle/usable-plan';
import { daysBetween } from '../../shared/time';
import type { ListedAccount } from '../../sheets/agents-cells';
import { resultText } from '../../sheets/plan-cells';
import type { PlanNote } from '../../state/idle-state';
import { type Message, say, sayAll } from '../../text/say';
import { type EvidencePart, utc } from './part';
import { lastUse } from './population';
import { text } from './shown';

/** Source: CIS Critical Security Controls v8, safeguard 5.3 */
const DORMANT_AFTER_DAYS = 45;

/** What tells why a dormant account is still on. */
export interface DormantParts {
  /** `null`: there is no list of them. */
  accounts: readonly ListedAccount[] | null;
  /** When the accounts were read. */
  readAt: number;
  exemptions: readonly Exemption[];
  note: PlanNote | null;
  /** By account; empty where the sheet does not hold the plan that was made last. */
  plan: ReadonlyMap<string, PlanRow>;
  mode: 'off' | 'report' | 'act';
  disableAfterDays: number;
  /** Why everything stands still; `null`: it does not. */
  paused: string | null;
  now: number;
}

/** Pure: who has not used an account for so long that it should be off, and why it is on. */
export function partOfDormant(parts: DormantParts): EvidencePart {
  const { accounts, readAt, mode, disableAfterDays, paused, note } = parts;
  const enabled = (accounts ?? []).filter(({ isEnabled }) => isEnabled);
  const judged = enabled.map((account) => ({ account, days: idleDays(account, readAt) }));
  const dormant = judged.filter(({ days }) => days !== null && days > DORMANT_AFTER_DAYS);
  const unknown = judged.filter(({ days }) => days === null);
  const held = note && !note.isApplied ? note.held : null;
  return {
    title: { code: 'evidence.dormant', days: DORMANT_AFTER_DAYS },
    controls: [{ code: 'evidence.control-dormant' }],
    facts: [
      accounts
        ? { code: 'evidence.dormant-count', dormant: dormant.length, unknown: unknown.length }
        : { code: 'evidence.dormant-no-list' },
      { code: 'evidence.dormant-policy', mode, days: disableAfterDays },
      ...(paused === null ? [] : [{ code: 'idle.paused', reason: paused } as const]),
      ...(held ? [{ code: 'evidence.dormant-held', reasons: held } as const] : []),
      note ? { code: 'evidence.dormant-plan', at: note.at } : { code: 'evidence.dormant-no-plan' },
    ],
    titles: ['Account ID', 'Address', 'Name', 'Role', 'Last use', 'Created', 'Days idle', 'Reason'],
    rows: [...dormant, ...unknown].map(({ account, days }) => [
      ...[account.id, text(account.email), text(account.name), text(account.role), lastUse(account)],
      ...[utc(account.createdAt), days ?? '', text(sayAll(reasonsOf(account, parts)))],
    ]),
  };
}

/** Without use, from its creation on; `null`: that is not known. */
function idleDays({ lastUsedAt, createdAt }: ListedAccount, readAt: number): number | null {
  if (lastUsedAt === 'unknown') return null;
  const from = lastUsedAt === 'never' ? createdAt : lastUsedAt;
  return from === null ? null : daysBetween(from, readAt);
}

function reasonsOf(account: ListedAccount, parts: DormantParts): Message[] {
  const { exemptions, plan, note, now, mode } = parts;
  const exempting = exemptingIn(exemptions, account.email, now);
  if (exempting) return [exemptMessage(exempting)];
  const row = plan.get(account.id);
  const off: Message = { code: 'evidence.dormant-off' };
  if (!row || !note) return [mode === 'off' ? off : { code: 'evidence.dormant-unplanned' }];
  const reason: Message = { code: 'stored.sentence', text: row.reason };
  // Nothing is done about a row that spares somebody, so it bears no proof.
  if (row.kind === 'spare' && row.check === '') return [{ code: 'evidence.dormant-spared', reason }];
  if (!isAsPlanned(row, note.key)) return [{ code: 'evidence.dormant-altered' }]; // guard: reason-as-planned
  const result = resultText(row.result);
  if (result !== '') return [reason, { code: 'evidence.dormant-result', result }];
  return [reason, standing(parts)];
}

/** Why a plan that asks for something was not carried out. */
function standing({ note, mode, paused }: DormantParts): Message {
  if (note?.held && !note.isApplied) return { code: 'evidence.dormant-is-held' };
  if (paused !== null) return { code: 'evidence.dormant-paused' };
  if (mode === 'off') return { code: 'evidence.dormant-off' };
  return { code: 'evidence.dormant-planned' };
}

/** Pure: who is left alone whatever the policy says. `by`: who has saved one of the setup, as far as the log says. */
export function partOfExemptions(
  exemptions: readonly (Exemption & { by: string })[],
  problems: readonly Message[],
  now: number,
): EvidencePart {
  const ended = exemptions.filter(({ until }) => !isCurrent(until, now)).length;
  return {
    title: { code: 'evidence.exemptions' },
    controls: [{ code: 'evidence.control-dormant' }],
    facts: [
      { code: 'evidence.exemptions-count', current: exemptions.length - ended, ended },
      ...problems,
      { code: 'evidence.exemptions-by' },
    ],
    titles: ['Address', 'Reason', 'Last day', 'State', 'Where', 'By'],
    rows: exemptions.map(({ who, reason, until, source, by }) => [
      ...[text(who), text(reason), until === null ? '' : lastDayOf(until)],
      ...[isCurrent(until, now) ? 'Counts' : 'Ended', source === 'setup' ? 'Setup' : 'Exemptions'],
      text(by || say({ code: 'evidence.no-record' })),
    ]),
  };
}
