import type { MailSettings } from '../mail/templates';
import type { Connection } from '../zendesk/connection';

/** What the admin has decided. The shape that `saveSetup` takes and `getSetup` gives; secrets apart. */
export interface Setup {
  connection: Connection;
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
  mail: MailSettings & {
    copyTo: string[];
    /** Empty: the person who turned Chat Access on. */
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
