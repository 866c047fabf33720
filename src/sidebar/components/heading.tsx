import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSetupWizard } from '../setup-wizard';

/** The heading of a view or step. It gets the focus when the view opens, for keyboards and screen readers. */
export function Heading({ level, children }: { level: 1 | 2; children: ComponentChildren }) {
  const { state } = useSetupWizard();
  const element = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (state.navigationCount > 0 && state.problems.length === 0) element.current?.focus();
  }, [state.navigationCount]);
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <Tag ref={element} tabIndex={-1}>
      {children}
    </Tag>
  );
}
