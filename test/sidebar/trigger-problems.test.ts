import type { Health } from '../../src/contract';
import { describeTriggerProblems } from '../../src/sidebar/health/trigger-problems';
import { newAnswer } from './answers';

describe('the description of trigger problems', () => {
  const describeProblems = (triggers: Health['triggers']) =>
    describeTriggerProblems(newAnswer({ health: { triggers } }).health);

  it('is empty if the triggers are all right, or hidden from an editor who is not the owner', () => {
    expect(describeProblems({ missing: [], doubled: [] })).toBeNull();
    expect(describeProblems(null)).toBeNull();
  });

  it('names a missing and a duplicate trigger', () => {
    expect(describeProblems({ missing: ['onFormSubmit'], doubled: ['processPending'] })).toBe(
      'The trigger for new form responses is missing: requests are not processed as they should be. ' +
        'The trigger for the five-minute check exists more than once.',
    );
  });

  it('lists several triggers, and says that requests are affected', () => {
    expect(describeProblems({ missing: ['onFormSubmit', 'reviewIdleAgents'], doubled: [] })).toBe(
      'The triggers for new form responses and the review of idle accounts are missing: requests are not processed as they should be.',
    );
    const all = ['onFormSubmit', 'processPending', 'reviewIdleAgents'];
    expect(describeProblems({ missing: [], doubled: all })).toBe(
      'The triggers for new form responses, the five-minute check and the review of idle accounts exist more than once.',
    );
  });

  it('says that only idle accounts are affected if no other trigger is missing', () => {
    expect(describeProblems({ missing: ['reviewIdleAgents'], doubled: [] })).toBe(
      'The trigger for the review of idle accounts is missing: idle accounts are not reviewed.',
    );
  });
});
