import type { ComponentChildren } from 'preact';

interface PlaceProps {
  name: 'form' | 'sheet' | 'inbox' | 'zendesk';
  step: number;
  title: string;
  /** What it is, in one line. */
  line: string;
  isWide: boolean;
  onWiden: () => void;
  children: ComponentChildren;
}

/** One of the four places: a card with a number, a name and a sentence. */
export function Place({ name, step, title, line, isWide, onWiden, children }: PlaceProps) {
  return (
    <section class={`place ${name}${isWide ? ' wide' : ''}`} aria-labelledby={`${name}-title`}>
      <header>
        <span class="step" aria-hidden="true">
          {step}
        </span>
        <h2 id={`${name}-title`}>{title}</h2>
        <p>{line}</p>
        <button
          type="button"
          class="plain widen"
          aria-label={isWide ? `Show all places` : `Enlarge ${title}`}
          onClick={onWiden}
        >
          {isWide ? '⤡' : '⤢'}
        </button>
      </header>
      {children}
    </section>
  );
}
