import { DRAWN } from './histories/google-choices';
import { Rng } from './histories/rng';
import { everyInterruption } from './single/all-disturbances';
import { REQUEST_KINDS } from './single/request-kinds';
import { Trial } from './single/trial';
import { Tally } from './tally';
import type { WorldOptions } from './world/sim-world';

function create(options?: WorldOptions): Trial {
  const kind = REQUEST_KINDS.find(({ name }) => name === 'a create');
  if (!kind) throw new Error('There is no create any more.');
  return new Trial(kind, new Tally(), options);
}

let usual: Trial;
beforeAll(() => {
  usual = create();
});

/** A world keeps the choices that it was saved with, so that the disturbed worlds have them, too. */
describe.each(DRAWN)('when $name', ({ draw }) => {
  let trial: Trial;
  beforeAll(() => {
    trial = create({ google: draw(new Rng(1)) });
  });

  it('a create ends in its outcome and keeps all invariants', () => {
    expect(trial.undisturbed.breaches).toEqual([]);
    expect(trial.undisturbed.state).toEqual(usual.undisturbed.state);
  });

  it('a create that is killed at some of its calls ends as if nothing had happened', () => {
    expect([...everyInterruption(trial, 61)]).toEqual([]);
  });
});
