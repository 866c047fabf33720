import { withBold } from './with-bold';

/** Every sentence of the sidebar in English, grouped by the step or panel that shows it. */
export const en = {
  app: {
    loading: 'Loading the saved setup.',
    privacy: 'Chat Access stores your credential for you alone and sends it only to Zendesk.',
    callFailed:
      'Google could not complete this request. Nothing you entered is lost. Try again. If it keeps failing, reload the spreadsheet and open the setup again.',
    callTimedOut:
      'There was no response within 30 seconds. Nothing you entered is lost. Check your network connection and try again.',
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
    invalid: ' (invalid)',
    entered: (label: string) => `${label}: entries`,
    remove: (item: string) => `Remove ${item}`,
  },

  setup: {
    title: 'Set up Chat Access',
    backToHealth: 'Back to Health',
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
    noMails: 'No emails to requesters',
    builtInTexts: 'Built-in texts',
    changedTexts: (count: number) => `${count} changed ${count === 1 ? 'text' : 'texts'}`,
    idle: (mode: string, days: number) => `${mode}, after ${days === 1 ? '1 day' : `${days} days`}`,
  },

  connect: {
    connectedBy: (host: string, owner: string) =>
      `Connected to ${host} by ${owner}, and Chat Access runs as that person. Only they can change the connection. To connect as yourself, turn Chat Access off first.`,
    subdomain: 'Zendesk subdomain',
    subdomainHint:
      'The first part of your Zendesk address: acme for https://acme.zendesk.com. You can also paste the full address.',
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
    tokenHint:
      'An OAuth token for Zendesk Chat that belongs to an administrator and has the read and write scopes.',
    tokenMissing: 'Enter the access token.',
    clientId: 'Client ID',
    clientIdMissing: 'Enter the client ID.',
    clientSecret: 'Client secret',
    clientSecretHint: 'The secret of a Zendesk Chat client whose type is confidential.',
    clientSecretMissing: 'Enter the client secret.',
    suiteHint:
      'Was your Chat account created in Zendesk Support or Suite? If so, agents are managed there, and Test connection will tell you.',
    test: 'Test connection',
    testing: 'Testing…',
    canRead: 'Can read accounts',
    cannotRead: 'Cannot read accounts',
    canWrite: 'Can change accounts',
    cannotWrite: 'Cannot change accounts',
    plan: (name: string) => `Zendesk plan: ${name}`,
  },

  form: {
    searching: 'Looking for the form…',
    noFormYet: 'No form is linked to this spreadsheet yet. To create one:',
    createForm: withBold`In the spreadsheet, choose ${'Tools'} > ${'Create a new form'}.`,
    collectAddresses: withBold`In the form, choose ${'Settings'} > ${'Responses'} > ${'Collect email addresses'} > ${'Verified'}. Google then confirms who submits each response.`,
    addQuestions: withBold`Choose ${'Questions'} and add these three, each as a ${'Short answer'} and ${'Required'}:`,
    /** Headers like these are matched with the columns. */
    questionTitles: ['Email of the new agent', 'First name', 'Last name'],
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: press Ctrl+C',
    waiting: 'Waiting for the form. The setup continues automatically.',
    formFound: 'The form was found.',
    foundSheet: (sheet: string) => withBold`Found the form linked to the sheet ${sheet}.`,
    savedSheet: (sheet: string) =>
      withBold`Selected sheet: ${sheet}. No form is linked to it now. Link one in the form, under Responses.`,
    sheet: 'Sheet with the responses',
    chooseSheet: 'Choose a sheet',
    sheetWithoutForm: (sheet: string) => `${sheet} (no form)`,
    columns: {
      requester: "Requester's email",
      email: "New agent's email",
      firstName: 'First name',
      lastName: 'Last name',
    },
    chooseColumn: 'Choose a column',
    columnMissing: (column: string) => `The sheet no longer has a column "${column}". Choose another one.`,
  },

  preview: {
    title: 'Preview',
    loading: 'Reading the last response…',
    row: (row: number) => `Last response, row ${row}:`,
    requester: (address: string) => `Requested by ${address}`,
    outcome: (outcome: string) => withBold`The outcome would be ${outcome}.`,
    mail: (address: string) => `Email to ${address}`,
  },

  access: {
    domains: 'Domains of new agents',
    domainsHint:
      'Only email addresses at these domains get access, for example acme.com. Press Enter after each domain.',
    addDomain: (domain: string) => `Add ${domain}`,
    subdomains: 'Include subdomains, such as eu.acme.com',
    requesters: 'Allowed requesters (optional)',
    requestersHint:
      'If you enter addresses, only these people can request access. Leave it empty to let everyone at these domains request it.',
    loadingChoices: 'Loading departments and roles from Zendesk…',
    departments: 'Departments of new agents (optional)',
    departmentMissing: (department: string) => `${department} (no longer in Zendesk)`,
    role: 'Role of new agents',
    defaultRole: 'Default role',
  },

  messages: {
    enabled: 'Email the requester the outcome',
    copyTo: 'Copies to (optional)',
    copyToHint: 'These addresses get a copy of every email to a requester.',
    alertsTo: 'Alerts to (optional)',
    alertsToHint:
      'These addresses are told when requests have stopped and what happens to idle accounts. Leave it empty to tell the person who turns Chat Access on.',
    templates: 'Emails',
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
      created: 'Sent to the requester when an account has been created.',
      enabled: 'Sent to the requester when a disabled account has been enabled again.',
      unchanged: 'Sent to the requester when the account was already enabled.',
      rejected: 'Sent to the requester when access is denied.',
      failed: 'Sent to the requester when an admin has to look into the request.',
      warning: 'Sent to the person whose account is idle, before it is disabled.',
      alert: 'Sent to the admins when requests have stopped.',
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
      email: 'Email address',
      requester: 'Requester',
      action: 'Action',
      detail: 'Detail',
      signIn: 'Sign-in page',
      sheet: 'Sheet',
      problem: 'Problem',
    },
    reset: 'Use the built-in text',
    preview: 'Preview',
    hidePreview: 'Hide preview',
    previewTitle: 'Email preview',
    previewLoading: 'Reading the last response…',
    previewOfRow: (row: number) => `Uses row ${row}; the outcome is an example.`,
    previewOfExample: 'Uses example values.',
    sendTest: 'Send test to me',
    sendingTest: 'Sending…',
    mailsLeft: (count: number) => `${count} ${count === 1 ? 'email' : 'emails'} left today`,
    /** Stands in for a row in the preview of a template. */
    exampleRow: {
      name: 'Ana Example',
      firstName: 'Ana',
      lastName: 'Example',
      email: 'ana.example@example.com',
      requester: 'team.lead@example.com',
      problem: 'a column was renamed',
      sheet: '(the link to this spreadsheet)',
    },
    exampleDetails: {
      created: 'Account created.',
      enabled: 'Account enabled.',
      unchanged: 'The account is already enabled.',
      rejected: 'Not created: acme.co is not on the list of domains.',
      failed: 'Zendesk did not respond after several attempts.',
      warning: 'It will be switched off in 7 days.',
      alert: 'The column "First name" of the response sheet cannot be found.',
    },
  },

  idle: {
    review: 'Daily review of idle accounts',
    modes: {
      off: 'Off',
      report: 'Report only',
      act: 'Apply automatically',
    },
    modeHints: {
      off: 'No accounts are reviewed.',
      report: 'Lists every day what would be done, in the Plan sheet and by email.',
      act: 'Carries out the plan automatically, within the limit below. The first review only reports.',
    },
    days: {
      disableAfterDays: 'Days without sign-in until disabled',
      neverUsedAfterDays: 'Days until disabled, if never used',
      warnDaysBefore: 'Days of warning before that (optional)',
      deleteAfterDays: 'Days until deleted (optional)',
    },
    daysHints: {
      disableAfterDays: 'Counted from the last sign-in, or from a later request for the account.',
      neverUsedAfterDays: 'Counted from the day on which the account was created or requested.',
      warnDaysBefore: 'The person is sent the Warning email first. Leave it empty to send no warning.',
      deleteAfterDays:
        'Leave it empty to never delete accounts. Deleting cannot be undone, and affects only accounts that Chat Access disabled that long ago.',
    },
    mailsOff: 'Emails are turned off in the Messages step. No one can be warned, so no account is disabled.',
    exempt: 'Exempt people (optional)',
    exemptHint:
      'Enter addresses, or a whole domain such as @acme.com. For reasons and end dates, use the Exemptions sheet. Owners and administrators are never affected.',
    limit: 'Limit',
    limitHint:
      'A plan that exceeds either limit is held, and the admins are told by email. After reviewing it, an admin releases it with Chat Access > Apply the idle plan.',
    percent: 'Percentage of enabled accounts',
    percentHint: 'Applies if there are at least 20 enabled accounts.',
    count: 'Number of accounts',
    check: 'Check now (no changes)',
    checking: 'Checking…',
    lookingForAccounts: 'Looking for idle accounts',
    noPlan: 'No plan was made. Test the connection and check again.',
    planMade: 'The plan is ready. See the Plan sheet.',
    noAccountChanged: 'No accounts were changed. The Plan sheet gives the reason for each one.',
    working: 'Processing idle accounts. This continues automatically within five minutes.',
    unfinished:
      'Not finished. If there is no progress, choose Chat Access > Check idle accounts (no changes).',
  },

  ready: {
    saved: 'Saved',
    savedHint: 'Chat Access is on and uses the saved setup, starting with the next request.',
    title: 'Ready',
    hint: 'Once it is on, Chat Access processes each form response as it arrives, and checks every five minutes for responses it missed. It runs as you.',
    backlog: (rows: number) =>
      rows === 1 ? '1 earlier response. Process it?' : `${rows} earlier responses. Process them?`,
    backlogChoices: {
      handle: 'Process as if just received',
      leave: 'Keep as history',
    },
    backlogUndecided: 'Choose one of the two options first.',
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
    refreshing: 'Refreshing…',
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
    overdue: (at: string) => `Overdue since ${at}`,
    mailsLeft: 'Emails left today',
    seats: 'Seats',
    seatsUsed: (used: number, limit: number) => `${used} of ${limit}`,
    accounts: 'Accounts',
    accountsCounted: (total: number, enabled: number, at: string) =>
      `${enabled} of ${total} enabled, as of ${at}`,
    zendesk: 'Zendesk',
    credentialSaved: 'Credential saved',
    recentDays: 'Last four weeks',
    recentTotals: (sum: Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'failed', number>) =>
      `${sum.created} created, ${sum.updated} enabled, ${sum.unchanged} unchanged, ${sum.rejected} rejected, ${sum.failed} failed.`,
  },

  paused: {
    byPerson: (reason: string) => `${reason} Requests wait in their rows until you resume.`,
    since: (at: string, reason: string) => `Since ${at}: ${reason}`,
    nothingLost:
      'Nothing is lost: every request waits in its row. Once this is fixed, Chat Access resumes automatically.',
    checkColumns: 'Check the columns',
    checkConnection: 'Check the connection',
  },

  triggers: {
    names: {
      onFormSubmit: 'new form responses',
      processPending: 'the five-minute check',
      reviewIdleAgents: 'the review of idle accounts',
    },
    requestsAffected: (names: readonly string[]) =>
      names.length === 1
        ? `The trigger for ${listOf(names)} is missing: requests are not processed as they should be.`
        : `The triggers for ${listOf(names)} are missing: requests are not processed as they should be.`,
    reviewAffected: (names: readonly string[]) =>
      `The trigger for ${listOf(names)} is missing: idle accounts are not reviewed.`,
    duplicate: (names: readonly string[]) =>
      names.length === 1
        ? `The trigger for ${listOf(names)} exists more than once.`
        : `The triggers for ${listOf(names)} exist more than once.`,
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
    pauseHint: 'Press Pause to stop it.',
  },

  idleReview: {
    title: 'Idle accounts',
    mode: 'Review',
    lastReview: 'Last review',
    nextReview: 'Next review',
    whenOn: 'When Chat Access is on',
    whenResumed: 'When Chat Access resumes',
    daily: 'Daily, between 3 and 4 a.m.',
    plan: 'Plan',
    planStates: {
      waiting: (until: string) => `Waiting, expires ${until}`,
      held: (until: string) => `Held, expires ${until}`,
      expired: (until: string) => `Expired ${until}`,
    },
    planHint:
      'The Plan sheet lists what would be done. To carry it out, choose Chat Access > Apply the idle plan.',
    pausedHint: 'Unfinished work continues when Chat Access resumes.',
    held: (at: string, reason: string) =>
      `The idle plan from ${at} is held, and no accounts were changed. ${reason}`,
    heldHint: (until: string) =>
      `Review the Plan sheet and delete the rows that are wrong. Then choose Chat Access > Apply the idle plan to carry it out, before ${until}.`,
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
      'This removes the triggers and the saved credential. The sheet with all its rows and all accounts in Zendesk stay as they are.',
    ownerConsequence: (owner: string) => `The triggers of ${owner} will be removed automatically.`,
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
