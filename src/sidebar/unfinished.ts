import type { Drafts, StepName } from './drafts';

/** The fields that hold a list of addresses or domains. */
export type ListField =
  | 'access.domains'
  | 'access.requesters'
  | 'mail.copyTo'
  | 'mail.alertsTo'
  | 'idle.exempt';

type Unfinished = Partial<Record<ListField, string>>;

/** Adds to each list of a step what was typed and never added: pressing the button means it too. */
export function withUnfinished(
  step: StepName,
  drafts: Drafts,
  unfinished: Unfinished,
): { drafts: Drafts; unfinished: Unfinished } {
  const { access, messages, idle } = drafts;
  const full = (list: string[], field: ListField) => extended(list, unfinished[field] ?? '');
  if (step === 'access') {
    const domains = full(access.domains, 'access.domains');
    const requesters = full(access.requesters, 'access.requesters');
    return {
      drafts: { ...drafts, access: { ...access, domains, requesters } },
      unfinished: { ...unfinished, 'access.domains': '', 'access.requesters': '' },
    };
  }
  if (step === 'messages') {
    const copyTo = full(messages.copyTo, 'mail.copyTo');
    const alertsTo = full(messages.alertsTo, 'mail.alertsTo');
    return {
      drafts: { ...drafts, messages: { ...messages, copyTo, alertsTo } },
      unfinished: { ...unfinished, 'mail.copyTo': '', 'mail.alertsTo': '' },
    };
  }
  if (step === 'idle') {
    const exempt = full(idle.exempt, 'idle.exempt');
    return {
      drafts: { ...drafts, idle: { ...idle, exempt } },
      unfinished: { ...unfinished, 'idle.exempt': '' },
    };
  }
  return { drafts, unfinished };
}

/** Takes one or several, as pasted from a list; what is there already is not added again. */
export function extended(list: readonly string[], typed: string): string[] {
  const added = typed
    .split(/[\s,;]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const known = new Set(list.map((item) => item.toLowerCase()));
  const fresh = added.filter((item) => !known.has(item.toLowerCase()) && known.add(item.toLowerCase()));
  return [...list, ...fresh];
}
