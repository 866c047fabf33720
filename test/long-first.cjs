const { default: Sequencer } = require('@jest/test-sequencer');

/** By how long they take. Without a cache, as on a fresh checkout, Jest goes by the size of the files. */
const LONG = [
  'demo/tour.long',
  'sidebar/accessibility.long',
  'bench/bench.long',
  'journeys/long-log.long',
  'build/deploy.long',
  'journeys/idle-year.long',
  'journeys/digest.long',
  'journeys/compose.long',
  'demo/failures.long',
  'demo/suite.long',
  'journeys/seats.long',
  'build/clasp.long',
  'demo/page.long',
  'demo/approvals.long',
  'sidebar/help-page.long',
  'demo/last-day.long',
  'journeys/brake.long',
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
