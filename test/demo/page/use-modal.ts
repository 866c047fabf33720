import { useLayoutEffect, useRef } from 'preact/hooks';

/** A dialog that is open for as long as it is drawn. Then the focus is again where it was: on what opened it, or on the menu. */
export function useModal() {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before !== document.body) before.focus();
      if (document.activeElement === document.body) focusMenu();
    };
  }, []);
  return element;
}

/** What had the focus is gone, or cannot be used at the moment. */
function focusMenu(): void {
  document.querySelector<HTMLElement>('.script-menu')?.focus();
}
