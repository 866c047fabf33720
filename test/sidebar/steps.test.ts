import { isComplete, isDone, stepAfter, stepOfProblem, summary, whereToGoOn } from '../../src/sidebar/steps';
import { COLUMNS, newAnswer, SHEET } from './answers';

const NO_COLUMNS = { sheetId: -1, columns: { requester: '', email: '', firstName: '', lastName: '' } };

describe('where to go on', () => {
  it('is the first step that lacks something', () => {
    expect(whereToGoOn(newAnswer({ hasSecret: false, subdomain: '' }))).toBe('connect');
    expect(whereToGoOn(newAnswer({ responses: NO_COLUMNS }))).toBe('form');
    expect(whereToGoOn(newAnswer({ access: { domains: [] } }))).toBe('access');
  });

  it('is the messages while nobody has turned it on, or the review of idle accounts once that is chosen', () => {
    expect(whereToGoOn(newAnswer())).toBe('messages');
    expect(whereToGoOn(newAnswer({ idle: { mode: 'report' } }))).toBe('idle');
  });

  it('is the health once it was on', () => {
    expect(whereToGoOn(newAnswer({ health: { on: true } }))).toBe('health');
    expect(whereToGoOn(newAnswer({ health: { on: false, lastRun: '2026-03-02T09:00:00Z' } }))).toBe('health');
  });

  it('is the first step again after it was uninstalled', () => {
    const health = { on: false, lastRun: '2026-03-02T09:00:00Z' };
    expect(whereToGoOn(newAnswer({ hasSecret: false, health }))).toBe('connect');
  });

  it('goes back to a column that was renamed', () => {
    const sheets = [
      { ...SHEET, headers: SHEET.headers.map((title) => title.replace('Agent email', 'Mail')) },
    ];
    expect(isComplete('form', newAnswer({ sheets }))).toBe(false);
    expect(whereToGoOn(newAnswer({ sheets }))).toBe('form');
  });

  it('minds neither case nor blanks of a title, as the server does not', () => {
    const columns = { ...COLUMNS, email: ' agent  EMAIL' };
    expect(isComplete('form', newAnswer({ responses: { sheetId: SHEET.sheetId, columns } }))).toBe(true);
  });
});

describe('the step after', () => {
  it('is the next one, and at last the button that turns it on', () => {
    expect(stepAfter('connect', newAnswer())).toBe('form');
    expect(stepAfter('messages', newAnswer())).toBe('idle');
    expect(stepAfter('idle', newAnswer())).toBe('ready');
  });

  it('is one that lacks something, wherever that is', () => {
    expect(stepAfter('messages', newAnswer({ access: { domains: [] } }))).toBe('access');
  });

  it('is the overview when it is on already', () => {
    expect(stepAfter('connect', newAnswer({ health: { on: true } }))).toBe('ready');
  });
});

describe('a step', () => {
  it('is done once it has what it asks for, or was passed when it asks for nothing', () => {
    expect(isDone('access', 'messages', newAnswer())).toBe(true);
    expect(isDone('messages', 'messages', newAnswer())).toBe(false);
    expect(isDone('messages', 'idle', newAnswer())).toBe(true);
    expect(isDone('idle', 'idle', newAnswer())).toBe(false);
    expect(isDone('idle', 'ready', newAnswer())).toBe(true);
    expect(isDone('idle', 'connect', newAnswer({ idle: { mode: 'act' } }))).toBe(true);
    expect(isDone('idle', 'connect', newAnswer({ health: { on: true } }))).toBe(true);
  });

  it('is found by the problem of one of its fields', () => {
    expect(stepOfProblem({ field: 'access.domains.1', message: '' })).toBe('access');
    expect(stepOfProblem({ field: 'mail.templates.created.body', message: '' })).toBe('messages');
    expect(stepOfProblem({ field: 'mailing', message: '' })).toBeUndefined();
  });

  it('is summed up in a line', () => {
    const answer = newAnswer({ mail: { templates: { created: { subject: 'Hi', body: 'Hi' } } } });
    expect(summary('connect', answer)).toBe('acme.zendesk.com');
    expect(summary('form', answer)).toBe('Form Responses 1');
    expect(summary('access', answer)).toBe('acme.com');
    expect(summary('messages', answer)).toBe('1 changed text');
    expect(summary('messages', newAnswer())).toBe('Built-in texts');
    expect(summary('idle', newAnswer())).toBe('Off');
    expect(summary('idle', newAnswer({ idle: { mode: 'act', disableAfterDays: 1 } }))).toBe(
      'Act, after 1 day',
    );
  });
});
