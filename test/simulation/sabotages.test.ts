import { sabotagedBundle } from './sabotage/bundle';
import { SABOTAGES } from './sabotages';
import { builtBundle } from './world/bundle';

const SIMULATIONS = [...new Set(SABOTAGES.map(({ caughtBy }) => caughtBy))];

function first(findings: Iterable<string>): string | undefined {
  for (const finding of findings) return finding;
  return undefined;
}

describe.each(SABOTAGES)('$name', (sabotage) => {
  it('is noticed', async () => {
    expect(first(sabotage.caughtBy(await sabotagedBundle(sabotage)))).toEqual(expect.any(String));
  });
});

describe('the program as it is', () => {
  it('passes each of the simulations that notice a sabotage', () => {
    expect(SIMULATIONS.flatMap((simulate) => [...simulate(builtBundle())])).toEqual([]);
  });
});
