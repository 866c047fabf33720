/** What the admin has decided. The shape that `saveSetup` takes and `getSetup` gives; secrets apart. */
export interface Setup {
  connection: {
    /** Which API owns the accounts. */
    product: 'chat';
    /** `acme` for https://acme.zendesk.com */
    subdomain: string;
    /** `zopim` is the retired www.zopim.com. */
    host: 'zendesk' | 'zopim';
  };
  responses: {
    /** The sheet that the form is linked to. */
    sheetId: number;
    /** Header texts. */
    columns: { requester: string; email: string; firstName: string; lastName: string };
  };
  access: {
    domains: string[];
    subdomains: boolean;
    /** Empty: anyone whose own address is in `domains`; else exactly these, of any domain. */
    requesters: string[];
    approval: 'none';
    /** Names, added to every new or enabled agent. */
    departments: string[];
    /** `null`: the product's plain agent role. */
    role: string | null;
  };
  mail: {
    enabled: boolean;
    templates: Partial<Record<TemplateName, Template>>;
    copyTo: string[];
    /** Empty: the person who turned the desk on. */
    alertsTo: string[];
  };
  idle: {
    /** `report`: plans and mails what would be done; `act`: does it, within the limit. */
    mode: 'off' | 'report' | 'act';
    disableAfterDays: number;
    neverUsedAfterDays: number;
    warnDaysBefore: number | null;
    deleteAfterDays: number | null;
    exempt: string[];
    limit: { percent: number; count: number };
  };
}

export interface Template {
  subject: string;
  body: string;
}

export const TEMPLATE_NAMES = [
  'created',
  'enabled',
  'unchanged',
  'rejected',
  'failed',
  'warning',
  'alert',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

export type Credential = { kind: 'token'; token: string } | { kind: 'client'; id: string; secret: string };

export interface Problem {
  /** Path of the field, such as `access.domains.0`. */
  field: string;
  /** A sentence that says what to do. */
  message: string;
}

export const DEFAULT_SETUP: Setup = {
  connection: { product: 'chat', subdomain: '', host: 'zendesk' },
  responses: { sheetId: -1, columns: { requester: '', email: '', firstName: '', lastName: '' } },
  access: { domains: [], subdomains: false, requesters: [], approval: 'none', departments: [], role: null },
  mail: { enabled: true, templates: {}, copyTo: [], alertsTo: [] },
  idle: {
    mode: 'off',
    disableAfterDays: 45,
    neverUsedAfterDays: 14,
    warnDaysBefore: 7,
    deleteAfterDays: null,
    exempt: [],
    limit: { percent: 10, count: 25 },
  },
};
