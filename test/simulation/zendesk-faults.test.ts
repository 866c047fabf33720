import { everyZendeskFault, KINDS } from './single/singles';
import { Trial } from './single/trial';
import { Tally } from './tally';

describe.each(KINDS)('$name', (kind) => {
  it('ends well, at whichever call Zendesk fails, and however', () => {
    const trial = new Trial(kind, new Tally());
    expect(everyZendeskFault(trial)).toEqual([]);
    expect(trial.calm.breaches).toEqual([]);
  });
});
