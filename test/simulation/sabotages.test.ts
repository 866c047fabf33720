import { sabotagedBundle } from './sabotage/bundle';
import { SABOTAGES } from './sabotages';
import { builtBundle } from './world/bundle';

const SIMULATIONS = [...new Set(SABOTAGES.map(({ caughtBy }) => caughtBy))];

describe.each(SABOTAGES)('$name', (sabotage) => {
  it('is noticed', async () => {
    expect(sabotage.caughtBy(await sabotagedBundle(sabotage))).not.toEqual([]);
  });
});

describe('the program as it is', () => {
  it('passes each of the simulations that notice a sabotage', () => {
    expect(SIMULATIONS.flatMap((simulate) => simulate(builtBundle()))).toEqual([]);
  });
});
