import { useEffect } from 'preact/hooks';

/** Where Escape has a meaning of its own. */
const OWN_ESCAPE = 'dialog, .grid, .menu:has([aria-expanded="true"])';

/** Escape anywhere else on the page. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      const isElsewhere = !(target instanceof Element && target.closest(OWN_ESCAPE));
      if (key === 'Escape' && isElsewhere) onEscape();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [onEscape]);
}
