/** In the mails about requests that changed nothing; where a last day was changed, that is said instead. */
export const NOTHING_CHANGED = 'Nothing was changed.';

/** The built-in mails. Plain text with merge fields; the HTML part is made from it. */
export const mails = {
  created: {
    subject: 'Chat account created for {{name}}',
    body: `Hello,

The Zendesk Chat account you requested is ready.

Person: {{name}}
Sign-in address: {{email}}
Sign in at: {{signIn}}

Next steps:
1. {{firstName}} opens the sign-in page, chooses "Forgot password" and sets a password. No password is sent by email.
2. Set the chat limit of {{firstName}} in Zendesk Chat.
3. Set the support address, if your team uses one.`,
  },
  enabled: {
    subject: 'Chat account enabled for {{name}}',
    body: `Hello,

{{name}} already had a Zendesk Chat account that was disabled. It is active again.

Sign-in address: {{email}}
Sign in at: {{signIn}}

The old password still works. If it has been forgotten, "Forgot password" on the sign-in page sets a new one.
Please check the chat limit and the support address of {{firstName}} in Zendesk Chat.`,
  },
  unchanged: {
    subject: '{{name}} already has a Chat account',
    body: `Hello,

{{name}} already has an active Zendesk Chat account. ${NOTHING_CHANGED}

Sign-in address: {{email}}
Sign in at: {{signIn}}

If signing in does not work, "Forgot password" on the sign-in page sets a new password.`,
  },
  rejected: {
    subject: 'Chat access denied for {{email}}',
    body: `Hello,

Your request for Zendesk Chat access for {{email}} could not be completed.

{{detail}}`,
  },
  failed: {
    subject: 'Chat access for {{email}} needs attention',
    body: `Hello,

Your request for Zendesk Chat access for {{email}} could not be completed yet. The admin sees it in the sheet and will take care of it; you don’t need to resubmit the form.

{{detail}}`,
  },
  warning: {
    subject: 'Your Zendesk Chat account will be switched off',
    body: `Hello {{firstName}},

Your Zendesk Chat account {{email}} has not been used for a while and will be switched off soon.

{{detail}}

Sign in at: {{signIn}}`,
  },
  ending: {
    subject: 'Your Zendesk Chat access ends soon',
    body: `Hello {{firstName}},

Your access to Zendesk Chat with {{email}} was given for a limited time, which ends soon.

{{detail}}`,
  },
  approval: {
    subject: 'Approval needed: chat access for {{name}}',
    body: `Hello,

{{requester}} requests access to Zendesk Chat for {{name}} ({{email}}).

{{detail}}

The row: {{row}}

To decide, select the row and choose Chat Access > Approve selected rows, or Reject selected rows. Without a decision the request is rejected after 14 days.`,
  },
  digest: {
    subject: 'Chat Access last week: {{summary}}',
    body: `Hello,

This is what happened with access to chat from {{from}} to {{until}}.

{{detail}}`,
  },
  alert: {
    subject: 'Chat Access needs attention: {{problem}}',
    body: `Hello,

Chat Access has stopped processing requests.

{{detail}}

The sheet: {{sheet}}

Nothing is lost: every request waits in its row. Once this is fixed, Chat Access resumes automatically within five minutes.`,
  },
};

/** What is different where people are agents of Zendesk Suite. */
export const suiteMails = {
  created: {
    subject: 'Chat access created for {{name}}',
    body: `Hello,

{{name}} is now an agent in Zendesk, with access to chat.

Sign-in address: {{email}}
Sign in at: {{signIn}}

Next steps:
1. {{firstName}} signs in. Where your team signs in with a password, Zendesk sends an email to set one; with single sign-on none is needed.
2. Set the support address, if your team uses one.`,
  },
  enabled: {
    subject: 'Chat access enabled for {{name}}',
    body: `Hello,

{{name}} was already known to Zendesk and now has access to chat.

Sign-in address: {{email}}
Sign in at: {{signIn}}

If signing in does not work, "Forgot password" on the sign-in page sets a new password.`,
  },
  unchanged: {
    subject: '{{name}} already has access to chat',
    body: `Hello,

{{name}} already has access to chat in Zendesk. ${NOTHING_CHANGED}

Sign-in address: {{email}}
Sign in at: {{signIn}}

If signing in does not work, "Forgot password" on the sign-in page sets a new password.`,
  },
  rejected: {
    subject: mails.rejected.subject,
    body: `Hello,

Your request for chat access in Zendesk for {{email}} could not be completed.

{{detail}}`,
  },
  failed: {
    subject: mails.failed.subject,
    body: `Hello,

Your request for chat access in Zendesk for {{email}} could not be completed yet. The admin sees it in the sheet and will take care of it; you don’t need to resubmit the form.

{{detail}}`,
  },
  warning: {
    subject: 'Your access to chat in Zendesk will end',
    body: `Hello {{firstName}},

You have not used Zendesk with {{email}} for a while, and your access as an agent will end soon.

{{detail}}

Sign in at: {{signIn}}`,
  },
  ending: {
    subject: 'Your access to chat in Zendesk ends soon',
    body: mails.ending.body.replace('access to Zendesk Chat', 'access to chat in Zendesk'),
  },
  approval: {
    subject: mails.approval.subject,
    body: mails.approval.body.replace('access to Zendesk Chat', 'access to chat in Zendesk'),
  },
  digest: mails.digest,
  alert: mails.alert,
};
