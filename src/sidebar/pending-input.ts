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
  const { access, messages, idle } = drafts;
  const withPending = (list: string[], field: ListField) => addItems(list, pendingInput[field] ?? '');
  if (step === 'access') {
    const domains = withPending(access.domains, 'access.domains');
    const requesters = withPending(access.requesters, 'access.requesters');
    const blocked = withPending(access.blocked, 'access.blocked');
    const approvers = withPending(access.approvers, 'access.approvers');
    return {
      drafts: { ...drafts, access: { ...access, domains, requesters, blocked, approvers } },
      pendingInput: {
        ...pendingInput,
        'access.domains': '',
        'access.requesters': '',
        'access.blocked': '',
        'access.approvers': '',
      },
    };
  }
  if (step === 'messages') {
    const copyTo = withPending(messages.copyTo, 'mail.copyTo');
    const alertsTo = withPending(messages.alertsTo, 'mail.alertsTo');
    return {
      drafts: { ...drafts, messages: { ...messages, copyTo, alertsTo } },
      pendingInput: { ...pendingInput, 'mail.copyTo': '', 'mail.alertsTo': '' },
    };
  }
  if (step === 'idle') {
    const exempt = withPending(idle.exempt, 'idle.exempt');
    return {
      drafts: { ...drafts, idle: { ...idle, exempt } },
      pendingInput: { ...pendingInput, 'idle.exempt': '' },
    };
  }
  return { drafts, pendingInput };
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
