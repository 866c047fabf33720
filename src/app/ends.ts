import type { Setup } from '../setup/settings';
import type { AppState } from '../state/app-state';

export interface EndsContext {
  setup: { responses: Pick<Setup['responses'], 'columns'> };
  state: Pick<AppState, 'hasEnds'>;
}

/** Whether the form asks for a last day, or has done so. */
export function usesEnds({ setup, state }: EndsContext): boolean {
  return setup.responses.columns.until !== undefined || state.hasEnds.get() === true;
}
