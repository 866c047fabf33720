import { useEffect, useState } from 'preact/hooks';

/** Where one panel is shown at a time, as in the styles. */
export const ONE_PANEL = '(max-width: 1000px)';
export const PHONE = '(max-width: 700px)';

/** Whether the window is now as the media query says. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const update = () => setMatches(media.matches);
    update();
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, [query]);
  return matches;
}
