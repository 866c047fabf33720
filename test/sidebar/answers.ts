import { helpTexts } from '../../src/app/admin/help';
import { getMailTexts } from '../../src/app/admin/mail-texts';
import type { Health, SetupAnswer, SheetChoice } from '../../src/contract';
import { DEFAULT_SETUP, type Setup } from '../../src/contract';
import { FIELDS } from '../../src/mail/render';

export const SHEET: SheetChoice = {
  sheetId: 7,
  name: 'Form Responses 1',
  linked: true,
  headers: ['Timestamp', 'Email Address', 'Agent email', 'First name', 'Last name'],
};

export const COLUMNS = {
  requester: 'Email Address',
  email: 'Agent email',
  firstName: 'First name',
  lastName: 'Last name',
};

interface Parts {
  hasSecret?: boolean;
  subdomain?: string;
  responses?: Setup['responses'];
  access?: Partial<Setup['access']>;
  mail?: Partial<Setup['mail']>;
  idle?: Partial<Setup['idle']>;
  health?: Partial<Health>;
  sheets?: SheetChoice[];
  confirmed?: SetupAnswer['confirmed'];
}

/** The answer of the server about a complete setup that has never been turned on, with some parts replaced. */
export function newAnswer(parts: Parts = {}): SetupAnswer {
  const { hasSecret = true, subdomain = 'acme', sheets = [SHEET] } = parts;
  return {
    setup: {
      ...DEFAULT_SETUP,
      connection: { ...DEFAULT_SETUP.connection, subdomain, hasSecret },
      responses: parts.responses ?? { sheetId: SHEET.sheetId, columns: COLUMNS },
      access: { ...DEFAULT_SETUP.access, domains: ['acme.com'], ...parts.access },
      mail: { ...DEFAULT_SETUP.mail, ...parts.mail },
      idle: { ...DEFAULT_SETUP.idle, ...parts.idle },
    },
    health: { ...NEW_HEALTH, ...parts.health },
    sheets,
    texts: getMailTexts(null, { setup: DEFAULT_SETUP }),
    fields: FIELDS,
    confirmed: parts.confirmed ?? [],
    help: helpTexts(),
  };
}

const NEW_HEALTH: Health = {
  on: false,
  owner: null,
  mine: false,
  me: 'admin@acme.com',
  since: null,
  paused: null,
  troubles: [],
  installation: null,
  approvals: null,
  lastRun: null,
  lastRequest: null,
  rows: {},
  triggers: null,
  mailsLeft: 100,
  credentialSavedAt: null,
  extract: null,
  seats: null,
  recent: [],
  busiestDay: null,
  idle: { lastReview: null, working: false, plan: null, deletionWaits: null },
};
