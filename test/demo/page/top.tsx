import type { Product } from '../../product';
import type { ClockView } from '../protocol';
import { Clock } from './clock';
import { useConnected } from './live-view';
import type { Tour } from './use-tour';

const ACCOUNTS = {
  chat: 'a working Zendesk Chat account',
  support: 'an agent of Zendesk Suite who can chat',
};

const NOT_SET_UP =
  'Nothing is set up yet: choose Open setup and health in the menu Chat Access of the sheet.';

interface TopProps {
  product: Product;
  clock: ClockView;
  tour: Tour;
}

/** What the page is about, what is going on, and the clock. */
export function Top({ product, clock, tour }: TopProps) {
  const isSetUp = clock.next !== null;
  return (
    <header class={`top${tour.step?.panel === 'clock' ? ' toured' : ''}`}>
      <div>
        <h1>Chat Access</h1>
        <p>{isSetUp ? `A form answer becomes ${ACCOUNTS[product]}. Press Submit and watch.` : NOT_SET_UP}</p>
      </div>
      {!tour.step && (
        <button type="button" class="start-tour" onClick={() => tour.goTo(tour.index)}>
          {tour.index === 0 ? 'Take the tour' : `Resume the tour (${tour.index + 1} of ${tour.steps.length})`}
        </button>
      )}
      <Progress clock={clock} />
      <Clock clock={clock} />
    </header>
  );
}

function Progress({ clock }: { clock: ClockView }) {
  const isConnected = useConnected();
  return (
    <p class="busy" role="status">
      {isConnected ? (clock.busy ?? clock.problem) : 'The demo has stopped; start it again with npm start.'}
    </p>
  );
}
