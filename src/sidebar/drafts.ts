import type { SetupAnswer, SetupChange, SheetChoice } from '../contract';
import { type Credential, DEFAULT_SETUP, type Setup, type Template, type TemplateName } from '../contract';
import { type AnswersDraft, createAnswersDraft, parseAnswersDraft } from './access/answers-draft';
import { type BrakeDraft, createBrakeDraft, parseBrakeDraft } from './access/brake-draft';
import { createIdleDraft, type IdleDraft, parseIdleDraft } from './idle/idle-draft';
import { matchColumns } from './match-columns';
import { parseSubdomain } from './subdomain';

export type StepName = 'connect' | 'form' | 'access' | 'messages' | 'idle';

type AccessField =
  | 'domains'
  | 'subdomains'
  | 'requesters'
  | 'blocked'
  | 'approval'
  | 'approvers'
  | 'reenable'
  | 'departments'
  | 'role'
  | 'chat'
  | 'capacityRule';

/** The content of the fields of each step, saved or not. */
export interface Drafts {
  connect: {
    /** `null`: nobody has chosen one, and the test of the connection finds it out. */
    product: Setup['connection']['product'] | null;
    subdomain: string;
    kind: Credential['kind'];
    token: string;
    id: string;
    secret: string;
    /** The person has chosen to replace the saved credential. */
    isReplacingCredential: boolean;
  };
  form: Setup['responses'];
  access: Pick<Setup['access'], AccessField> & { answers: AnswersDraft } & BrakeDraft;
  /** Of a template that is left out, or `null`, there is only the built-in text. */
  messages: Omit<Setup['mail'], 'templates'> & { templates: Partial<Record<TemplateName, Template | null>> };
  idle: IdleDraft;
}

export const EMPTY_DRAFTS: Drafts = {
  connect: {
    ...{ product: null, subdomain: '', isReplacingCredential: false },
    ...{ kind: 'token', token: '', id: '', secret: '' },
  },
  form: { sheetId: -1, columns: { requester: '', email: '', firstName: '', lastName: '' } },
  access: createAccessDraft(DEFAULT_SETUP.access),
  messages: DEFAULT_SETUP.mail,
  idle: createIdleDraft(DEFAULT_SETUP.idle),
};

/** Fills the fields of every step with the saved setup. */
export function createDrafts({ setup, sheets }: SetupAnswer): Drafts {
  const { product, subdomain } = setup.connection;
  return {
    connect: { ...EMPTY_DRAFTS.connect, subdomain, product: subdomain === '' ? null : product },
    form: createFormDraft(setup.responses, sheets),
    access: createAccessDraft(setup.access),
    messages: setup.mail,
    idle: createIdleDraft(setup.idle),
  };
}

function createAccessDraft(saved: Setup['access']): Drafts['access'] {
  return { ...saved, ...createBrakeDraft(saved), answers: createAnswersDraft(saved.answers) };
}

/** If no sheet is saved yet and only one has a form, that sheet is suggested. */
function createFormDraft(saved: Setup['responses'], sheets: readonly SheetChoice[]): Setup['responses'] {
  if (sheets.some(({ sheetId }) => sheetId === saved.sheetId)) {
    return { ...saved, columns: { ...NO_FURTHER_COLUMNS, ...saved.columns } };
  }
  const linked = sheets.filter((sheet) => sheet.linked);
  const [only] = linked;
  return only && linked.length === 1 ? suggestColumns(only) : EMPTY_DRAFTS.form;
}

/** An empty title takes a column away; one that is left out would stay. */
const NO_FURTHER_COLUMNS = { department: '', role: '', until: '', language: '' };

/** The sheet with the columns that its headers suggest. */
export function suggestColumns({ sheetId, headers }: SheetChoice): Setup['responses'] {
  return { sheetId, columns: { ...NO_FURTHER_COLUMNS, ...matchColumns(headers) } };
}

/** A credential is required if none is saved, if it is to be replaced, or if the address has changed. */
export function isCredentialRequired(draft: Drafts['connect'], answer: SetupAnswer | null): boolean {
  const saved = answer?.setup.connection;
  return (
    !saved?.hasSecret || draft.isReplacingCredential || parseSubdomain(draft.subdomain) !== saved.subdomain
  );
}

/** What the server is sent to save a step. */
export function setupChangeFor(step: StepName, drafts: Drafts, answer: SetupAnswer | null): SetupChange {
  switch (step) {
    case 'connect':
      return { connection: connectionChange(drafts.connect, answer) };
    case 'form':
      return { responses: drafts.form };
    case 'access':
      return { access: accessChange(drafts.access, answer) };
    case 'messages':
      return { mail: drafts.messages };
    case 'idle':
      return { idle: parseIdleDraft(drafts.idle) };
  }
}

/** Who is blocked can be changed from the menu, too, while this sidebar is open: it is sent only if it was edited here. */
function accessChange({ blocked, ...draft }: Drafts['access'], answer: SetupAnswer | null) {
  const saved = answer?.setup.access.blocked;
  const isEdited = JSON.stringify(blocked) !== JSON.stringify(saved);
  return {
    ...draft,
    ...(isEdited && { blocked }),
    ...parseBrakeDraft(draft),
    answers: parseAnswersDraft(draft.answers),
  };
}

function connectionChange(draft: Drafts['connect'], answer: SetupAnswer | null) {
  const { product, kind, token, id, secret } = draft;
  const credential: Credential = kind === 'token' ? { kind, token } : { kind, id, secret };
  const subdomain = parseSubdomain(draft.subdomain);
  const saved = answer?.setup.connection;
  const isSaved = saved?.subdomain === subdomain && saved.product === product;
  const address = { ...(product === null || isSaved ? {} : { product, ...hostOf(product) }), subdomain };
  return isCredentialRequired(draft, answer) ? { ...address, credential } : address;
}

/** The retired host, which can be saved without the sidebar only, knows Zendesk Chat only. */
function hostOf(product: Setup['connection']['product']) {
  return product === 'support' ? ({ host: 'zendesk' } as const) : {};
}
