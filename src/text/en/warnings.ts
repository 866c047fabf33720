import { days } from '../../shared/time';
import type { AnyMessage, Say } from '../message';

/** Warnings before an idle account is switched off: what the mail says, and what came of it in `Plan` and `Log`. */
export const warnings = {
  /** `{{detail}}` of the mail. `until`: the first day on which the account may be switched off. */
  'warning.detail': (
    {
      reason,
      until,
      daysLeft,
      form,
    }: {
      reason: AnyMessage;
      until: string;
      daysLeft: number;
      form: string;
    },
    say: Say,
  ) =>
    `${say(reason)} The account will be disabled on ${until}, in ${days(daysLeft)}, or soon after. To keep it, sign in before then, ` +
    `or ask your team lead to submit the form for you again, which restarts the clock${form && `: ${form}`}`,
  /** The same for somebody whose access has a last day. */
  'ending.detail': ({ until, form }: { until: string; form: string }) =>
    `The last day of access is ${until}; after that the account is disabled. If access is needed for longer, ask your team lead to submit the form again with a later last day${form && `: ${form}`}`,
  'warning.no-address': 'the address in Zendesk is not exactly one address that can be mailed.',
  'warning.no-mail-left': 'the emails left today are kept for requests.',
  'warning.not-drafted': 'Gmail did not accept the email.',
  'warning.not-sent': 'Gmail did not send the email.',
  'warning.unsure': 'Gmail does not say whether the email was sent. The next review finds out.',
  'warning.given-up': 'This warning was not sent. The next review plans it again.',
};
