import { useState } from 'preact/hooks';
import { type TourStart, type TourStep, tourSteps } from './tour-steps';

/** Where the tour stands, and the ways to move on. */
export interface Tour {
  steps: readonly TourStep[];
  index: number;
  /** The step that is shown; `null` while the tour is left. */
  step: TourStep | null;
  goTo(index: number): void;
  leave(): void;
  finish(): void;
}

/** It goes on there after a reload, until the window is closed. */
const KEPT = 'tour';

/** The tour of a page. `startedOver`: how often, since each time it begins anew. `onStep`: the page shows where to press. */
export function useTour(start: TourStart, startedOver: number, onStep: (step: TourStep) => void): Tour {
  const kept = `${KEPT} ${startedOver}`;
  const [steps] = useState(() => tourSteps(start));
  const [index, setIndex] = useState(() => Number(sessionStorage.getItem(kept)) % steps.length);
  const [isOpen, setOpen] = useState(false);
  const move = (to: number, open: boolean) => {
    sessionStorage.setItem(kept, String(to));
    setIndex(to);
    setOpen(open);
    const step = steps[to];
    if (open && step) onStep(step);
  };
  return {
    steps,
    index,
    step: (isOpen && steps[index]) || null,
    goTo: (to) => move(to, true),
    leave: () => move(index, false),
    finish: () => move(0, false),
  };
}
