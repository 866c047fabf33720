import { summarizeStep } from '../../src/sidebar/step-summary';
import { newAnswer } from './answers';

describe('the summary of a step', () => {
  it('names the address, the sheet and the domains', () => {
    const answer = newAnswer();
    expect(summarizeStep('connect', answer)).toBe('acme.zendesk.com');
    expect(summarizeStep('form', answer)).toBe('Form Responses 1');
    expect(summarizeStep('access', answer)).toBe('acme.com');
  });

  it('counts the templates that were changed', () => {
    const templates = { created: { subject: 'Hi', body: 'Hi' } };
    expect(summarizeStep('messages', newAnswer())).toBe('Built-in texts');
    expect(summarizeStep('messages', newAnswer({ mail: { templates } }))).toBe('1 changed text');
  });

  it('names the mode of the review and after how many days an account is idle', () => {
    expect(summarizeStep('idle', newAnswer())).toBe('Off');
    const answer = newAnswer({ idle: { mode: 'act', disableAfterDays: 1 } });
    expect(summarizeStep('idle', answer)).toBe('Apply automatically, after 1 day');
  });
});
