import type { MailSettings, Template, TemplateName } from '../mail/templates';
import type { Credential } from '../zendesk/auth';
import type { Connection } from '../zendesk/connection';

/** What the admin has decided, as it is stored; secrets apart. */
export interface Setup {
  /** Default: product `chat`, host `zendesk`, and no subdomain. */
  connection: Connection;
  responses: {
    /** The sheet that the form is linked to. Default: -1, which is no sheet. */
    sheetId: number;
    /** Header texts. Default: empty, which is no column. */
    columns: {
      requester: string;
      email: string;
      firstName: string;
      lastName: string;
      /** Access by answer. Default: left out, which is no column. */
      department?: string;
      role?: string;
      /** The last day of access. Default: left out, which is no column. */
      until?: string;
      /** The language of the mails about the request. Default: left out, which is no column. */
      language?: string;
    };
  };
  access: {
    /** Domains whose people get accounts, at least one. Default: none. */
    domains: string[];
    /** Whether what is below a listed domain counts as listed. Default: false. */
    subdomains: boolean;
    /** Who may ask: exactly these, of any domain. Default: none, which is anyone whose address is in `domains`. */
    requesters: string[];
    /** Who never gets access by the form, whoever asks: people who have left. Default: none. */
    blocked: string[];
    /** Whose requests need approval: nobody's, those of people who are not among `requesters`, or everybody's. Default: `none`. */
    approval: 'none' | 'unlisted' | 'everyone';
    /** Who approves: addresses of people who sign in. Default: none, which is the person who turned Chat Access on. */
    approvers: string[];
    /** Accounts that are off: all are enabled, only those that we have switched off, or others after approval. Default: `always`. */
    reenable: 'always' | 'ours' | 'ask';
    /** So many accounts are given a day at the request of one person; the rest needs approval. `null`: any number. Default: 50. */
    brake: number | null;
    /** The same over all requesters: who asks is a typed text, so a script may vary it. Default: `null`, which is any number. */
    brakeAll: number | null;
    /** Names, added to every new or enabled agent. Default: none. */
    departments: string[];
    /** The role of agents who are created or enabled again. Default: `null`, which is the product's plain agent role. */
    role: string | null;
    /**
     * What an answer of the form gives: departments besides those above, a role in place of the one above. Answers are compared
     * ignoring case and blanks at the ends. Default: nothing.
     */
    answers: { departments: Record<string, string[]>; roles: Record<string, string> };
    /**
     * Zendesk Support only. Whether access to chat is looked at, asked for in the way of Zendesk's own admin center as well, or
     * left alone. Default: `check`.
     */
    chat: 'check' | 'set' | 'ignore';
    /** Zendesk Support only: the name of the capacity rule that a new agent gets. Default: `null`, which is none. */
    capacityRule: string | null;
  };
  mail: MailSettings & {
    copyTo: string[];
    /** Who gets the alerts. Default: none, which is the person who turned Chat Access on. */
    alertsTo: string[];
    /** Who gets a summary each week: nobody, the admins, or they and each requester about their own people. Default: `off`. */
    digest: 'off' | 'admins' | 'requesters';
  };
  idle: {
    /** `report`: plans, and mails what would be done; `act`: does it, within the limit. Default: `off`. */
    mode: 'off' | 'report' | 'act';
    /** Days without use after which an account is idle. Default: 45. */
    disableAfterDays: number;
    /** The same for an account that was never used, since it was created or enabled. Default: 14. */
    neverUsedAfterDays: number;
    /** How long before that its owner is warned; `null`: without a warning. Default: 7. */
    warnDaysBefore: number | null;
    /** Days between disabling and deleting an account. Default: `null`, which is never. */
    deleteAfterDays: number | null;
    /** Addresses, or whole domains as `@acme.com`. Default: none. */
    exempt: string[];
    /** A plan of more accounts than either is held. Default: 10 percent of the enabled accounts, and 25 accounts. */
    limit: { percent: number; count: number };
    /** Zendesk Support only. `downgrade` frees the seat, `suspend` keeps it. Default: `downgrade`. */
    by: 'downgrade' | 'suspend' | 'both';
    /** Zendesk Support only: what becomes of people with unsolved tickets. Default: `spare`. */
    openTickets: 'spare' | 'ignore';
  };
}

/** What a person wants to change. What is left out keeps its saved value. */
export interface SetupChange {
  connection?: ConnectionChange;
  responses?: { sheetId?: number; columns?: Partial<Setup['responses']['columns']> };
  /** What answers give is replaced as a whole, as lists are. */
  access?: Partial<Omit<Setup['access'], 'answers'>> & { answers?: Partial<Setup['access']['answers']> };
  mail?: Partial<Omit<Setup['mail'], 'templates'>> & {
    /** A template that is `null` goes back to the built-in text. */
    templates?: Partial<Record<TemplateName, Template | null>>;
  };
  idle?: Partial<Omit<Setup['idle'], 'limit'>> & { limit?: Partial<Setup['idle']['limit']> };
}

export interface ConnectionChange extends Partial<Connection> {
  credential?: Credential;
  /** Says nothing: it comes back with what `getSetup` gave. */
  hasSecret?: unknown;
}

export interface Problem {
  /** Path of the field, such as `access.domains.0`. */
  field: string;
  /** A sentence that says what to do. */
  message: string;
}

export const DEFAULT_SETUP: Setup = {
  connection: { product: 'chat', subdomain: '', host: 'zendesk' },
  responses: { sheetId: -1, columns: { requester: '', email: '', firstName: '', lastName: '' } },
  access: {
    domains: [],
    subdomains: false,
    requesters: [],
    blocked: [],
    approval: 'none',
    approvers: [],
    reenable: 'always',
    brake: 50,
    brakeAll: null,
    departments: [],
    role: null,
    answers: { departments: {}, roles: {} },
    chat: 'check',
    capacityRule: null,
  },
  mail: { enabled: true, templates: {}, copyTo: [], alertsTo: [], language: 'en', digest: 'off' },
  idle: {
    mode: 'off',
    disableAfterDays: 45,
    neverUsedAfterDays: 14,
    warnDaysBefore: 7,
    deleteAfterDays: null,
    exempt: [],
    limit: { percent: 10, count: 25 },
    by: 'downgrade',
    openTickets: 'spare',
  },
};
