import type { ZendeskChat } from '../../zendesk';
import { SWITCHES, type SwitchName } from '../shapes';

interface Switch {
  isOn(zendesk: ZendeskChat): boolean;
  turn(zendesk: ZendeskChat, on: boolean): void;
}

const FEW_CALLS = 6; // a minute; an account has some 200
const SLOW_SECONDS = 25;
const PATIENCE_SECONDS = 60; // of UrlFetchApp

/** What can go wrong with Zendesk, each to be turned on and off while the desk works. */
const ALL: Record<SwitchName, Switch> = {
  throttled: {
    isOn: ({ modes }) => modes.throttled !== null,
    turn: ({ modes }, on) => {
      modes.throttled = on ? { perMinute: FEW_CALLS, retryAfter: 'seconds' } : null;
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
      modes.slow = on ? { seconds: SLOW_SECONDS, limit: PATIENCE_SECONDS } : null;
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

export function turn(zendesk: ZendeskChat, name: SwitchName, on: boolean): void {
  ALL[name].turn(zendesk, on);
}

export function switchesOf(zendesk: ZendeskChat): Record<SwitchName, boolean> {
  const states = SWITCHES.map((name) => [name, ALL[name].isOn(zendesk)]);
  return Object.fromEntries(states) as Record<SwitchName, boolean>;
}
