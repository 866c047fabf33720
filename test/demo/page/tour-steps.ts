import type { Product } from '../../product';

export type PanelName = 'form' | 'sheet' | 'inbox' | 'zendesk';

/** One thing to try. `press` and `look` are sentences; `panel` is where to press. */
export interface TourStep {
  title: string;
  panel: PanelName | 'clock';
  press: string;
  look: string;
}

const FIRST: Record<Product, TourStep> = {
  chat: {
    title: 'A request',
    panel: 'form',
    press: 'Press Submit.',
    look: 'A row appears in the sheet and is Done, Zendesk has the account, and the requester has an email.',
  },
  support: {
    title: 'A request',
    panel: 'form',
    press: 'Press Submit.',
    look: 'Zendesk has the new agent. Only an admin can give access to chat, so the row is Waiting and says what to click.',
  },
};

const CHAT_TICKED: TourStep = {
  title: 'Access to chat',
  panel: 'zendesk',
  press:
    'Tick Chat beside the new agent, as an admin does. Then press +5 min at the top until the row is Done.',
  look: 'The row is Done without anybody touching it, and only now does the requester get the email.',
};

const REST: readonly TourStep[] = [
  {
    title: 'Somebody else’s domain',
    panel: 'form',
    press: 'Choose Wrong domain and press Submit.',
    look: 'The row is Rejected and says why, the requester is told, and Zendesk was not even asked.',
  },
  {
    title: 'Twice the same',
    panel: 'form',
    press: 'Choose New person and press Same answer twice.',
    look: 'Two rows, one account: the second row finds what the first has made.',
  },
  {
    title: 'Zendesk is down',
    panel: 'zendesk',
    press: 'Turn on Down, and press Submit in the form.',
    look: 'The row says Will retry, and when. Nothing is lost.',
  },
  {
    title: 'It resumes on its own',
    panel: 'clock',
    press: 'Turn off Down, then press +5 min until the row is Done.',
    look: 'Nobody had to submit the form again. Sort the sheet meanwhile, if you like: rows are found again.',
  },
  {
    title: 'Accounts that nobody uses',
    panel: 'sheet',
    press: 'Choose Check idle accounts (no changes) in the menu Chat Access.',
    look: 'The sheet Plan names every account that is idle, with the reason. No account is changed by it.',
  },
];

const APPROVAL: readonly TourStep[] = [
  {
    title: 'A request that needs approval',
    panel: 'form',
    press: 'Choose Needs approval and press Submit.',
    look: 'Another team lead asks, so the row Needs approval, and the approver has an email. Zendesk is left alone.',
  },
  {
    title: 'The decision',
    panel: 'sheet',
    press:
      'Sign in as the approver, select the row, and choose Approve selected rows in the menu Chat Access. Then press +5 min at the top.',
    look: 'The account is there, the row and the sheet Log say who has approved it, and the requester has an email.',
  },
];

const SET_UP: TourStep = {
  title: 'The setup',
  panel: 'sheet',
  press: 'Choose Open setup and health in the menu Chat Access, and follow the steps.',
  look: 'Before you turn it on, the last step shows what would become of a row.',
};

/** What a page starts with. */
export interface TourStart {
  product: Product;
  isSetUp: boolean;
  /** Some requests need approval. */
  hasApproval: boolean;
}

/** What there is to see, in an order in which each step builds on the one before. */
export function tourSteps({ product, isSetUp, hasApproval }: TourStart): readonly TourStep[] {
  const first = isSetUp ? [FIRST[product]] : [SET_UP, FIRST[product]];
  return [
    ...first,
    ...(product === 'support' ? [CHAT_TICKED] : []),
    ...REST,
    ...(hasApproval ? APPROVAL : []),
  ];
}
