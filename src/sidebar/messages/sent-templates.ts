import type { TemplateName } from '../../contract';

/** The templates of the mails that are sent today, in the order of their tabs. */
export const SENT_TEMPLATES: readonly TemplateName[] = [
  'created',
  'enabled',
  'unchanged',
  'rejected',
  'failed',
  'warning',
  'ending',
  'approval',
  'digest',
  'alert',
];
