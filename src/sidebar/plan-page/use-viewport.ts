import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Viewport } from './visible-rows';

/** In pixels: what a row takes before it has been measured. */
const FIRST_ROW_HEIGHT = 56;

/** What is seen of a list in the window, kept up to date while people scroll and resize. */
export function useViewport(list: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({
    scrolled: 0,
    height: 0,
    rowHeight: FIRST_ROW_HEIGHT,
  });
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const element = list.current;
      if (!element) return;
      // The height of rows stands in the style sheet, in units that grow with the text.
      const rowHeight = Number.parseFloat(getComputedStyle(element, '::before').height);
      setViewport({
        scrolled: -element.getBoundingClientRect().top,
        height: innerHeight,
        rowHeight: rowHeight > 0 ? rowHeight : FIRST_ROW_HEIGHT,
      });
    };
    const request = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    measure();
    addEventListener('scroll', request, { passive: true });
    const observer = new ResizeObserver(request);
    observer.observe(document.documentElement);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', request);
      observer.disconnect();
    };
  }, []);
  return viewport;
}
