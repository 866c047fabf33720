import { useEffect, useRef, useState } from 'preact/hooks';
import type { WorkbookView } from '../protocol';

const MIN_TOAST_MS = 8_000;
const READING_MS_PER_CHARACTER = 60;

/** The latest toast of the script, below the cells and for as long as it takes to read. */
export function Toasts({ toasts }: { toasts: WorkbookView['toasts'] }) {
  const seen = useRef(toasts.length);
  const [shown, setShown] = useState<WorkbookView['toasts'][number] | null>(null);
  const count = toasts.length;
  useEffect(() => {
    if (count <= seen.current) return;
    seen.current = count;
    setShown(toasts[count - 1] ?? null);
  }, [count, toasts]);
  useEffect(() => {
    const timer = shown && setTimeout(() => setShown(null), readingTime(shown.message));
    return () => clearTimeout(timer ?? undefined);
  }, [shown]);
  return (
    <div class="toasts" aria-live="polite">
      {shown && (
        <div class="toast">
          {shown.title && <strong>{shown.title}</strong>}
          <p>{shown.message}</p>
          <button type="button" class="plain" aria-label="Close" onClick={() => setShown(null)}>
            ✕
          </button>
        </div>
      )}
    </div>
  );
}

function readingTime(text: string): number {
  return Math.max(MIN_TOAST_MS, text.length * READING_MS_PER_CHARACTER);
}
