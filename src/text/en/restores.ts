import { counted, grouped } from '../../shared/numbers';
import { momentOf } from '../../shared/time';
import type { AnyMessage, Say } from '../message';
import { type Actor, named } from './idle';

/** What a product has not given back. */
const LACKS = {
  role: 'the role',
  'default-group': 'the default group',
  'ticket-restriction': 'the restriction to certain tickets',
} as const;

type Lack = keyof typeof LACKS;

interface Named {
  address: string;
  agentId: string;
}

const account = ({ address, agentId }: Named) => (address === '' ? `Agent ${agentId}` : address);

/** A plan that has disabled accounts. */
interface Run {
  id: string;
  at: number;
  disabled: number;
}

const count = (accounts: number) => counted(accounts, 'account');

const ofRun = ({ id, at, disabled }: Run) =>
  `The last run (plan ${id}, ${momentOf(at)}) disabled ${count(disabled)}`;

/** What is said about accounts that are restored. */
export const restores = {
  'restore.select-rows':
    'Select rows of the sheet Plan or Log first, then choose Restore selected accounts again.',
  'restore.none-chosen': 'These rows name no account that Chat Access has disabled.',
  'restore.too-many': ({ most }: { most: number }) => `Select at most ${most} rows at once.`,
  'undo.none': 'No run has disabled an account, as far as the Log can prove: there is nothing to undo.',
  'undo.nothing-left': (run: Run) => `${ofRun(run)}, and none is left to be restored.`,
  'undo.ask': ({ deleted, accounts, left, ...run }: Run & Record<'deleted' | 'accounts' | 'left', number>) =>
    [
      `${ofRun(run)}. Enable ${count(accounts)} again, with the role and departments they had?`,
      ...(run.disabled > accounts + left ? ['The others have been changed since and stay as they are.'] : []),
      ...(left > 0 ? [`For the other ${grouped(left)}, choose this item again afterwards.`] : []),
      ...(deleted > 0 ? [`It also deleted ${count(deleted)}, which cannot be restored.`] : []),
    ].join('\n\n'),
  'restore.in-log': 'Enabled again by hand.',
  'restore.chat-in-log': ({ page }: { page: string }) =>
    `Enabled again by hand. Access to chat is given by an admin of Zendesk, unless it has come back: ${page}`,
  'restore.chat-to-give': ({ people }: { people: readonly Named[] }) =>
    `Only an admin of Zendesk can give access to chat back. Tick Chat in Admin Center > People > Team members for ${people.map(account).join(', ')}.`,
  'restore.deleted': (who: Named) => `${account(who)} was deleted: submit the form for a new account.`,
  'restore.protected': (who: Named) => `${account(who)} may be an administrator: enable it in Zendesk.`,
  'restore.already-enabled': (who: Named) => `${account(who)} is already enabled.`,
  'restore.unproved': (who: Named) =>
    `${account(who)} was not restored: its line in the Log has no valid proof, or a line after it is missing. Enable it in Zendesk; the column Before says which role and departments it had.`,
  'restore.rejected': (
    { status, reason, ...who }: Named & { status: number; reason: AnyMessage },
    say: Say,
  ) => `${account(who)} was not restored: Zendesk refused it (${status} ${say(reason)}).`,
  'restore.failed': ({ reason, ...who }: Named & { reason: AnyMessage }, say: Say) =>
    `${account(who)} was not restored: ${say(reason)}.`,
  'restore.in-part': ({ reason, ...who }: Named & { reason: AnyMessage }, say: Say) =>
    `${account(who)} was restored only in part: ${say(reason)}. Choose Restore selected accounts again for it: that continues where this one stopped.`,
  'restore.refused': ({ status, reason }: { status: number; reason: AnyMessage }, say: Say) =>
    `Zendesk refused the rest (${status} ${say(reason)})`,
  'restore.not-given-back': ({ lacks }: { lacks: readonly Lack[] }) =>
    `Zendesk has not given back ${lacks.map((lack) => LACKS[lack]).join(' and ')}`,
  'restore.cut-short': 'Zendesk did not answer for two days',
  'restore.department-gone': ({ name, ...who }: Named & { name: string }) =>
    `${account(who)} was not added back to the department ${name}, which no longer exists in Zendesk.`,
  'restore.departments-failed': ({ reason, ...who }: Named & { reason: AnyMessage }, say: Say) =>
    `${account(who)} was not added back to its departments: ${say(reason)}.`,
  'restore.outcome': (
    {
      restored,
      failures,
      isCutShort,
    }: { restored: number; failures: readonly AnyMessage[]; isCutShort: boolean },
    say: Say,
  ) => {
    const done = `${counted(restored, 'account was', 'accounts were')} restored.`;
    const rest = isCutShort ? ['The rest could not be restored within two days.'] : [];
    return [done, ...failures.map(say), ...rest].join(' ');
  },
  'restore.outcome-in-log': ({ outcome, by }: { outcome: AnyMessage; by: Actor }, say: Say) =>
    `${say(outcome)} (${named(by)})`,
};
