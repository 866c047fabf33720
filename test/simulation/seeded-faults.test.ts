import { builtScript } from '../fixture/built-script';
import { buildFaultyBundle } from './seeded-fault/faulty-bundle';
import { SEEDED_FAULTS } from './seeded-faults';
import { IDLE_SEEDED_FAULTS } from './seeded-faults-idle';

const ALL = [...SEEDED_FAULTS, ...IDLE_SEEDED_FAULTS];
const SIMULATIONS = [...new Set(ALL.map(({ caughtBy }) => caughtBy))];

function firstOf(findings: Iterable<string>): string | undefined {
  for (const finding of findings) return finding;
  return undefined;
}

describe.each(ALL)('$name', (fault) => {
  it('is detected', async () => {
    expect(firstOf(fault.caughtBy(await buildFaultyBundle(fault)))).toEqual(expect.any(String));
  });
});

describe('the unmodified program', () => {
  it('passes all simulations that detect a seeded fault', () => {
    expect(SIMULATIONS.flatMap((simulate) => [...simulate(builtScript())])).toEqual([]);
  });
});
