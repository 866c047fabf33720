/** What is shown around the steps and panels, or in several of them. */
export const common = {
  app: {
    loading: 'Loading the saved setup.',
    privacy: 'Chat Access stores your credential for you alone and sends it only to Zendesk.',
    callFailed:
      'Google could not complete this request. Nothing you entered is lost. Try again. If it keeps failing, reload the spreadsheet and open the setup again.',
    callTimedOut: (seconds: number) =>
      `There was no response within ${seconds} seconds. Nothing you entered is lost. Check your network connection and try again.`,
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

  help: {
    title: 'Help',
    unknown: 'The guide explains this step.',
    more: 'Read more',
  },

  summary: {
    noMails: 'No emails to requesters',
    builtInTexts: 'Built-in texts',
    changedTexts: (count: number) => `${count} changed ${count === 1 ? 'text' : 'texts'}`,
    idle: (mode: string, days: number) => `${mode}, after ${days === 1 ? '1 day' : `${days} days`}`,
  },
};
