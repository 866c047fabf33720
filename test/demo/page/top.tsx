import { useEffect, useRef } from 'preact/hooks';
import type { Product } from '../../product';
import type { ClockView } from '../protocol';
import { Clock } from './clock';
import { useConnected } from './live-view';
import { sendCommand } from './server-call';
import { StartOver } from './start-over';
import type { Tour } from './use-tour';

const ACCOUNTS = {
  chat: 'a working Zendesk Chat account',
  support: 'an agent of Zendesk Suite who can chat',
};

/** The item of the menu that opens the sidebar. */
const OPEN_SETUP = 'Open setup and health';

interface TopProps {
  product: Product;
  clock: ClockView;
  tour: Tour;
  /** The user wants to set it up: shows where. */
  onSetUp: () => void;
  onStartOver: () => void;
}

/** What the page is about, what is going on, and the clock. */
export function Top({ product, clock, tour, onSetUp, onStartOver }: TopProps) {
  const isSetUp = clock.next !== null;
  const tourButton = useFocusAfter(tour);
  const openSetup = () => {
    onSetUp();
    void sendCommand({ do: 'menu', caption: OPEN_SETUP, selection: null });
  };
  return (
    <header class={`top${tour.step?.panel === 'clock' ? ' toured' : ''}`}>
      <div class="about">
        <h1>Chat Access</h1>
        <p>
          {isSetUp ? (
            <>
              <span class="aim">A form response becomes {ACCOUNTS[product]}. </span>
              This is a demo: everyone in it is invented.
              <span class="aim"> Press Submit and watch.</span>
            </>
          ) : (
            <>
              Nothing is set up yet.
              <span class="aim"> Responses wait in their rows until Chat Access is turned on.</span>
            </>
          )}
        </p>
      </div>
      {!isSetUp && (
        <button type="button" class="inviting set-up" disabled={clock.busy !== null} onClick={openSetup}>
          Open the setup
        </button>
      )}
      {!tour.step && (
        <button
          type="button"
          class="inviting take-tour"
          ref={tourButton}
          onClick={() => tour.goTo(tour.index)}
        >
          {tour.index === 0 ? 'Take the tour' : `Resume the tour (${tour.index + 1} of ${tour.steps.length})`}
        </button>
      )}
      <StartOver isBusy={clock.busy !== null} onAsk={onStartOver} />
      <Progress clock={clock} />
      <Clock clock={clock} />
    </header>
  );
}

/** Whoever ends the tour had the focus in it, and goes on where it can be taken again. */
function useFocusAfter({ step }: Tour) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !step) button.current?.focus();
    wasOpen.current = step !== null;
  }, [step]);
  return button;
}

function Progress({ clock }: { clock: ClockView }) {
  const isConnected = useConnected();
  return (
    <p class="busy" role="status">
      {isConnected ? (clock.busy ?? clock.problem) : 'The demo has stopped; start it again with npm start.'}
    </p>
  );
}
