import type { SetupAnswer } from '../contract';
import type { Problem } from '../setup/settings';
import { type Drafts, NO_DRAFTS, type StepName } from './drafts';
import type { ListField } from './unfinished';

export type View = StepName | 'ready' | 'health' | 'gone';

/** What the server has said, what is typed, and where we are. */
export interface GuideState {
  /** `null` until the server has answered for the first time. */
  answer: SetupAnswer | null;
  view: View;
  drafts: Drafts;
  /** Steps in which something was typed: an answer of the server must not overwrite it. */
  touched: Partial<Record<StepName, boolean>>;
  /** Typed into a list, but not added to it yet. */
  unfinished: Partial<Record<ListField, string>>;
  problems: Problem[];
  /** Counts refusals: at each, the first wrong field gets the focus. */
  refusals: number;
  /** Counts moves to another view: at each, its heading gets the focus. */
  moves: number;
  /** Told by screen readers as it changes. */
  news: string;
}

export const BEGINNING: GuideState = {
  answer: null,
  view: 'connect',
  drafts: NO_DRAFTS,
  touched: {},
  unfinished: {},
  problems: [],
  refusals: 0,
  moves: 0,
  news: '',
};
