import { APPROVAL_PAIRS } from './approval-interleavings';
import { END_PAIRS } from './end-interleavings';
import { IDLE_PAIRS } from './idle-interleavings';
import type { Interleaving } from './interleaving';
import { PAIRS, TRIOS, YEAR_PAIRS } from './request-interleavings';

const onSuite = (interleaving: Interleaving): Interleaving => ({
  ...interleaving,
  options: { ...interleaving.options, product: 'support' },
});

/** The interleavings, for product `support`. */
export const SUITE_PAIRS: readonly Interleaving[] = PAIRS.map(onSuite);
export const SUITE_YEAR_PAIRS: readonly Interleaving[] = YEAR_PAIRS.map(onSuite);
export const SUITE_APPROVAL_PAIRS: readonly Interleaving[] = APPROVAL_PAIRS.map(onSuite);
export const SUITE_END_PAIRS: readonly Interleaving[] = END_PAIRS.map(onSuite);
export const SUITE_TRIOS: readonly Interleaving[] = TRIOS.map(onSuite);
export const SUITE_IDLE_PAIRS: readonly Interleaving[] = IDLE_PAIRS.map(onSuite);
