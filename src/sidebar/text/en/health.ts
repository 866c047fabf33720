import type { Seats } from '../../../contract';
import type { Waiting } from '../../health/row-counts';
import { grouped } from './grouped';

/** The panel that turns Chat Access on, and its health afterwards. */
export const health = {
  ready: {
    saved: 'Saved',
    savedHint: 'Chat Access is on and uses the saved setup, starting with the next request.',
    title: 'Ready',
    hint: 'Once it is on, Chat Access processes each form response as it arrives, and checks every five minutes for responses it missed. It runs as you.',
    backlog: (rows: number) =>
      rows === 1 ? '1 earlier response. Process it?' : `${grouped(rows)} earlier responses. Process them?`,
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
    version: (version: string) => `Version ${version}`,
  },

  details: {
    waiting: 'Waiting',
    waitingFor: ({ admin, approver, time }: Waiting) =>
      [
        ...(admin > 0 ? [`${requestsOf(admin)} for an admin`] : []),
        ...(approver > 0 ? [`${requestsOf(approver)} for an approver`] : []),
        ...(time > 0 ? [`${requestsOf(time)} that need no action`] : []),
      ].join(', ') || 'None',
    failed: 'Needs attention',
    lastRequest: 'Last request',
    noRequest: 'None yet',
    lastRun: 'Last run',
    noRun: 'Not yet',
    nextRun: 'Next run',
    overdue: (at: string) => `Overdue since ${at}`,
    mailsLeft: 'Emails left today',
    seats: 'Seats',
    seatFigures: ({ used, limit, free, waiting, idle }: Seats) => [
      limit === null
        ? `${seatsUsed(used)} used (total unknown)`
        : `${seatsUsed(used)} of ${grouped(limit)} used`,
      ...(free === null ? [] : [`${grouped(free)} free`]),
      ...(waiting > 0 ? [`${requestsOf(waiting)} waiting for one`] : []),
      ...(idle && idle.accounts > 0
        ? [`the ${grouped(idle.accounts)} idle accounts in Plan would free ${grouped(idle.seats)}`]
        : []),
    ],
    accounts: 'Accounts',
    accountsCounted: (total: number, enabled: number, at: string) =>
      `${grouped(enabled)} of ${grouped(total)} enabled when last read, ${at}`,
    zendesk: 'Zendesk',
    credentialSaved: 'Credential saved',
    recentDays: 'Last four weeks',
    chartDone: 'Done',
    chartNotDone: 'Rejected or failed',
    recentTotals: (sum: Record<'created' | 'updated' | 'unchanged' | 'rejected' | 'failed', number>) =>
      `${grouped(sum.created)} created, ${grouped(sum.updated)} enabled, ${grouped(sum.unchanged)} unchanged, ${grouped(sum.rejected)} rejected, ${grouped(sum.failed)} failed.`,
  },

  paused: {
    byPerson: (reason: string) => `${reason} Requests wait in their rows until you resume.`,
    since: (at: string, reason: string) => `Since ${at}: ${reason}`,
    nothingLost:
      'Nothing is lost: every request waits in its row. Once this is fixed, Chat Access resumes automatically.',
    checkColumns: 'Check the columns',
    newCredential: 'Enter a new credential',
    testNow: 'Test now',
  },

  troubles: {
    since: (at: string) => `Since ${at}`,
    teamPage: 'Open the team members in Zendesk',
  },

  installation: {
    title: 'Installation',
    never: 'Not checked yet.',
    allWell: (at: string) => `Everything that Chat Access needs worked when it was checked ${at}.`,
    limited: (at: string) => `Limited when it was checked ${at}:`,
    passed: (count: number) => (count === 1 ? '1 check passed' : `${count} checks passed`),
    check: 'Check the installation',
    checking: 'Checking…',
    googlesPage: 'Google’s page',
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
    progress: (done: number, total: number) => `${grouped(done)} of ${grouped(total)}`,
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
    daily: 'Daily, between 3 and 4 a.m. UTC',
    plan: 'Plan',
    open: 'Review the plan',
    planStates: {
      off: () => 'Only to look at',
      waiting: (until: string) => `Waiting, expires ${until}`,
      held: (until: string) => `Held, expires ${until}`,
      expired: (until: string) => `Expired ${until}`,
    },
    planHint:
      'The Plan sheet lists what would be done. To carry it out, choose Chat Access > Idle accounts > Apply the idle plan.',
    offHint:
      'This plan can only be looked at, since the review is off. To carry it out, choose another setting in Edit setup > Idle accounts.',
    pausedHint: 'Unfinished work continues when Chat Access resumes.',
    held: (at: string, reason: string) =>
      `The idle plan from ${at} is held, and no accounts were changed. ${reason}`,
    heldHint: (until: string) =>
      `Review the Plan sheet and delete the rows that are wrong. To carry it out anyway, choose Chat Access > Idle accounts > Release the held plan before ${until}.`,
  },

  approvals: {
    title: (count: number) => (count === 1 ? '1 request needs approval' : `${count} requests need approval`),
    more: (count: number) => `And ${grouped(count)} more: see the sheet.`,
    notYou: 'The people who approve requests decide here or in the menu.',
    askedBy: (requester: string, since: string, row: number) =>
      `Requested by ${requester}, ${since}. Row ${row}.`,
    approve: 'Approve',
    reject: 'Reject',
    deciding: 'Deciding…',
    cancel: 'Cancel',
    reason: 'Why? (optional; the requester is not told)',
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

const requestsOf = (count: number) => (count === 1 ? '1 request' : `${grouped(count)} requests`);

const seatsUsed = (used: number | null) => (used === null ? 'some' : grouped(used));
