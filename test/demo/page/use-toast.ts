import { useEffect, useRef, useState } from 'preact/hooks';
import type { WorkbookView } from '../protocol';
import { onNextAction } from './server-call';

const MIN_TOAST_MS = 8_000;
const READING_MS_PER_CHARACTER = 60;
/** A toast of Google has no kind: its words tell whether something did not happen. */
const FAILURE = /\b(cannot|not|nothing|failed|refused)\b/i;

type Shown = WorkbookView['toasts'][number];

export interface Toast {
  shown: Shown | null;
  close: () => void;
}

/** The latest toast, until the next action or for as long as it takes to read. One about a failure stays until it is closed. */
export function useToast(toasts: WorkbookView['toasts']): Toast {
  const seen = useRef(toasts.length);
  const [shown, setShown] = useState<Shown | null>(null);
  const count = toasts.length;
  const close = () => setShown(null);
  useEffect(() => {
    if (count <= seen.current) return;
    seen.current = count;
    setShown(toasts[count - 1] ?? null);
  }, [count, toasts]);
  useEffect(() => {
    if (!shown || FAILURE.test(shown.message)) return;
    const timer = setTimeout(close, readingTime(shown.message));
    const stopWaiting = onNextAction(close);
    return () => {
      clearTimeout(timer);
      stopWaiting();
    };
  }, [shown]);
  return { shown, close };
}

function readingTime(text: string): number {
  return Math.max(MIN_TOAST_MS, text.length * READING_MS_PER_CHARACTER);
}
