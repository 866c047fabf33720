import type { Setup } from '../../setup/settings';

export type Mode = Setup['idle']['mode'];

/** What the review may be, each in a word and a sentence. */
export const MODES: Record<Mode, { word: string; sentence: string }> = {
  off: { word: 'Off', sentence: 'No account is reviewed.' },
  report: {
    word: 'Report only',
    sentence: 'A daily list of what would be done, in the sheet Plan and by mail.',
  },
  act: {
    word: 'Act',
    sentence: 'Does it by itself, within the limit below. The very first review only reports.',
  },
};
