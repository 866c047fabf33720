import { useEffect, useRef, useState } from 'preact/hooks';
import type { Toast } from './use-toast';

/** The latest toast of the script, below all that the sheet shows or, over a dialog, at the bottom of the window. */
export function Toasts({ toast }: { toast: Toast }) {
  const { shown, close } = toast;
  // A screen reader reads out only what comes into a live region that is there already.
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  const before = useRef<EventTarget | null>(null);
  const closeAndGoBack = () => {
    close();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <div class="toasts" aria-live="polite">
      {isThere && shown && (
        <div class="toast">
          {shown.title && <strong>{shown.title}</strong>}
          <p>{shown.message}</p>
          <button
            type="button"
            class="plain"
            aria-label="Close"
            onFocus={({ relatedTarget }) => {
              before.current = relatedTarget;
            }}
            onClick={closeAndGoBack}
          >
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
