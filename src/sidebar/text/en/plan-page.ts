import { grouped } from './grouped';

const days = (count: number) => (count === 1 ? '1 day' : `${grouped(count)} days`);
const accounts = (count: number) => (count === 1 ? '1 account' : `${grouped(count)} accounts`);

interface Counts {
  warn: number;
  disable: number;
  delete: number;
  end: number;
  remind: number;
}

/** `Warn 24, disable 3, delete 1 account`; the last days only where there are any. */
function numbers({ warn, disable, delete: removed, end, remind }: Counts): string {
  const parts: [string, number][] = [
    ['warn', warn],
    ['disable', disable],
    ['end access of', end],
    ['remind', remind],
    ['delete', removed],
  ];
  const named = parts.filter(([, count]) => count > 0);
  const words = named.map(([word, count], index) =>
    index === named.length - 1 ? `${word} ${accounts(count)}` : `${word} ${grouped(count)}`,
  );
  const sentence = words.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Every sentence of the page of the idle plan in English, but for those that the server sends. */
export const planPage = {
  plan: {
    title: 'Idle plan',
    loading: 'Loading the plan.',
    loadingMore: 'Loading more accounts.',
    made: (ago: string, until: string) =>
      `Made ${ago}, can be applied until ${until}. Nothing changes until you apply it.`,
    madeBefore: (ago: string) => `Made ${ago}.`,
    held: 'This plan is held.',
    cannot: 'This plan cannot be applied now.',
    working: 'This plan is being worked on. You can close this page: it continues automatically.',
    reload: 'Reload',
  },

  entry: {
    actions: {
      warn: 'Warn',
      disable: 'Disable',
      delete: 'Delete',
      end: 'End access',
      remind: 'Remind',
      keep: 'Keep',
      altered: 'Altered',
      spared: 'Spared',
    },

    what: {
      warn: (warnDays: number | null) =>
        `Emailed when the plan is applied${warnDays === null ? '' : `, and disabled ${days(warnDays)} later unless the account is used or requested`}.`,
      disable: () => 'Disabled when the plan is applied. Can be restored with everything it had.',
      delete: () => 'Deleted when the plan is applied. This cannot be undone.',
      end: () =>
        'Disabled when the plan is applied, because the last day of access is past. Can be restored.',
      remind: () => 'Emailed about the last day of access when the plan is applied.',
      keep: () => 'Nothing happens to this account.',
      altered: () =>
        'This row was added or altered in the sheet, so the plan cannot be applied. Delete the row there.',
    },

    /** Below the action, in few words. */
    when: {
      warn: (warnDays: number | null) => (warnDays === null ? 'when applied' : `off ${days(warnDays)} later`),
      disable: () => 'when applied',
      delete: () => 'for good',
      end: () => 'when applied',
      remind: () => 'when applied',
      keep: () => '',
      altered: () => 'by hand',
    },
  },

  filter: {
    label: 'Show',
    todo: 'All to do',
    keep: 'Kept',
    ends: 'Last day',
    search: 'Search',
    searchHint: 'Name, address or reason',
    shown: (shown: number, total: number) => `${grouped(shown)} of ${accounts(total)}`,
    none: 'No accounts match. Change the search, or show others.',
  },

  list: {
    label: 'Accounts of the plan',
    action: 'What happens',
    who: 'Who',
    reason: 'Why',
    change: 'Change',
    spare: 'Spare',
    takeBack: 'Take back',
    spareOne: (who: string) => `Spare ${who}`,
    takeBackOne: (who: string) => `Take back: ${who}`,
    sparedBecause: (reason: string) => `Spared${reason === '' ? '' : `: ${reason}`}`,
    help: 'Arrow keys move through the accounts, Enter shows one.',
  },

  account: {
    reason: 'Reason',
    reasonHint:
      'Goes into the sheet Exemptions. The account is left alone from now on, not only by this plan.',
    spare: 'Spare this account',
    sparing: 'Sparing…',
    takeBack: 'Take back',
    takingBack: 'Taking back…',
    close: 'Close',
    now: 'Now',
  },

  apply: {
    ask: 'Apply…',
    askHeld: 'Apply anyway…',
    asking: 'One moment…',
    confirm: numbers,
    number: 'Number of accounts',
    cancel: 'Cancel',
    applying: 'Applying the plan',
    left: 'Nothing is left to be applied.',
  },

  undo: {
    ask: 'Undo this run…',
    confirm: (count: number) => `Enable ${accounts(count)} again`,
    undoing: 'Restoring accounts',
  },
};
