import type { SetupAnswer, SetupChange } from '../contract';
import type { Template, TemplateName } from '../mail/templates';
import { DEFAULT_SETUP, type Setup } from '../setup/settings';
import type { Credential } from '../zendesk/auth';
import { type IdleDraft, idleDraft, idleWish } from './idle/idle-draft';
import { readSubdomain } from './subdomain';
import { matchTitles } from './title-matching';

export type StepName = 'connect' | 'form' | 'access' | 'messages' | 'idle';

/** What is typed and not saved yet, by step. */
export interface Drafts {
  connect: {
    subdomain: string;
    kind: Credential['kind'];
    token: string;
    id: string;
    secret: string;
    /** A saved credential is to be replaced. */
    changing: boolean;
  };
  form: Setup['responses'];
  access: Pick<Setup['access'], 'domains' | 'subdomains' | 'requesters' | 'departments' | 'role'>;
  messages: Omit<Setup['mail'], 'templates'> & { templates: Partial<Record<TemplateName, Template>> };
  idle: IdleDraft;
}

export const NO_DRAFTS: Drafts = {
  connect: { subdomain: '', kind: 'token', token: '', id: '', secret: '', changing: false },
  form: { sheetId: -1, columns: { requester: '', email: '', firstName: '', lastName: '' } },
  access: { domains: [], subdomains: false, requesters: [], departments: [], role: null },
  messages: { enabled: true, templates: {}, copyTo: [], alertsTo: [] },
  idle: idleDraft(DEFAULT_SETUP.idle),
};

/** What the fields of each step begin with. */
export function draftsOf({ setup, sheets, texts }: SetupAnswer): Drafts {
  const { domains, subdomains, requesters, departments, role } = setup.access;
  return {
    connect: { ...NO_DRAFTS.connect, subdomain: setup.connection.subdomain },
    form: formDraft(setup.responses, sheets),
    access: { domains, subdomains, requesters, departments, role },
    messages: { ...setup.mail, templates: { ...texts, ...setup.mail.templates } },
    idle: idleDraft(setup.idle),
  };
}

/** The saved choice; before there is one, the only sheet with a form, its questions matched by their titles. */
function formDraft(saved: Setup['responses'], sheets: SetupAnswer['sheets']): Setup['responses'] {
  if (sheets.some(({ sheetId }) => sheetId === saved.sheetId)) return saved;
  const linked = sheets.filter((sheet) => sheet.linked);
  const [only] = linked;
  return only && linked.length === 1 ? chooseSheet(only) : NO_DRAFTS.form;
}

export function chooseSheet({ sheetId, headers }: SetupAnswer['sheets'][number]): Setup['responses'] {
  return { sheetId, columns: matchTitles(headers) };
}

/** Whether the credential has to be entered: there is none, it is to be replaced, or the address is another. */
export function asksCredential(draft: Drafts['connect'], answer: SetupAnswer | null): boolean {
  const saved = answer?.setup.connection;
  return !saved?.hasSecret || draft.changing || readSubdomain(draft.subdomain) !== saved.subdomain;
}

/** What saving a step asks of the server. */
export function wishOf(step: StepName, drafts: Drafts, answer: SetupAnswer | null): SetupChange {
  switch (step) {
    case 'connect':
      return { connection: connectionWish(drafts.connect, answer) };
    case 'form':
      return { responses: drafts.form };
    case 'access':
      return { access: drafts.access };
    case 'messages':
      return { mail: { ...drafts.messages, templates: changedTexts(drafts.messages.templates, answer) } };
    case 'idle':
      return { idle: idleWish(drafts.idle) };
  }
}

function connectionWish(draft: Drafts['connect'], answer: SetupAnswer | null) {
  const { kind, token, id, secret } = draft;
  const credential: Credential = kind === 'token' ? { kind, token } : { kind, id, secret };
  const subdomain = readSubdomain(draft.subdomain);
  return asksCredential(draft, answer) ? { subdomain, credential } : { subdomain };
}

/** A text that equals the built-in one is not stored: it then follows the next version of the program. */
function changedTexts(
  drafts: Drafts['messages']['templates'],
  answer: SetupAnswer | null,
): Partial<Record<TemplateName, Template | null>> {
  const entries = Object.entries(drafts) as [TemplateName, Template][];
  const wishes = entries.map(([name, template]) => {
    const builtIn = answer?.texts[name];
    const same = builtIn?.subject === template.subject && builtIn.body === template.body;
    return [name, same ? null : template];
  });
  return Object.fromEntries(wishes);
}
