import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSetupWizard } from '../setup-wizard';

/** The heading of what has just been opened: keyboard and screen reader go on from here. */
export function Heading({ level, children }: { level: 1 | 2; children: ComponentChildren }) {
  const { state } = useSetupWizard();
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state.navigationCount > 0 && state.problems.length === 0) place.current?.focus();
  }, [state.navigationCount]);
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <Tag ref={place} tabIndex={-1}>
      {children}
    </Tag>
  );
}
