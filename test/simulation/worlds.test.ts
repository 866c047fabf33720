import { historyOf } from './life/history';
import { live } from './life/life';
import { shrunk } from './life/shrink';
import { story } from './life/story';
import { sabotagedBundle } from './sabotage/bundle';
import { lookAlikeDomains } from './sabotage/simulations';
import { SABOTAGES } from './sabotages';
import { Tally } from './tally';
import { LEAD } from './world/sim-world';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('a random world', () => {
  it.each(SEEDS)('of seed %i ends well', (seed) => {
    const history = historyOf(seed);
    const tally = new Tally();
    const life = live(history, tally);
    const told = life.breaches.length > 0 ? story(history, life) : '';
    expect(told).toBe('');
    expect(tally.executions).toBeGreaterThan(5);
  });

  it('is the same whenever it is lived through', () => {
    const told = () => story(historyOf(5), live(historyOf(5)));
    expect(told()).toBe(told());
  });

  it('in which a promise is broken is told with as few events as will do', async () => {
    const sabotage = SABOTAGES.find(({ caughtBy }) => caughtBy === lookAlikeDomains);
    if (!sabotage) throw new Error('that sabotage is gone');
    const more = { bundle: await sabotagedBundle(sabotage) };
    const submit = {
      requester: LEAD,
      email: 'eve@evilacme.example',
      firstName: 'Eve',
      lastName: '',
      event: 'once',
    };
    const bad = { afterMs: 1000, deed: 'somebody submits the form', values: submit };
    const { events, ...plain } = historyOf(2);
    const history = { ...plain, events: [...events.slice(0, 5), bad, ...events.slice(5)] };
    const { life } = shrunk(history, live(history, undefined, more), more);
    expect(story(history, life).split('\n')).toEqual([
      expect.stringMatching(/^Seed 2: /),
      expect.stringMatching(
        / {2}somebody submits the form .*eve@evilacme\.example.*: onFormSubmit completed$/,
      ),
      '  BROKEN: only people of a listed domain get an account. eve@evilacme.example got an account',
    ]);
  });
});
