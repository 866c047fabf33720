import { withBold } from './with-bold';

/** Every sentence of the sidebar in English, grouped by the step or panel that shows it. */
export const en = {
  app: {
    loading: 'Loading what is saved.',
    privacy: 'Chat Access keeps your credential for you alone and sends it only to Zendesk.',
    callFailed:
      'Google could not do that just now. Nothing that you entered is lost. Try again; if it stays like this, reload the sheet and open the setup again.',
    callTimedOut:
      'No answer came within 30 seconds. Nothing that you entered is lost. Check your network and try again.',
    tryAgain: 'Try again',
  },

  time: {
    justNow: 'just now',
    minutesAgo: (minutes: number) => `${minutes} minutes ago`,
    hoursAgo: (hours: number) => `${hours} hours ago`,
    daysAgo: (days: number) => `${days} days ago`,
    minuteLeft: 'about a minute left',
    minutesLeft: (minutes: number) => `about ${minutes} minutes left`,
  },

  fields: {
    /** Read out by screen readers only. */
    invalid: ' (wrong)',
    entered: (label: string) => `${label}: entered`,
    remove: (item: string) => `Remove ${item}`,
  },

  setup: {
    title: 'Set up Chat Access',
    backToHealth: 'Back to health',
    steps: {
      connect: 'Connect Zendesk',
      form: 'Choose the form',
      access: 'Who may get access',
      messages: 'Messages',
      idle: 'Idle accounts',
    },
    /** Read out by screen readers only. */
    done: ' (done)',
    save: 'Save',
    saveAndContinue: 'Save and continue',
    saving: 'Saving…',
    saved: 'Saved.',
  },

  summary: {
    noMails: 'No mails to requesters',
    builtInTexts: 'Built-in texts',
    changedTexts: (count: number) => `${count} changed ${count === 1 ? 'text' : 'texts'}`,
    idle: (mode: string, days: number) => `${mode}, after ${days === 1 ? '1 day' : `${days} days`}`,
  },

  connect: {
    connectedBy: (host: string, owner: string) =>
      `Connected to ${host} by ${owner}, as whom Chat Access runs. Only they can change it, or turn it off first.`,
    subdomain: 'Zendesk subdomain',
    subdomainHint:
      'The first part of your Zendesk address: acme for https://acme.zendesk.com. You can also paste the whole address.',
    subdomainMissing: 'Enter your Zendesk subdomain: acme for https://acme.zendesk.com.',
    subdomainInvalid: 'Enter only the first part of your Zendesk address: acme for https://acme.zendesk.com.',
    credential: 'Credential',
    credentialSaved: 'Saved',
    change: 'Change',
    /** Read out after "Change" by screen readers only. */
    changeCredential: ' credential',
    keepCredential: 'Keep the saved credential',
    tokenKind: 'OAuth access token',
    clientKind: 'OAuth client',
    token: 'Access token',
    tokenHint: 'An OAuth token for Zendesk Chat, of an administrator, with the scopes read and write.',
    tokenMissing: 'Enter the access token.',
    clientId: 'Client ID',
    clientIdMissing: 'Enter the client ID.',
    clientSecret: 'Client secret',
    clientSecretHint: 'Of a client for Zendesk Chat whose type is confidential.',
    clientSecretMissing: 'Enter the client secret.',
    suiteHint:
      'Was your Chat account made in Zendesk Support or Suite? Then people are managed there, and Test connection will say so.',
    test: 'Test connection',
    testing: 'Testing…',
    canRead: 'Reads accounts',
    cannotRead: 'Cannot read accounts',
    canWrite: 'May change accounts',
    cannotWrite: 'May not change accounts',
    plan: (name: string) => `Plan: ${name}`,
  },

  form: {
    searching: 'Looking for the form…',
    noFormYet: 'No form writes to this spreadsheet yet. Make one:',
    createForm: withBold`In the menu of the sheet, choose ${'Tools'} > ${'Create a new form'}.`,
    collectAddresses: withBold`In the form, choose ${'Settings'} > ${'Responses'} > ${'Collect email addresses'} > ${'Verified'}. So Google itself says who asks.`,
    addQuestions: withBold`Choose ${'Questions'} and add these three, each as ${'Short answer'} and ${'Required'}:`,
    /** Headers like these are matched with the columns. */
    questionTitles: ['Email of the new agent', 'First name', 'Last name'],
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: press Ctrl+C',
    waiting: 'Waiting for the form. This goes on by itself.',
    formFound: 'The form was found.',
    foundSheet: (sheet: string) => withBold`Found the form of the sheet ${sheet}.`,
    savedSheet: (sheet: string) =>
      withBold`Chosen: the sheet ${sheet}. No form writes to it now: link one in the form, under Responses.`,
    sheet: 'Sheet with the responses',
    chooseSheet: 'Choose a sheet',
    sheetWithoutForm: (sheet: string) => `${sheet} (no form)`,
    columns: {
      requester: 'Address of the person who asks',
      email: 'Address of the new agent',
      firstName: 'First name',
      lastName: 'Last name',
    },
    chooseColumn: 'Choose a column',
    columnMissing: (column: string) =>
      `The column "${column}" is not in the sheet any more. Choose it again.`,
  },

  preview: {
    title: 'Preview',
    loading: 'Looking at the last response…',
    row: (row: number) => `The last response, row ${row}:`,
    requester: (address: string) => `Asked for by ${address}`,
    outcome: (outcome: string) => withBold`Would end as ${outcome}.`,
    mail: (address: string) => `Its mail to ${address}`,
  },

  access: {
    domains: 'Domains of new agents',
    domainsHint: 'Only addresses at these domains get access: acme.com. Press Enter after each.',
    addDomain: (domain: string) => `Add ${domain}`,
    subdomains: 'Also domains below them, such as eu.acme.com',
    requesters: 'Who may ask (optional)',
    requestersHint:
      'Addresses of the only people who may ask. Leave it empty to let everybody at these domains ask.',
    loadingChoices: 'Asking Zendesk for departments and roles…',
    departments: 'Departments of new agents (optional)',
    departmentMissing: (department: string) => `${department} (not in Zendesk any more)`,
    role: 'Role of new agents',
    defaultRole: 'Plain agent',
  },

  messages: {
    enabled: 'Mail the requester what happened',
    copyTo: 'Copies to (optional)',
    copyToHint: 'These addresses get a copy of each mail to a requester.',
    alertsTo: 'Alerts to (optional)',
    alertsToHint:
      'Who hears that requests have stopped, and what becomes of idle accounts. Empty: the person who turns Chat Access on.',
    templates: 'Mails',
    tabs: {
      created: 'Created',
      enabled: 'Enabled',
      unchanged: 'No change',
      rejected: 'Rejected',
      failed: 'Failed',
      warning: 'Warning',
      alert: 'Alert',
    },
    recipients: {
      created: 'Goes to the requester when an account was created.',
      enabled: 'Goes to the requester when an account that was off is on again.',
      unchanged: 'Goes to the requester when the account was on already.',
      rejected: 'Goes to the requester when access is not given.',
      failed: 'Goes to the requester when a request needs the admin.',
      warning: 'Goes to the person whose account nobody uses, before it is disabled.',
      alert: 'Goes to the admins when requests have stopped.',
    },
    subject: 'Subject',
    body: 'Text',
    insertInto: {
      subject: 'Insert into the subject',
      body: 'Insert into the text',
    },
    mergeFields: {
      name: 'Full name',
      firstName: 'First name',
      lastName: 'Last name',
      email: 'Address',
      requester: 'Requester',
      action: 'Action',
      detail: 'Detail',
      signIn: 'Sign-in page',
      sheet: 'Sheet',
      problem: 'Problem',
    },
    reset: 'Use the built-in text',
    preview: 'Preview',
    hidePreview: 'Hide the preview',
    previewTitle: 'Preview of the mail',
    previewLoading: 'Reading the last response…',
    previewOfRow: (row: number) => `With row ${row}; what happens is made up.`,
    previewOfExample: 'With made-up names.',
    sendTest: 'Send test to me',
    sendingTest: 'Sending…',
    mailsLeft: (count: number) => `${count} ${count === 1 ? 'mail' : 'mails'} left today`,
    /** Stands in for a row in the preview of a template. */
    exampleRow: {
      name: 'Ana Example',
      firstName: 'Ana',
      lastName: 'Example',
      email: 'ana.example@example.com',
      requester: 'team.lead@example.com',
      problem: 'a column was renamed',
      sheet: '(the address of this sheet)',
    },
    exampleDetails: {
      created: 'Account created.',
      enabled: 'Account enabled.',
      unchanged: 'The account is on already.',
      rejected: 'Not created: acme.co is not on the list of domains.',
      failed: 'Zendesk did not answer after several tries.',
      warning: 'It will be switched off in 7 days.',
      alert: 'The column "First name" of the response sheet cannot be found.',
    },
  },

  idle: {
    review: 'Daily review of accounts that nobody uses',
    modes: {
      off: 'Off',
      report: 'Report only',
      act: 'Act',
    },
    modeHints: {
      off: 'No account is reviewed.',
      report: 'A daily list of what would be done, in the sheet Plan and by mail.',
      act: 'Does it by itself, within the limit below. The very first review only reports.',
    },
    days: {
      disableAfterDays: 'Days without sign-in until disabled',
      neverUsedAfterDays: 'Days until disabled, if never used',
      warnDaysBefore: 'Days of warning before that (optional)',
      deleteAfterDays: 'Days until deleted (optional)',
    },
    daysHints: {
      disableAfterDays: 'Counted from the last sign-in, or from a later request for the account.',
      neverUsedAfterDays: 'Counted from the day on which the account was made or asked for.',
      warnDaysBefore: 'The person gets the mail Warning first. Empty: no warning.',
      deleteAfterDays:
        'Empty: never. Deleting cannot be undone, and only touches what Chat Access disabled that long ago.',
    },
    mailsOff: 'Mails are switched off in the step Messages: nobody can be warned, so nobody is disabled.',
    exempt: 'Exempt people (optional)',
    exemptHint:
      'Addresses, or a whole domain as @acme.com. The sheet Exemptions takes reasons and end dates. Owners and administrators are never touched.',
    limit: 'Limit',
    limitHint:
      'A plan above one of the two is held and mailed to the admins. A person looks at it and releases it: Chat Access > Apply the idle plan.',
    percent: 'Percent of the enabled accounts',
    percentHint: 'Counts from 20 enabled accounts on.',
    count: 'Number of accounts',
    check: 'Check now (no changes)',
    checking: 'Checking…',
    lookingForAccounts: 'Looking for idle accounts',
    noPlan: 'No plan was made. Test the connection, and check once more.',
    planMade: 'The plan is made. Look at the sheet Plan.',
    noAccountChanged: 'No account was changed. The sheet Plan gives the reason for each.',
    working: 'Working on idle accounts. It goes on by itself within five minutes.',
    unfinished: 'Not finished. If nothing moves, choose Chat Access > Check idle accounts (no changes).',
  },

  ready: {
    saved: 'Saved',
    savedHint: 'Chat Access is on and works with what is saved, from the next request on.',
    title: 'Ready',
    hint: 'Once it is on, Chat Access handles each form answer as it comes, and looks every five minutes for what was missed. It runs as you.',
    backlog: (rows: number) =>
      rows === 1 ? '1 row came before. Handle it?' : `${rows} rows came before. Handle them?`,
    backlogChoices: {
      handle: 'Handle them as if they came now',
      leave: 'Leave them as history',
    },
    backlogUndecided: 'Choose one of the two first.',
    turnOn: 'Turn on',
    turningOn: 'Turning on…',
  },

  health: {
    title: 'Health',
    statuses: { on: 'On', paused: 'Paused', off: 'Off' },
    noOwner: 'New requests wait in their rows.',
    runsAsYou: (owner: string, since: string | null) =>
      since === null ? `Runs as you (${owner}).` : `Runs as you (${owner}), turned on ${since}.`,
    runsAs: (owner: string, since: string | null) =>
      since === null
        ? `Runs as ${owner}. Only they can repair it.`
        : `Runs as ${owner}, turned on ${since}. Only they can repair it.`,
    refresh: 'Refresh',
    refreshing: 'Looking…',
    editSetup: 'Edit setup',
  },

  details: {
    waiting: 'Waiting',
    failed: 'Needs attention',
    lastRequest: 'Last request',
    noRequest: 'None yet',
    lastRun: 'Last run',
    noRun: 'Not yet',
    nextRun: 'Next run',
    overdue: (at: string) => `Late: it was due ${at}`,
    mailsLeft: 'Mails left today',
    seats: 'Seats',
    seatsUsed: (used: number, limit: number) => `${used} of ${limit}`,
    accounts: 'Accounts',
    accountsCounted: (total: number, enabled: number, at: string) => `${total}, ${enabled} on (${at})`,
    zendesk: 'Zendesk',
    credentialSaved: 'Credential saved',
    recentDays: 'Last four weeks',
    recentTotals: (sum: Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'failed', number>) =>
      `${sum.created} created, ${sum.updated} enabled, ${sum.unchanged} without a change, ${sum.rejected} rejected, ${sum.failed} failed.`,
  },

  paused: {
    byPerson: (reason: string) => `${reason} Requests wait in their rows until you resume.`,
    since: (at: string, reason: string) => `Since ${at}: ${reason}`,
    nothingLost:
      'Nothing is lost: every request waits in its row. Chat Access goes on by itself once this is mended.',
    checkColumns: 'Check the columns',
    checkConnection: 'Check the connection',
  },

  triggers: {
    names: {
      onFormSubmit: 'new form answers',
      processPending: 'the look every five minutes',
      reviewIdleAgents: 'the review of idle accounts',
    },
    requestsAffected: (names: readonly string[]) =>
      `The trigger for ${listOf(names)} is missing: requests are not handled as they should.`,
    reviewAffected: (names: readonly string[]) =>
      `The trigger for ${listOf(names)} is missing: idle accounts are not reviewed.`,
    duplicate: (names: readonly string[]) => `The trigger for ${listOf(names)} is there more than once.`,
    repair: 'Repair',
    repairing: 'Repairing…',
    repaired: (message: string) => `Repaired. ${message}`,
  },

  job: {
    title: 'Running now',
    running: 'Running',
    progress: (done: number, total: number) => `${done} of ${total}`,
    sentence: (progress: string, timeLeft: string | null) =>
      timeLeft === null ? `${progress}.` : `${progress}, ${timeLeft}.`,
    pausedHint: 'It waits while Chat Access is paused.',
    pauseHint: 'Pause stops it.',
  },

  idleReview: {
    title: 'Idle accounts',
    mode: 'Review',
    modeOff: 'Switched off',
    lastReview: 'Last review',
    nextReview: 'Next review',
    whenOn: 'Once Chat Access is on',
    whenResumed: 'Once Chat Access goes on',
    daily: "Daily, 3 to 4 o'clock",
    plan: 'Plan',
    planStates: {
      waiting: (until: string) => `Waits until ${until}`,
      held: (until: string) => `Held until ${until}`,
      expired: (until: string) => `Expired ${until}`,
    },
    planHint: 'The sheet Plan says what would be done. Chat Access > Apply the idle plan carries it out.',
    pausedHint: 'What was begun goes on once Chat Access does.',
    held: (at: string, reason: string) =>
      `The idle plan of ${at} is held, and nothing was changed. ${reason}`,
    heldHint: (until: string) =>
      `Look at the sheet Plan and delete the rows that are wrong. Chat Access > Apply the idle plan then carries it out, until ${until}.`,
  },

  controls: {
    title: 'Turn on, turn off, uninstall',
    turnOff: 'Turn off',
    turningOff: 'Turning off…',
    pause: 'Pause',
    pausing: 'Pausing…',
    resume: 'Resume',
    resuming: 'Resuming…',
    uninstall: 'Uninstall',
    uninstalling: 'Uninstalling…',
    cancel: 'Cancel',
    confirm: 'Uninstall Chat Access?',
    consequences:
      'The triggers and the saved credential go. The sheet with all its rows, and all accounts in Zendesk, stay as they are.',
    ownerConsequence: (owner: string) => `The triggers of ${owner} go by themselves.`,
  },

  uninstalled: {
    title: 'Uninstalled',
    close: 'You can close this sidebar.',
    setUpAgain: 'Set up again',
  },
};

function listOf(names: readonly string[]): string {
  return names.length < 3
    ? names.join(' and ')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
