import type { Problem, SetupAnswer } from '../contract';
import { type Drafts, EMPTY_DRAFTS, type StepName } from './drafts';
import type { ListField } from './pending-input';

export type View = StepName | 'ready' | 'health' | 'history' | 'uninstalled';

/** What the server has sent, what the person has entered, and which view is open. */
export interface SetupWizardState {
  /** `null` until the server has answered for the first time. */
  answer: SetupAnswer | null;
  view: View;
  drafts: Drafts;
  /** Steps with unsaved edits, which an answer of the server must not overwrite. */
  editedSteps: Partial<Record<StepName, boolean>>;
  /** Text that is typed into a list field but is not an item of the list yet. */
  pendingInput: Partial<Record<ListField, string>>;
  problems: Problem[];
  /** Grows whenever problems are shown, so that the first invalid field gets the focus each time. */
  problemsShownCount: number;
  /** Grows whenever a view is opened, so that its heading gets the focus each time. */
  navigationCount: number;
  /** Read out by screen readers when it changes. */
  announcement: string;
}

export const INITIAL_STATE: SetupWizardState = {
  answer: null,
  view: 'connect',
  drafts: EMPTY_DRAFTS,
  editedSteps: {},
  pendingInput: {},
  problems: [],
  problemsShownCount: 0,
  navigationCount: 0,
  announcement: '',
};
