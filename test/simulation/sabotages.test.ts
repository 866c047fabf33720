import { sabotagedBundle } from './sabotage/bundle';
import { SABOTAGES } from './sabotages';
import { IDLE_SABOTAGES } from './sabotages-idle';
import { builtBundle } from './world/bundle';

const ALL = [...SABOTAGES, ...IDLE_SABOTAGES];
const SIMULATIONS = [...new Set(ALL.map(({ caughtBy }) => caughtBy))];

function first(findings: Iterable<string>): string | undefined {
  for (const finding of findings) return finding;
  return undefined;
}

describe.each(ALL)('$name', (sabotage) => {
  it('is noticed', async () => {
    expect(first(sabotage.caughtBy(await sabotagedBundle(sabotage)))).toEqual(expect.any(String));
  });
});

describe('the program as it is', () => {
  it('passes each of the simulations that notice a sabotage', () => {
    expect(SIMULATIONS.flatMap((simulate) => [...simulate(builtBundle())])).toEqual([]);
  });
});
