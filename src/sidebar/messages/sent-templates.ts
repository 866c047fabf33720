import type { TemplateName } from '../../setup/setup';

/** The templates of the mails that are sent today, in the order of their tabs. */
export const SENT_TEMPLATES: readonly { name: TemplateName; tab: string; when: string }[] = [
  { name: 'created', tab: 'Created', when: 'Goes to the requester when an account was created.' },
  {
    name: 'enabled',
    tab: 'Enabled',
    when: 'Goes to the requester when an account that was off is on again.',
  },
  { name: 'unchanged', tab: 'No change', when: 'Goes to the requester when the account was on already.' },
  { name: 'rejected', tab: 'Rejected', when: 'Goes to the requester when access is not given.' },
  { name: 'failed', tab: 'Failed', when: 'Goes to the requester when a request needs the admin.' },
  {
    name: 'warning',
    tab: 'Warning',
    when: 'Goes to the person whose account nobody uses, before it is disabled.',
  },
  { name: 'alert', tab: 'Alert', when: 'Goes to the admins when requests have stopped.' },
];
