import fc from 'fast-check';
import { reconcileTriggers, TRIGGERS } from '../../../src/app/admin/triggers';

const installed = (...handlers: string[]) => handlers.map((handler, id) => ({ handler, id }));
const ids = (triggers: { id: number }[]) => triggers.map(({ id }) => id);
const handlers = (triggers: readonly { handler: string }[]) => triggers.map(({ handler }) => handler);

describe('reconciling the triggers', () => {
  it('makes all of them where there is none', () => {
    expect(reconcileTriggers(TRIGGERS, [])).toEqual({ missing: TRIGGERS, surplus: [] });
  });

  it('changes nothing where each is there once', () => {
    expect(reconcileTriggers(TRIGGERS, installed(...handlers(TRIGGERS)))).toEqual({
      missing: [],
      surplus: [],
    });
  });

  it('removes the later ones of a doubled trigger, and those that are not wanted', () => {
    const found = installed('processPending', 'onFormSubmit', 'processPending', 'fromAnotherVersion');
    const { missing, surplus } = reconcileTriggers(TRIGGERS, found);
    expect(ids(surplus)).toEqual([2, 3]);
    expect(handlers(missing)).toEqual(['reviewIdleAgents']);
  });

  it('removes all of them where none is wanted', () => {
    expect(reconcileTriggers([], installed('processPending', 'processPending')).surplus).toHaveLength(2);
  });

  it('leaves each wanted one exactly once, whatever was there', () => {
    const names = fc.array(fc.constantFrom(...handlers(TRIGGERS), 'other'));
    fc.assert(
      fc.property(names, (found) => {
        const before = installed(...found);
        const { missing, surplus } = reconcileTriggers(TRIGGERS, before);
        const after = [...before.filter((each) => !surplus.includes(each)), ...missing];
        expect(handlers(after).sort()).toEqual(handlers(TRIGGERS).sort());
      }),
    );
  });
});
