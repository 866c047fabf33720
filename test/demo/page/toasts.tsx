import type { Toast } from './use-toast';

/** The latest toast of the script, below all that the sheet shows or, over a dialog, at the bottom of the window. */
export function Toasts({ toast }: { toast: Toast }) {
  const { shown, close } = toast;
  return (
    <div class="toasts" aria-live="polite">
      {shown && (
        <div class="toast">
          {shown.title && <strong>{shown.title}</strong>}
          <p>{shown.message}</p>
          <button type="button" class="plain" aria-label="Close" onClick={close}>
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
