import { useEffect, useRef } from 'preact/hooks';
import type { TourStep } from './tour-steps';
import type { Tour } from './use-tour';

/** One step of the guided tour. It covers nothing: whoever follows it presses the real buttons. */
export function TourBar({ tour, step }: { tour: Tour; step: TourStep }) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => bar.current?.focus(), []);
  useEffect(() => show(step), [step]);
  const { index, steps } = tour;
  const isLast = index === steps.length - 1;
  return (
    <section class="tour" aria-label="Guided tour" ref={bar} tabIndex={-1}>
      <p class="place">
        {index + 1} of {steps.length}
      </p>
      <div class="told" aria-live="polite">
        <h2>{step.title}</h2>
        <p>
          <strong>{step.press}</strong> {step.look}
        </p>
      </div>
      <div class="moves">
        <button type="button" disabled={index === 0} onClick={() => tour.goTo(index - 1)}>
          Back
        </button>
        <button type="button" class="primary" onClick={() => (isLast ? tour.finish() : tour.goTo(index + 1))}>
          {isLast ? 'Finish' : 'Next'}
        </button>
        <button type="button" class="link" onClick={tour.leave}>
          Leave the tour
        </button>
      </div>
    </section>
  );
}

/** Brings what the step speaks of into view: the right tabs, and the button to press. */
function show({ tabs = [], button }: TourStep): void {
  for (const name of tabs) elementCalled('[role="tab"]', (text) => text.startsWith(name))?.click();
  elementCalled('button', (text) => text === button)?.scrollIntoView({ block: 'nearest' });
}

function elementCalled(selector: string, isMeant: (text: string) => boolean): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  return all.find((element) => isMeant(element.textContent?.trim() ?? ''));
}
