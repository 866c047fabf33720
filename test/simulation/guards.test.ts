import { sourcesOf } from '../build/imports';
import { ALL_SEEDED_FAULTS } from './all-seeded-faults';
import { buildFaultyBundle, guardsIn } from './seeded-fault/faulty-bundle';

describe('the guards of the source', () => {
  it('each have a fault that takes them away', () => {
    expect([...guardsIn().keys()].sort()).toEqual(
      [...new Set(ALL_SEEDED_FAULTS.map(({ guard }) => guard))].sort(),
    );
  });

  it('hold in their lines what the faults replace, once', () => {
    const sources = sourcesOf('src');
    const guards = guardsIn(sources);
    const occurrences = ALL_SEEDED_FAULTS.map(({ name, guard, find = '' }) => {
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
