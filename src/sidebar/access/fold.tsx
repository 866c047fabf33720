import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';

interface FoldProps {
  title: string;
  /** What holds while nothing in it is used, as a sentence. */
  unused: string;
  isUsed: boolean;
  /** The paths of the settings in it. */
  fields: readonly string[];
  children: ComponentChildren;
}

/** Fields that many people do without. It opens by itself where one of them is used or wrong. */
export function Fold({ title, unused, isUsed, fields, children }: FoldProps) {
  const { state } = useSetupWizard();
  const details = useRef<HTMLDetailsElement>(null);
  const isWrong = fields.some((field) => messagesFor(state.problems, field).length > 0);
  // Before the first wrong field gets the focus, which it cannot have in what is folded.
  useLayoutEffect(() => {
    if (details.current && (isUsed || isWrong)) details.current.open = true;
  }, [isUsed, isWrong && state.problemsShownCount]);
  return (
    <details class="fold" ref={details}>
      <summary>
        {title}
        {!isUsed && <span class="secondary"> {unused}</span>}
      </summary>
      {children}
    </details>
  );
}
