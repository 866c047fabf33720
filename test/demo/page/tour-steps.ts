import type { Product } from '../../product';

export type PanelName = 'form' | 'sheet' | 'inbox' | 'zendesk';

/** One thing to try. `press` and `look` are sentences; `panel` is where to press. */
export interface TourStep {
  title: string;
  panel: PanelName | 'clock';
  press: string;
  look: string;
  /** What the button to press says: it is brought into view. */
  button?: string;
  /** How the tabs begin that show what there is to see. */
  tabs?: readonly string[];
}

const SEEN_BY_REQUESTERS = ['Form Responses', 'Requesters'];
const SEEN_BY_APPROVERS = ['Form Responses', 'Approvers'];

const FIRST: Record<Product, TourStep> = {
  chat: {
    title: 'A request',
    panel: 'form',
    press: 'Press Submit.',
    button: 'Submit',
    tabs: SEEN_BY_REQUESTERS,
    look: 'A row appears in the sheet and is Done, Zendesk has the account, and the requester has an email.',
  },
  support: {
    title: 'A request',
    panel: 'form',
    press: 'Press Submit.',
    button: 'Submit',
    tabs: SEEN_BY_REQUESTERS,
    look: 'Zendesk has the new agent. Only an admin can give access to chat, so the row is Waiting and says what to click.',
  },
};

const CHAT_TICKED: TourStep = {
  title: 'Access to chat',
  panel: 'zendesk',
  press:
    'Tick Chat beside the new agent, as an admin does. Then press +5 min at the top until the row is Done.',
  look: 'The row is Done by itself, and the requester gets the email only then.',
};

/** On Suite a row waits at its end for a person in Zendesk. */
const LOOK: Record<Product, { resumed: [until: string, look: string]; idle: string; decided: string }> = {
  chat: {
    resumed: ['the row is Done', 'No one had to submit the form again.'],
    idle: 'The Plan sheet lists every idle account with the reason. No account is changed.',
    decided:
      'The account exists, the row and the Log sheet say who approved it, and the requester has an email.',
  },
  support: {
    resumed: [
      'Zendesk has the agent',
      'No one had to submit the form again: the row is now Waiting for Chat to be ticked, as the first one was.',
    ],
    idle: 'The Plan sheet says of each account why it stays. Those that nobody used have lost their access last night: the Log sheet lists them.',
    decided:
      'Zendesk has the agent, and the Log sheet says who approved it. The row is Waiting for Chat to be ticked, and the requester gets the email after that.',
  },
};

const rest = (product: Product): readonly TourStep[] => [
  {
    title: 'An outside domain',
    panel: 'form',
    press: 'Choose Wrong domain and press Submit.',
    button: 'Wrong domain',
    tabs: SEEN_BY_REQUESTERS,
    look: 'The row is Rejected and says why, and the requester is told. Zendesk was not called.',
  },
  {
    title: 'The same request twice',
    panel: 'form',
    press: 'Choose New person and press Same answer twice.',
    button: 'New person',
    tabs: SEEN_BY_REQUESTERS,
    look: 'Two rows, one account: the second row finds the account that the first one created.',
  },
  {
    title: 'Zendesk is down',
    panel: 'zendesk',
    press: 'Choose Zendesk is down, and press Submit in the form.',
    button: 'Submit',
    tabs: SEEN_BY_REQUESTERS,
    look: 'The row says Will retry, and nothing is lost.',
  },
  {
    title: 'It resumes on its own',
    panel: 'clock',
    press: `Choose Zendesk is down in the Zendesk panel again, so that it is up, then press +5 min until ${LOOK[product].resumed[0]}.`,
    look: `${LOOK[product].resumed[1]} You can even sort the sheet meanwhile: Chat Access still finds every row.`,
  },
  {
    title: 'Unused accounts',
    panel: 'sheet',
    press: 'Choose Chat Access > Idle accounts > Check idle accounts (no changes).',
    look: LOOK[product].idle,
  },
];

const approval = (product: Product): readonly TourStep[] => [
  {
    title: 'A request that needs approval',
    panel: 'form',
    press: 'Choose Needs approval and press Submit.',
    look: 'Another team lead requests access, so the row needs approval and the approver gets an email. Nothing is changed in Zendesk.',
    button: 'Needs approval',
    tabs: SEEN_BY_APPROVERS,
  },
  {
    title: 'The decision',
    panel: 'sheet',
    press:
      'Sign in as the approver, select the row, and choose Chat Access > Approve selected rows. Then press +5 min at the top.',
    look: LOOK[product].decided,
    tabs: SEEN_BY_APPROVERS,
  },
];

const SET_UP: TourStep = {
  title: 'The setup',
  panel: 'sheet',
  press: 'Choose Open setup and health in the menu Chat Access, and follow the steps.',
  look: 'Before you turn it on, the last step shows what would happen to a row.',
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
    ...rest(product),
    ...(hasApproval ? approval(product) : []),
  ];
}
