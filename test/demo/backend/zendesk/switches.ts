import type { ZendeskChat } from '../../../stand-in';
import type { NetworkModes } from '../../../stand-in/common/network';
import type { ZendeskSupport } from '../../../stand-in/support';
import type { SwitchName } from '../../protocol';

interface SwitchBehaviour {
  isOn(): boolean;
  turn(on: boolean): void;
}

/** The Zendesk faults that the page can turn on and off while the script runs. */
export type Switches = Partial<Record<SwitchName, SwitchBehaviour>>;

const THROTTLED_CALLS_PER_MINUTE = 6; // a real account allows about 200
const SLOW_ANSWER_SECONDS = 25;
const FETCH_TIMEOUT_SECONDS = 60; // as in UrlFetchApp
const SEARCH_LAG_SECONDS = 15 * 60; // a real account is behind by up to minutes

/** Those of the stand-in for Chat. */
export function chatSwitches(zendesk: ZendeskChat): Switches {
  return {
    ...networkSwitches(zendesk),
    readOnly: {
      isOn: () => zendesk.modes.kind === 'integrated',
      turn: (on) => {
        zendesk.modes.kind = on ? 'integrated' : 'standalone';
      },
    },
    seatsFull: {
      isOn: () => zendesk.modes.seatLimit !== null,
      turn: (on) => {
        zendesk.modes.seatLimit = on ? zendesk.state.enabledCount() : null;
      },
    },
  };
}

/** Those of the stand-in for Suite. */
export function suiteSwitches(zendesk: ZendeskSupport): Switches {
  return {
    ...networkSwitches(zendesk),
    seatsFull: {
      isOn: () => zendesk.modes.seats !== null,
      turn: (on) => {
        zendesk.modes.seats = on ? zendesk.seatsTaken : null;
      },
    },
    searchLags: {
      isOn: () => zendesk.modes.searchLag > 0,
      turn: (on) => {
        zendesk.modes.searchLag = on ? SEARCH_LAG_SECONDS : 0;
      },
    },
  };
}

/** A stand-in replaces its modes when it is restored, so they are asked for every time. */
interface Switchable {
  readonly modes: NetworkModes;
  readonly token: string;
  readonly state: { readonly tokens: ReadonlyMap<string, { revoked: boolean }> };
}

function networkSwitches(zendesk: Switchable): Switches {
  return {
    throttled: mode(zendesk, 'throttled', { perMinute: THROTTLED_CALLS_PER_MINUTE, retryAfter: 'seconds' }),
    down: mode(zendesk, 'down', { status: 503 }),
    slow: mode(zendesk, 'slow', { seconds: SLOW_ANSWER_SECONDS, limit: FETCH_TIMEOUT_SECONDS }),
    dropped: mode(zendesk, 'dropAfterCommit', { times: 1, method: 'POST' }),
    revoked: {
      isOn: () => zendesk.state.tokens.get(zendesk.token)?.revoked === true,
      turn: (on) => {
        const token = zendesk.state.tokens.get(zendesk.token);
        if (token) token.revoked = on;
      },
    },
  };
}

type NetworkFault = 'throttled' | 'down' | 'slow' | 'dropAfterCommit';

function mode<N extends NetworkFault>(
  zendesk: Switchable,
  name: N,
  whenOn: NetworkModes[N],
): SwitchBehaviour {
  return {
    isOn: () => zendesk.modes[name] !== null,
    turn: (on) => {
      // A copy, because the stand-in counts in it.
      zendesk.modes[name] = on ? structuredClone(whenOn) : (null as NetworkModes[N]);
    },
  };
}

export function statesOf(switches: Switches): Partial<Record<SwitchName, boolean>> {
  return Object.fromEntries(Object.entries(switches).map(([name, behaviour]) => [name, behaviour.isOn()]));
}
