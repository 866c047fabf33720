const { default: Sequencer } = require('@jest/test-sequencer');

/** By how long they take. Without a cache, as on a fresh checkout, Jest goes by the size of the files. */
const LONG = [
  'demo/tour.long',
  'demo/approvals.long',
  'demo/last-day.long',
  'demo/set-up.long',
  'sidebar/accessibility.long',
  'sidebar/help-page.long',
  'journeys/idle-year.long',
  'upgrade/upgrade.long',
  'bench/bench.long',
  'build/deploy.long',
  'build/clasp.long',
  'build/release',
  'journeys/suite/idle-population.long',
  'journeys/seats.long',
  'journeys/compose.long',
  'journeys/brake.long',
  'demo/suite.long',
].map((name) => `/test/${name}.test.ts`);

/** Begins with the files that take long, so that none of them runs alone in the end. */
class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const found = LONG.findIndex((name) => path.endsWith(name));
      return found < 0 ? LONG.length : found;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}

module.exports = LongFirst;
