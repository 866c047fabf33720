import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useGuide } from '../guide';

/** The heading of what has just been opened: keyboard and screen reader go on from here. */
export function Heading({ level, children }: { level: 1 | 2; children: ComponentChildren }) {
  const { state } = useGuide();
  const place = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (state.moves > 0 && state.problems.length === 0) place.current?.focus();
  }, [state.moves]);
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <Tag ref={place} tabIndex={-1}>
      {children}
    </Tag>
  );
}
