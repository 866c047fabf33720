import { sourcesOf } from '../build/imports';
import { builtScript } from '../fixture/built-script';
import { composeScript } from '../fixture/compose-script';
import { buildFaultyBundle, guardsIn } from './seeded-fault/faulty-bundle';
import { SEEDED_FAULTS } from './seeded-faults';
import { APPROVAL_SEEDED_FAULTS } from './seeded-faults-approvals';
import { BRAKE_SEEDED_FAULTS } from './seeded-faults-brake';
import { COMPOSE_SEEDED_FAULTS } from './seeded-faults-compose';
import { DIGEST_SEEDED_FAULTS } from './seeded-faults-digest';
import { EDITOR_SEEDED_FAULTS } from './seeded-faults-editors';
import { END_SEEDED_FAULTS } from './seeded-faults-ends';
import { EVIDENCE_SEEDED_FAULTS } from './seeded-faults-evidence';
import { IDLE_SEEDED_FAULTS } from './seeded-faults-idle';
import { INSTALLATION_SEEDED_FAULTS } from './seeded-faults-installation';
import { LOG_SEEDED_FAULTS } from './seeded-faults-log';
import { MAIL_SEEDED_FAULTS } from './seeded-faults-mails';
import { PLAN_PAGE_SEEDED_FAULTS } from './seeded-faults-plan-page';
import { SUITE_SEEDED_FAULTS } from './seeded-faults-suite';
import { SUITE_REQUEST_SEEDED_FAULTS } from './seeded-faults-suite-requests';
import { ZENDESK_SEEDED_FAULTS } from './seeded-faults-zendesk';

const ALL = [
  ...SEEDED_FAULTS,
  ...MAIL_SEEDED_FAULTS,
  ...IDLE_SEEDED_FAULTS,
  ...EDITOR_SEEDED_FAULTS,
  ...INSTALLATION_SEEDED_FAULTS,
  ...LOG_SEEDED_FAULTS,
  ...ZENDESK_SEEDED_FAULTS,
  ...SUITE_SEEDED_FAULTS,
  ...SUITE_REQUEST_SEEDED_FAULTS,
  ...COMPOSE_SEEDED_FAULTS,
  ...APPROVAL_SEEDED_FAULTS,
  ...BRAKE_SEEDED_FAULTS,
  ...END_SEEDED_FAULTS,
  ...PLAN_PAGE_SEEDED_FAULTS,
  ...DIGEST_SEEDED_FAULTS,
  ...EVIDENCE_SEEDED_FAULTS,
];

/** Here every hundredth is tried; all of them with `ALL_FAULTS=1 npx jest test/simulation/seeded-faults`. */
const TRIED = ALL.filter((_, index) => process.env.ALL_FAULTS !== undefined || index % 100 === 0);
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

describe('the guards of the source', () => {
  it('each have a fault that takes them away', () => {
    expect([...guardsIn().keys()].sort()).toEqual([...new Set(ALL.map(({ guard }) => guard))].sort());
  });

  it('hold in their lines what the faults replace, once', () => {
    const sources = sourcesOf('src');
    const guards = guardsIn(sources);
    const occurrences = ALL.map(({ name, guard, find = '' }) => {
      const [path = '', index = 0] = guards.get(guard) ?? [];
      const line = sources.get(path)?.split('\n')[index] ?? '';
      return [name, find === '' ? 1 : line.split(find).length - 1];
    });
    expect(occurrences.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('are tagged once', () => {
    const line = 'const a = 1; // guard: a';
    expect(() =>
      guardsIn(
        new Map([
          ['a.ts', line],
          ['b.ts', line],
        ]),
      ),
    ).toThrow('Two lines');
  });
});

describe('a fault that proves nothing', () => {
  it('names a guard that is not there', async () => {
    await expect(buildFaultyBundle({ guard: 'no-such-guard' })).rejects.toThrow('No line');
  });

  it('looks for a text that its line does not hold', async () => {
    await expect(buildFaultyBundle({ guard: 'claim-lease', find: 'no such text' })).rejects.toThrow(
      '0 times',
    );
  });

  it('uses a name that is declared nowhere', async () => {
    await expect(buildFaultyBundle({ guard: 'read-back', replace: 'noSuchName();' })).rejects.toThrow(
      'noSuchName',
    );
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
