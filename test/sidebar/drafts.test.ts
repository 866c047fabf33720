import { createDrafts, EMPTY_DRAFTS, isCredentialRequired, setupChangeFor } from '../../src/sidebar/drafts';
import { COLUMNS, newAnswer, SHEET } from './answers';

const UNSAVED = { sheetId: -1, columns: { requester: '', email: '', firstName: '', lastName: '' } };

/** Empty titles take the columns away that not every form has. */
const NO_FURTHER = { department: '', role: '', until: '', language: '' };

describe('the drafts', () => {
  it('suggest the only sheet with a form, and the columns that its headers suggest', () => {
    const { form } = createDrafts(newAnswer({ responses: UNSAVED }));
    expect(form).toEqual({ sheetId: SHEET.sheetId, columns: { ...COLUMNS, ...NO_FURTHER } });
  });

  it('suggest no sheet if several have a form', () => {
    const sheets = [SHEET, { ...SHEET, sheetId: 8, name: 'Form Responses 2' }];
    expect(createDrafts(newAnswer({ responses: UNSAVED, sheets })).form.sheetId).toBe(-1);
  });

  it('keep the saved columns, even if one of them is no longer in the sheet', () => {
    const responses = { sheetId: SHEET.sheetId, columns: { ...COLUMNS, email: 'Old title' } };
    expect(createDrafts(newAnswer({ responses })).form).toEqual({
      ...responses,
      columns: { ...responses.columns, ...NO_FURTHER },
    });
  });

  it('hold the templates that have been changed, so that the others follow the language', () => {
    const created = { subject: 'Hi', body: 'Welcome' };
    const answer = newAnswer({ mail: { templates: { created } } });
    expect(createDrafts(answer).messages.templates).toEqual({ created });
  });

  it('suggest the column that asks for a language', () => {
    const sheet = { ...SHEET, headers: [...SHEET.headers, 'Preferred language'] };
    const { columns } = createDrafts(newAnswer({ responses: UNSAVED, sheets: [sheet] })).form;
    expect(columns.language).toBe('Preferred language');
  });
});

describe('the credential', () => {
  const draft = { ...EMPTY_DRAFTS.connect, subdomain: 'acme' };

  it('is required until one is saved', () => {
    expect(isCredentialRequired(draft, newAnswer())).toBe(false);
    expect(isCredentialRequired(draft, newAnswer({ hasSecret: false }))).toBe(true);
    expect(isCredentialRequired(draft, null)).toBe(true);
  });

  it('is required again to replace the saved one', () => {
    expect(isCredentialRequired({ ...draft, isReplacingCredential: true }, newAnswer())).toBe(true);
  });

  it('is required again for another address', () => {
    expect(isCredentialRequired({ ...draft, subdomain: 'other' }, newAnswer())).toBe(true);
    expect(isCredentialRequired({ ...draft, subdomain: 'https://acme.zendesk.com/' }, newAnswer())).toBe(
      false,
    );
  });
});

describe('the change that saves a step', () => {
  it('leaves a saved credential alone', () => {
    const drafts = createDrafts(newAnswer());
    expect(setupChangeFor('connect', drafts, newAnswer())).toEqual({ connection: { subdomain: 'acme' } });
  });

  it('has the kind of credential that was chosen', () => {
    const connect = {
      ...EMPTY_DRAFTS.connect,
      subdomain: 'acme',
      kind: 'client' as const,
      id: 'a',
      secret: 'b',
    };
    expect(setupChangeFor('connect', { ...EMPTY_DRAFTS, connect }, null)).toEqual({
      connection: { subdomain: 'acme', credential: { kind: 'client', id: 'a', secret: 'b' } },
    });
  });

  it('contains the templates that were changed, and those that are the built-in ones again', () => {
    const answer = newAnswer({ mail: { templates: { created: { subject: 'Hi', body: 'Welcome' } } } });
    const drafts = createDrafts(answer);
    const templates = { created: null, failed: { subject: 'Sorry', body: 'Sorry' } };
    const messages = { ...drafts.messages, templates };
    expect(setupChangeFor('messages', { ...drafts, messages }, answer).mail?.templates).toEqual(templates);
  });
});
