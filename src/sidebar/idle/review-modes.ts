import type { Setup } from '../../contract';

export type ReviewMode = Setup['idle']['mode'];

/** In the order in which the sidebar offers them. */
export const REVIEW_MODES: readonly ReviewMode[] = ['off', 'report', 'act'];
