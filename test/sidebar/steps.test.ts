import { initialView, isComplete, isDone, nextStep, stepOfField } from '../../src/sidebar/steps';
import { COLUMNS, newAnswer, SHEET } from './answers';

const NO_COLUMNS = { sheetId: -1, columns: { requester: '', email: '', firstName: '', lastName: '' } };

describe('the initial view', () => {
  it('is the first incomplete step', () => {
    expect(initialView(newAnswer({ hasSecret: false, subdomain: '' }))).toBe('connect');
    expect(initialView(newAnswer({ responses: NO_COLUMNS }))).toBe('form');
    expect(initialView(newAnswer({ access: { domains: [] } }))).toBe('access');
  });

  it('is the first optional step before Chat Access has been turned on', () => {
    expect(initialView(newAnswer())).toBe('messages');
  });

  it('is the idle accounts step if their review is configured but Chat Access has not been turned on', () => {
    expect(initialView(newAnswer({ idle: { mode: 'report' } }))).toBe('idle');
  });

  it('is after the optional steps that were saved with their defaults', () => {
    expect(initialView(newAnswer({ confirmed: ['mail'] }))).toBe('idle');
    expect(initialView(newAnswer({ confirmed: ['idle'] }))).toBe('messages');
    expect(initialView(newAnswer({ confirmed: ['mail', 'idle'] }))).toBe('ready');
    expect(isDone('messages', 'connect', newAnswer({ confirmed: ['mail'] }))).toBe(true);
    expect(isDone('idle', 'connect', newAnswer({ confirmed: ['mail'] }))).toBe(false);
  });

  it('is the health once Chat Access has been on', () => {
    expect(initialView(newAnswer({ health: { on: true } }))).toBe('health');
    expect(initialView(newAnswer({ health: { on: false, lastRun: '2026-03-02T09:00:00Z' } }))).toBe('health');
  });

  it('is the first step again after Chat Access was uninstalled', () => {
    const health = { on: false, lastRun: '2026-03-02T09:00:00Z' };
    expect(initialView(newAnswer({ hasSecret: false, health }))).toBe('connect');
  });

  it('is the form step if a column was renamed', () => {
    const headers = SHEET.headers.map((header) => header.replace('Agent email', 'Mail'));
    const answer = newAnswer({ sheets: [{ ...SHEET, headers }] });
    expect(isComplete('form', answer)).toBe(false);
    expect(initialView(answer)).toBe('form');
  });
});

describe('the form step', () => {
  it('finds headers as the server does, ignoring case and extra spaces', () => {
    const columns = { ...COLUMNS, email: ' agent  EMAIL' };
    expect(isComplete('form', newAnswer({ responses: { sheetId: SHEET.sheetId, columns } }))).toBe(true);
  });
});

describe('the next step', () => {
  it('is the one that follows, and after the last one the panel that turns Chat Access on', () => {
    expect(nextStep('connect', newAnswer())).toBe('form');
    expect(nextStep('messages', newAnswer())).toBe('idle');
    expect(nextStep('idle', newAnswer())).toBe('ready');
  });

  it('is an incomplete one, even if that comes earlier', () => {
    expect(nextStep('messages', newAnswer({ access: { domains: [] } }))).toBe('access');
  });

  it('is the overview if Chat Access is on', () => {
    expect(nextStep('connect', newAnswer({ health: { on: true } }))).toBe('ready');
  });
});

describe('a step', () => {
  it('is done once it is complete', () => {
    expect(isDone('access', 'messages', newAnswer())).toBe(true);
  });

  it('that is optional is done once a later one is open', () => {
    expect(isDone('messages', 'messages', newAnswer())).toBe(false);
    expect(isDone('messages', 'idle', newAnswer())).toBe(true);
    expect(isDone('idle', 'idle', newAnswer())).toBe(false);
    expect(isDone('idle', 'ready', newAnswer())).toBe(true);
  });

  it('that is optional is done if idle accounts are reviewed or Chat Access is on', () => {
    expect(isDone('idle', 'connect', newAnswer({ idle: { mode: 'act' } }))).toBe(true);
    expect(isDone('idle', 'connect', newAnswer({ health: { on: true } }))).toBe(true);
  });

  it('is found by the path of one of its settings', () => {
    expect(stepOfField('access.domains.1')).toBe('access');
    expect(stepOfField('mail.templates.created.body')).toBe('messages');
    expect(stepOfField('mailing')).toBeUndefined();
  });
});
