import { builtScript } from '../fixture/built-script';
import { composeScript } from '../fixture/compose-script';
import { ALL_SEEDED_FAULTS } from './all-seeded-faults';
import { buildFaultyBundle } from './seeded-fault/faulty-bundle';

/** Here every hundredth is tried; all of them with `ALL_FAULTS=1 npx jest test/simulation/seeded-faults`. */
const TRIED = ALL_SEEDED_FAULTS.filter(
  (_, index) => process.env.ALL_FAULTS !== undefined || index % 100 === 0,
);
const COMPOSE = composeScript();

/** The simulations that detect a fault of one of the two builds. */
function simulations(compose: true | undefined) {
  return new Set(TRIED.filter((each) => each.compose === compose).map(({ caughtBy }) => caughtBy));
}

function firstOf(findings: Iterable<string>): string | undefined {
  for (const finding of findings) return finding;
  return undefined;
}

describe.each(TRIED)('$name', (fault) => {
  it('is detected', async () => {
    const unedited = fault.compose ? COMPOSE : builtScript();
    const bundle = await buildFaultyBundle(fault, unedited);
    expect(firstOf(fault.caughtBy(bundle))).toEqual(expect.any(String));
  });
});

describe('the unmodified program', () => {
  it('passes the simulations that detect a seeded fault', () => {
    expect([...simulations(undefined)].flatMap((simulate) => [...simulate(builtScript())])).toEqual([]);
  });

  it('passes them in the build for gmail.compose', () => {
    expect([...simulations(true)].flatMap((simulate) => [...simulate(COMPOSE)])).toEqual([]);
  });
});
