import type { ZendeskChat } from '../../stand-in';
import { SWITCHES, type SwitchName } from '../protocol';

interface SwitchBehaviour {
  isOn(zendesk: ZendeskChat): boolean;
  turn(zendesk: ZendeskChat, on: boolean): void;
}

const THROTTLED_CALLS_PER_MINUTE = 6; // a real account allows about 200
const SLOW_ANSWER_SECONDS = 25;
const FETCH_TIMEOUT_SECONDS = 60; // as in UrlFetchApp

/** The Zendesk faults that the page can turn on and off while the script runs. */
const SWITCH_BEHAVIOURS: Record<SwitchName, SwitchBehaviour> = {
  throttled: {
    isOn: ({ modes }) => modes.throttled !== null,
    turn: ({ modes }, on) => {
      modes.throttled = on ? { perMinute: THROTTLED_CALLS_PER_MINUTE, retryAfter: 'seconds' } : null;
    },
  },
  down: {
    isOn: ({ modes }) => modes.down !== null,
    turn: ({ modes }, on) => {
      modes.down = on ? { status: 503 } : null;
    },
  },
  slow: {
    isOn: ({ modes }) => modes.slow !== null,
    turn: ({ modes }, on) => {
      modes.slow = on ? { seconds: SLOW_ANSWER_SECONDS, limit: FETCH_TIMEOUT_SECONDS } : null;
    },
  },
  revoked: {
    isOn: (zendesk) => zendesk.state.tokens.get(zendesk.token)?.revoked === true,
    turn: (zendesk, on) => {
      const token = zendesk.state.tokens.get(zendesk.token);
      if (token) token.revoked = on;
    },
  },
  dropped: {
    isOn: ({ modes }) => modes.dropAfterCommit !== null,
    turn: ({ modes }, on) => {
      modes.dropAfterCommit = on ? { times: 1, method: 'POST' } : null;
    },
  },
  readOnly: {
    isOn: ({ modes }) => modes.kind === 'integrated',
    turn: ({ modes }, on) => {
      modes.kind = on ? 'integrated' : 'standalone';
    },
  },
  seatsFull: {
    isOn: ({ modes }) => modes.seatLimit !== null,
    turn: ({ modes, state }, on) => {
      modes.seatLimit = on ? state.enabledCount() : null;
    },
  },
};

export function turnSwitch(zendesk: ZendeskChat, name: SwitchName, on: boolean): void {
  SWITCH_BEHAVIOURS[name].turn(zendesk, on);
}

export function switchesOf(zendesk: ZendeskChat): Record<SwitchName, boolean> {
  const states = SWITCHES.map((name) => [name, SWITCH_BEHAVIOURS[name].isOn(zendesk)]);
  return Object.fromEntries(states) as Record<SwitchName, boolean>;
}
