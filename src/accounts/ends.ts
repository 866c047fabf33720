import type { LoggedEnd } from '../state/noted-ends';
import { type AccountEvent, isMailSent } from './history';

/** Until when accounts have access, by our own log: an answer of the form is believed once its line is proved. */

export interface AccessEnd {
  /** The last day, such as `2026-03-02`. */
  until: string;
  /** The lines that say so are proved, and no line after them is missing. */
  isProved: boolean;
  /** We have disabled the account for it. Whoever has enabled it since in Zendesk itself wants it to be on. */
  isCarriedOut: boolean;
  /** The person was told of this end. */
  isTold: boolean;
}

interface State {
  until: string | null;
  /** The requests that have given the access that it has. */
  givenBy: ReadonlySet<string>;
  /** We have disabled the account since access was given. */
  isDisabled: boolean;
  /** By which plan we have disabled it since the end. */
  carriedOutBy: string | null;
  told: string | null;
}

const NO_END: State = {
  until: null,
  givenBy: new Set(),
  isDisabled: false,
  carriedOutBy: null,
  told: null,
};

/** The ends by agent id. `dayOf`: in the time zone of the spreadsheet. The lines may be in any order: people sort sheets. */
export function endsOf(
  events: readonly AccountEvent[],
  dayOf: (time: number) => string,
): Map<string, AccessEnd> {
  const ours = events.filter(({ isProved }) => isProved);
  const proved = statesOf(ours, dayOf);
  const ends = new Map<string, AccessEnd>();
  for (const [agentId, claimed] of statesOf(events, dayOf)) {
    const own = proved.get(agentId);
    const state = own && own.until !== null ? own : claimed;
    if (state.until === null) continue;
    const { until, carriedOutBy, told } = state;
    ends.set(agentId, {
      until,
      isProved: state === own,
      isCarriedOut: carriedOutBy !== null,
      isTold: told === until,
    });
  }
  return ends;
}

function statesOf(events: readonly AccountEvent[], dayOf: (time: number) => string): Map<string, State> {
  const states = new Map<string, State>();
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const before = states.get(event.agentId) ?? NO_END;
    const after = event.agentId === '' ? before : next(before, event, dayOf);
    if (after !== before) states.set(event.agentId, after);
  }
  return states;
}

function next(state: State, event: AccountEvent, dayOf: (time: number) => string): State {
  const { action, reference, end } = event;
  if (end) return afterAnswer(state, event, end);
  const isOver = () => state.until !== null && state.until < dayOf(event.at);
  switch (action) {
    case 'Disabled':
      return {
        ...state,
        givenBy: new Set(),
        isDisabled: true,
        carriedOutBy: isOver() ? reference : state.carriedOutBy,
      };
    case 'Not disabled':
      return reference === state.carriedOutBy ? { ...state, isDisabled: false, carriedOutBy: null } : state;
    case 'Updated':
      // Access that was given again without an end has none.
      return state.isDisabled ? NO_END : state;
    case 'Restored':
    case 'Partly restored':
      return isOver() ? NO_END : { ...state, isDisabled: false }; // guard: restore-clears-past-end
    default:
      return state;
  }
}

/** A line that names a last day. */
function afterAnswer(state: State, event: AccountEvent, { until, isGiven }: LoggedEnd): State {
  if (event.action === 'Mail') return state;
  if (event.action === 'Reminded') return isMailSent(event) ? { ...state, told: until } : state;
  return isGiven ? given(state, event.reference, until) : changed(state, until);
}

/** A request gives access once: what its row says later is no reason to shorten what others have extended since. */
function given(state: State, reference: string, until: string | null): State {
  if (state.givenBy.has(reference)) return state; // guard: end-is-given-once
  return { ...NO_END, until, givenBy: new Set([...state.givenBy, reference]) };
}

/** Only an end that the form has set, and only to a later one. */
function changed(state: State, until: string | null): State {
  const isCarriedOut = state.carriedOutBy !== null;
  return isLater(until, { until: state.until, isCarriedOut }) ? { ...state, until } : state;
}

/** Whether an end may be exchanged for this one. */
export function isLater(
  until: string | null,
  current: { until: string | null; isCarriedOut?: boolean | undefined },
): boolean {
  if (current.until === null || current.isCarriedOut === true) return false; // guard: no-end-on-accounts-without
  return until === null || until > current.until; // guard: never-shortened
}

/** The cell of a line. */
export function writeEnd({ until, isGiven }: LoggedEnd): string {
  return JSON.stringify({ until, isGiven });
}

/** `null`: the cell says something else. */
export function readEnd(text: string): LoggedEnd | null {
  const [, day, isGiven] =
    /^\{"until":(?:null|"(\d{4}-\d\d-\d\d)"),"isGiven":(true|false)\}$/.exec(text) ?? [];
  return isGiven === undefined ? null : { until: day ?? null, isGiven: isGiven === 'true' };
}
