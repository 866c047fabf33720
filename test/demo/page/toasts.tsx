import { useEffect, useRef, useState } from 'preact/hooks';
import type { WorkbookView } from '../protocol';

const TOAST_MS = 8_000;

/** The latest toast of the script, for as long as Google would show it. */
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
    const timer = shown && setTimeout(() => setShown(null), TOAST_MS);
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
