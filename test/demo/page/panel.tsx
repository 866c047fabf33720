import type { ComponentChildren } from 'preact';
import type { PanelName } from './tour-steps';

interface PanelProps {
  name: PanelName;
  step: number;
  title: string;
  description: string;
  isEnlarged: boolean;
  /** The tour points at it. */
  isToured: boolean;
  onToggleSize: () => void;
  children: ComponentChildren;
}

/** One of the four panels, with its step number, title and description. */
export function Panel({
  name,
  step,
  title,
  description,
  isEnlarged,
  isToured,
  onToggleSize,
  children,
}: PanelProps) {
  const marks = `${isEnlarged ? ' enlarged' : ''}${isToured ? ' toured' : ''}`;
  return (
    <section class={`panel ${name}${marks}`} aria-labelledby={`${name}-title`}>
      <header>
        <span class="step" aria-hidden="true">
          {step}
        </span>
        <h2 id={`${name}-title`}>{title}</h2>
        <p>{description}</p>
        <button
          type="button"
          class="plain resize"
          aria-label={isEnlarged ? 'Show all panels' : `Enlarge ${title}`}
          onClick={onToggleSize}
        >
          {isEnlarged ? '⤡' : '⤢'}
        </button>
      </header>
      {children}
    </section>
  );
}
