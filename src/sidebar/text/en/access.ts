/** The step about who may get access. */
export const access = {
  access: {
    domains: 'Domains of new agents',
    domainsHint:
      'Only email addresses at these domains get access, for example acme.com. Press Enter after each domain.',
    publicDomains: {
      mailbox: (domain: string) =>
        `Anyone can get an address at ${domain}, so anyone could get access. Enter your organization’s own domain.`,
      suffix: (domain: string, subdomains: boolean) =>
        `${domain} is shared by many organizations${subdomains ? ', and people at all of them could get access' : ''}. Enter your own domain, such as acme.${domain}.`,
    },
    addDomain: (domain: string) => `Add ${domain}`,
    subdomains: 'Include subdomains, such as eu.acme.com',
    folds: {
      requesters: { title: 'Allowed requesters', unused: 'Everyone at these domains.' },
      blocked: { title: 'Blocked people', unused: 'No one is blocked.' },
      approval: { title: 'Approval', unused: 'Requests are processed immediately.' },
      brake: { title: 'Accounts a day', unused: 'One requester gets at most 50 without approval.' },
      chat: { title: 'Access to chat', unused: 'Rows wait until an administrator has ticked it.' },
    },
    requesters: 'Allowed requesters (optional)',
    requestersHint:
      'If you enter addresses, only these people can request access. Leave it empty to let everyone at these domains request it.',
    blocked: 'Blocked people (optional)',
    blockedHint:
      'Requests for these addresses are rejected, no matter who submits them. Add people who have left.',
    approval: 'Approval',
    approvals: { none: 'Not needed', unlisted: 'For other requesters', everyone: 'For everyone' },
    approvalHints: {
      none: 'Requests are processed immediately.',
      unlisted: 'Other people at your domains may request access, and someone has to approve it.',
      everyone: 'Each request waits until someone approves it.',
    },
    reenable: 'Disabled accounts',
    reenables: {
      always: 'Enable',
      ours: 'Only those that Chat Access disabled',
      ask: 'Others need approval',
    },
    reenableHints: {
      always: 'A request enables the account again, no matter who disabled it.',
      ours: 'A request for an account that someone else disabled needs attention, and the account stays disabled.',
      ask: 'A request for an account that someone else disabled waits until someone approves it.',
    },
    approvers: 'People who approve (optional)',
    approversHint:
      'They get an email and decide in the menu of this spreadsheet, so share it with them as editors. No one can decide on their own account or request. Leave it empty to decide yourself.',
    brakes: { brake: 'Accounts a day for one requester', brakeAll: 'Accounts a day in total (optional)' },
    brakeHints: {
      brake:
        'Further requests wait for approval, so that a script cannot create any number of accounts. Leave it empty for no limit.',
      brakeAll: 'The same for all requesters together, because anyone can type any requester into the form.',
    },
    busiestDay: (requester: number, all: number) =>
      `The most in a day of the last four weeks: ${requester} by one requester, ${all} in total.`,
    loadingChoices: 'Loading departments and roles from Zendesk…',
    departments: 'Departments of new agents (optional)',
    departmentMissing: (department: string) => `${department} (no longer in Zendesk)`,
    role: 'Role of new agents',
    defaultRole: 'Default role',
    chooseRole: 'Choose a role',
    departmentsByAnswer: 'Departments by answer',
    groupsByAnswer: 'Groups by answer',
    rolesByAnswer: 'Role by answer',
    byAnswerHint: {
      departments: 'Extra departments for people whose form has this answer. Other answers add nothing.',
      roles: 'The role of people whose form has this answer. Other answers give the role above.',
    },
    answer: 'Answer in the form',
    roleOfAnswer: 'Role',
    addAnswer: 'Add an answer',
    removeAnswer: (answer: string) => (answer === '' ? 'Remove this answer' : `Remove "${answer}"`),
    groups: 'Groups of new agents (optional)',
    chat: 'Access to chat',
    chatHint:
      'Zendesk lets only an administrator tick Access next to Chat for a new agent. Until then the row waits and says where to click, and the requester is mailed once chat is on.',
    chatChoices: {
      check: 'Wait for an administrator',
      set: 'Let Chat Access tick it',
      ignore: 'Do not check',
    },
    chatHints: {
      check: 'One email a day tells you how many wait; their rows say what to do.',
      set: 'Uses a call of Zendesk’s own pages that Zendesk does not support. Where it does not work, the row waits all the same.',
      ignore:
        'The row is done as soon as the person is an agent. You can then choose the role of a light agent, too.',
    },
    capacityRule: 'Capacity rule of new agents (optional)',
    capacityRuleHint: 'Limits how many chats an agent gets at a time.',
    noCapacityRules: 'Zendesk lists none. Capacity rules need omnichannel routing.',
    noCapacityRule: 'None',
  },
};
