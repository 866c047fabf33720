import { DRAWN } from './histories/google-choices';
import { Rng } from './histories/rng';
import { everyInterruption } from './single/all-disturbances';
import { REQUEST_KINDS } from './single/request-kinds';
import { Trial } from './single/trial';
import { Tally } from './tally';

const KINDS = REQUEST_KINDS.filter(({ name }) => name === 'a create');

/** A world keeps the choices that it was saved with, so that the disturbed worlds have them, too. */
describe.each(DRAWN)('when $name', ({ draw }) => {
  const google = draw(new Rng(1));

  it.each(KINDS)('$name ends in its outcome and keeps all invariants', (kind) => {
    const usual = new Trial(kind, new Tally());
    const { undisturbed } = new Trial(kind, new Tally(), { google });
    expect(undisturbed.breaches).toEqual([]);
    expect(undisturbed.state).toEqual(usual.undisturbed.state);
  });

  it('a create that is killed at some of its calls ends as if nothing had happened', () => {
    const [create] = KINDS;
    if (!create) throw new Error('There is no create any more.');
    expect([...everyInterruption(new Trial(create, new Tally(), { google }), 29)]).toEqual([]);
  });
});
