import type { ComponentChildren } from 'preact';

interface PanelProps {
  name: 'form' | 'sheet' | 'inbox' | 'zendesk';
  step: number;
  title: string;
  description: string;
  isEnlarged: boolean;
  onToggleSize: () => void;
  children: ComponentChildren;
}

/** One of the four panels, with its step number, title and description. */
export function Panel({ name, step, title, description, isEnlarged, onToggleSize, children }: PanelProps) {
  return (
    <section class={`panel ${name}${isEnlarged ? ' enlarged' : ''}`} aria-labelledby={`${name}-title`}>
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
