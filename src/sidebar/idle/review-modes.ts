import type { Setup } from '../../setup/setup';

export type ReviewMode = Setup['idle']['mode'];

export const REVIEW_MODES: Record<ReviewMode, { name: string; description: string }> = {
  off: { name: 'Off', description: 'No account is reviewed.' },
  report: {
    name: 'Report only',
    description: 'A daily list of what would be done, in the sheet Plan and by mail.',
  },
  act: {
    name: 'Act',
    description: 'Does it by itself, within the limit below. The very first review only reports.',
  },
};
