const { default: Sequencer } = require('@jest/test-sequencer');

/** By how long they take. Without a cache, as on a fresh checkout, Jest goes by the size of the files. */
const LONG = [
  'demo/tour',
  'sidebar/accessibility',
  'bench/bench',
  'journeys/long-log',
  'build/deploy',
  'journeys/idle-year',
  'journeys/digest',
  'journeys/compose',
  'demo/failures',
  'demo/suite',
  'journeys/seats',
  'build/clasp',
  'demo/page',
  'demo/approvals',
  'sidebar/help-page',
  'demo/last-day',
  'journeys/brake',
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
