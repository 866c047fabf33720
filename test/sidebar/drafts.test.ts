import { asksCredential, draftsOf, NO_DRAFTS, wishOf } from '../../src/sidebar/drafts';
import { COLUMNS, newAnswer, SHEET } from './answers';

const UNSAVED = { sheetId: -1, columns: { requester: '', email: '', firstName: '', lastName: '' } };

describe('drafts', () => {
  it('begin with the only sheet that has a form, its questions matched', () => {
    const { form } = draftsOf(newAnswer({ responses: UNSAVED }));
    expect(form).toEqual({ sheetId: SHEET.sheetId, columns: COLUMNS });
  });

  it('leave the sheet open when there are several', () => {
    const sheets = [SHEET, { ...SHEET, sheetId: 8, name: 'Form Responses 2' }];
    expect(draftsOf(newAnswer({ responses: UNSAVED, sheets })).form.sheetId).toBe(-1);
  });

  it('keep what is saved, also where a column is not found any more', () => {
    const responses = { sheetId: SHEET.sheetId, columns: { ...COLUMNS, email: 'Old title' } };
    expect(draftsOf(newAnswer({ responses })).form).toEqual(responses);
  });

  it('hold the built-in text of each mail that was not changed', () => {
    const answer = newAnswer({ mail: { templates: { created: { subject: 'Hi', body: 'Welcome' } } } });
    const { templates } = draftsOf(answer).messages;
    expect(templates.created).toEqual({ subject: 'Hi', body: 'Welcome' });
    expect(templates.failed).toEqual(answer.texts.failed);
  });
});

describe('the credential', () => {
  const draft = { ...NO_DRAFTS.connect, subdomain: 'acme' };

  it('is asked for once', () => {
    expect(asksCredential(draft, newAnswer())).toBe(false);
    expect(asksCredential(draft, newAnswer({ hasSecret: false }))).toBe(true);
    expect(asksCredential(draft, null)).toBe(true);
  });

  it('is asked for again when it is to be replaced or the address is another', () => {
    expect(asksCredential({ ...draft, changing: true }, newAnswer())).toBe(true);
    expect(asksCredential({ ...draft, subdomain: 'other' }, newAnswer())).toBe(true);
    expect(asksCredential({ ...draft, subdomain: 'https://acme.zendesk.com/' }, newAnswer())).toBe(false);
  });
});

describe('the wish of a step', () => {
  it('leaves a saved credential alone', () => {
    const drafts = draftsOf(newAnswer());
    expect(wishOf('connect', drafts, newAnswer())).toEqual({ connection: { subdomain: 'acme' } });
  });

  it('brings the kind of credential that was chosen', () => {
    const connect = {
      ...NO_DRAFTS.connect,
      subdomain: 'acme',
      kind: 'client' as const,
      id: 'a',
      secret: 'b',
    };
    expect(wishOf('connect', { ...NO_DRAFTS, connect }, null)).toEqual({
      connection: { subdomain: 'acme', credential: { kind: 'client', id: 'a', secret: 'b' } },
    });
  });

  it('stores no text that equals the built-in one', () => {
    const answer = newAnswer();
    const drafts = draftsOf(answer);
    const failed = { subject: 'Sorry', body: 'Sorry' };
    const messages = { ...drafts.messages, templates: { ...drafts.messages.templates, failed } };
    const templates = wishOf('messages', { ...drafts, messages }, answer).mail?.templates;
    expect(templates).toMatchObject({ created: null, failed });
  });
});
