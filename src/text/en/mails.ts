/** The built-in mails. Plain text with merge fields; the HTML part is made from it. */
export const mails = {
  created: {
    subject: 'Chat account created for {{name}}',
    body: `Hello,

the Zendesk Chat account that you asked for is ready.

Person: {{name}}
Sign-in address: {{email}}
Sign in at: {{signIn}}

What is left to do:
1. {{firstName}} opens the sign-in page, chooses "Forgot password" and sets a password of their own. No password is sent by mail.
2. You set the chat limit for {{firstName}} in Zendesk Chat.
3. You set the support address, if your team uses one.`,
  },
  enabled: {
    subject: 'Chat account enabled for {{name}}',
    body: `Hello,

{{name}} already had a Zendesk Chat account that was switched off. It is on again.

Sign-in address: {{email}}
Sign in at: {{signIn}}

The old password still works. If it is forgotten, "Forgot password" on the sign-in page sets a new one.
Please check the chat limit and the support address of {{firstName}} in Zendesk Chat.`,
  },
  unchanged: {
    subject: 'Chat account of {{name}}: nothing to do',
    body: `Hello,

{{name}} already has a Zendesk Chat account, and it is switched on. Nothing was changed.

Sign-in address: {{email}}
Sign in at: {{signIn}}

If signing in does not work, "Forgot password" on the sign-in page sets a new password.`,
  },
  rejected: {
    subject: 'Chat access not given to {{email}}',
    body: `Hello,

your request for Zendesk Chat access for {{email}} was not carried out.

{{detail}}`,
  },
  failed: {
    subject: 'Chat access for {{email}} needs attention',
    body: `Hello,

your request for Zendesk Chat access for {{email}} could not be finished. The admin sees it in the sheet and will look after it; you need not submit the form again.

{{detail}}`,
  },
  warning: {
    subject: 'Your Zendesk Chat account will be switched off',
    body: `Hello {{firstName}},

your Zendesk Chat account {{email}} has not been used for a while and will be switched off soon.

{{detail}}

Sign in at: {{signIn}}`,
  },
  ending: {
    subject: 'Your Zendesk Chat access ends soon',
    body: `Hello {{firstName}},

your access to Zendesk Chat with {{email}} was given for a limited time, which ends soon.

{{detail}}`,
  },
  approval: {
    subject: 'Approval needed: chat access for {{name}}',
    body: `Hello,

{{requester}} asks for access to Zendesk Chat for {{name}} ({{email}}).

{{detail}}

The row: {{row}}

To decide, select the row and choose Chat Access > Approve selected rows, or Reject selected rows. Without a decision the request is rejected after 14 days.`,
  },
  alert: {
    subject: 'Chat Access needs you: {{problem}}',
    body: `Hello,

Chat Access has stopped handling requests.

{{detail}}

The sheet: {{sheet}}

Nothing is lost: every request waits in its row. Once this is fixed, Chat Access continues automatically within five minutes.`,
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
2. You set the support address, if your team uses one.`,
  },
  enabled: {
    subject: 'Chat access enabled for {{name}}',
    body: `Hello,

{{name}} was already known to Zendesk and has access to chat again, or for the first time.

Sign-in address: {{email}}
Sign in at: {{signIn}}

If signing in does not work, "Forgot password" on the sign-in page sets a new password.`,
  },
  unchanged: {
    subject: 'Chat access of {{name}}: nothing to do',
    body: `Hello,

{{name}} already has access to chat in Zendesk. Nothing was changed.

Sign-in address: {{email}}
Sign in at: {{signIn}}

If signing in does not work, "Forgot password" on the sign-in page sets a new password.`,
  },
  rejected: {
    subject: mails.rejected.subject,
    body: `Hello,

your request for access to chat in Zendesk for {{email}} was not carried out.

{{detail}}`,
  },
  failed: {
    subject: mails.failed.subject,
    body: `Hello,

your request for access to chat in Zendesk for {{email}} could not be finished. The admin sees it in the sheet and will look after it; you need not submit the form again.

{{detail}}`,
  },
  warning: {
    subject: 'Your access to chat in Zendesk will end',
    body: `Hello {{firstName}},

you have not used Zendesk with {{email}} for a while, and your access as an agent will end soon.

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
  alert: mails.alert,
};
