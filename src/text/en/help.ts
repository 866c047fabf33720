/** What the page of help says of the present, and what each step of the setup is for. */
export const help = {
  'help.on': ({ owner }: { owner: string }) =>
    `Chat Access is on and runs as ${owner}. Ask them about the connection to Zendesk.`,
  'help.paused': ({ reason, owner }: { reason: string; owner: string }) =>
    `Chat Access is paused, and nothing is lost. ${reason} It runs as ${owner}.`,
  'help.no-page': ({ state }: { state: string }) =>
    `${state}\n\nThe column Detail of a row says what happened and what to do. ` +
    'The guide cannot be shown, because Google has not been given that permission. Choose Open setup and health and give it; the guide is also in the files of Chat Access, as docs/admin.md.',
  'help.opened': 'The guide opens over the sheet.',

  'help.connect':
    'Chat Access needs the address of your Zendesk and a credential that an administrator of Zendesk creates. Only you can use it, and testing it changes no account.',
  'help.form':
    'Choose the sheet in which the answers arrive, and the column of each answer. The form asks for the email address and the name of the new agent, and collects the address of the person who submits it.',
  'help.access':
    'List the domains whose people may get an account: requests for all others are rejected. The rest of this step is optional.',
  'help.messages':
    'Each requester is emailed the outcome, from your Gmail. The built-in texts work as they are; Preview fills them with the last answer.',
  'help.idle':
    'Chat Access can warn agents who have stopped signing in, and disable their accounts. Nothing happens until you choose a mode; Check now only shows what would happen.',
  'help.ready':
    'Once it is turned on, Chat Access processes new answers within minutes, as you and with your Gmail. Before that it tries what it needs from Google, and says what is missing.',
  'help.health':
    'Health shows whether requests are processed, what waits, and what needs you. The guide explains each line, and what to do about each message.',
};
