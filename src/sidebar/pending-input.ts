import type { Drafts, StepName } from './drafts';

/** The fields that hold a list of addresses or domains. */
export type ListField =
  | 'access.domains'
  | 'access.requesters'
  | 'access.blocked'
  | 'access.approvers'
  | 'mail.copyTo'
  | 'mail.alertsTo'
  | 'idle.exempt';

/** Those of each step, by their names in its draft. */
const LISTS: { readonly [Step in StepName]?: { readonly [Name in keyof Drafts[Step]]?: ListField } } = {
  access: {
    domains: 'access.domains',
    requesters: 'access.requesters',
    blocked: 'access.blocked',
    approvers: 'access.approvers',
  },
  messages: { copyTo: 'mail.copyTo', alertsTo: 'mail.alertsTo' },
  idle: { exempt: 'idle.exempt' },
};

type PendingInput = Partial<Record<ListField, string>>;

/**
 * Adds the text that is still in a list field of the step to its list: a person who presses Save without pressing
 * Enter first wants that text saved as well.
 */
export function addPendingInput(
  step: StepName,
  drafts: Drafts,
  pendingInput: PendingInput,
): { drafts: Drafts; pendingInput: PendingInput } {
  const draft: Record<string, unknown> = { ...drafts[step] };
  const left = { ...pendingInput };
  for (const [name, field] of Object.entries<ListField>(LISTS[step] ?? {})) {
    draft[name] = addItems(draft[name] as string[], pendingInput[field] ?? '');
    left[field] = '';
  }
  return { drafts: { ...drafts, [step]: draft }, pendingInput: left };
}

/** Adds one or several items, as pasted from a list. An item that the list already has is ignored. */
export function addItems(list: readonly string[], typed: string): string[] {
  const items = typed
    .split(/[\s,;]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const known = new Set(list.map((item) => item.toLowerCase()));
  const added = items.filter((item) => !known.has(item.toLowerCase()) && known.add(item.toLowerCase()));
  return [...list, ...added];
}
