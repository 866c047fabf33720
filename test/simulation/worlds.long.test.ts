import { failureReport } from './histories/failure-report';
import { generateHistory } from './histories/history';
import { runHistory } from './histories/run-history';
import { shrink } from './histories/shrink';
import { buildFaultyBundle } from './seeded-fault/faulty-bundle';
import { lookAlikeDomains } from './seeded-fault/simulations';
import { SEEDED_FAULTS } from './seeded-faults';
import { Tally } from './tally';
import { LEAD } from './world/sim-world';

const SEEDS = Array.from({ length: 2 }, (_, index) => index + 1);

describe('a random world', () => {
  it.each(SEEDS)('with seed %i keeps all invariants', (seed) => {
    const history = generateHistory(seed);
    const tally = new Tally();
    const run = runHistory(history, tally);
    const report = run.breaches.length > 0 ? failureReport(history, run) : '';
    expect(report).toBe('');
    expect(tally.executions).toBeGreaterThan(5);
  });

  it('is the same every time it is run', () => {
    const report = () => failureReport(generateHistory(5), runHistory(generateHistory(5)));
    expect(report()).toBe(report());
  });

  it('that breaks an invariant is reported with as few events as possible', async () => {
    const fault = SEEDED_FAULTS.find(({ caughtBy }) => caughtBy === lookAlikeDomains);
    if (!fault) throw new Error('The seeded fault does not exist any more.');
    const more = { bundle: await buildFaultyBundle(fault) };
    const submit = {
      requester: LEAD,
      email: 'eve@evilacme.example',
      firstName: 'Eve',
      lastName: '',
      event: 'once',
    };
    const bad = { afterMs: 1000, name: 'a requester submits the form', values: submit };
    const { events, ...plain } = generateHistory(2);
    const history = { ...plain, events: [...events.slice(0, 5), bad, ...events.slice(5)] };
    const { run } = shrink(history, runHistory(history, undefined, more), more);
    expect(failureReport(history, run).split('\n')).toEqual([
      expect.stringMatching(/^Seed 2: /),
      expect.stringMatching(
        / {2}a requester submits the form .*eve@evilacme\.example.*: onFormSubmit completed$/,
      ),
      '  BROKEN: only people of an allowed domain get an account. eve@evilacme.example got an account',
    ]);
  });
});
