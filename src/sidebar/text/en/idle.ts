/** The step about idle accounts. */
export const idle = {
  idle: {
    review: 'Daily review of idle accounts',
    modes: {
      off: 'Off',
      report: 'Report only',
      act: 'Apply automatically',
    },
    modeHints: {
      off: 'Idle accounts are left alone. Last days of access are carried out all the same.',
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
    by: 'How an account is disabled',
    ways: { downgrade: 'Downgrade', suspend: 'Suspend', both: 'Downgrade and suspend' },
    wayHints: {
      downgrade: 'The agent becomes an end user again, and the seat is free.',
      suspend: 'The person cannot sign in. The seat stays taken.',
      both: 'The seat is free, and the person cannot sign in as an end user either.',
    },
    openTickets: 'People with unsolved tickets',
    ticketChoices: { spare: 'Keep, and list them in the plan', ignore: 'Treat like all others' },
    limit: 'Limit',
    limitHint:
      'A plan that exceeds either limit is held, and the admins are told by email. After reviewing it, an admin releases it with Chat Access > Idle accounts > Release the held plan.',
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
      'Not finished. If there is no progress, choose Chat Access > Idle accounts > Check idle accounts (no changes).',
  },
};
