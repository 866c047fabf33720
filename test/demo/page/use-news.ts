import { useRef } from 'preact/hooks';
import type { PanelName } from './tour-steps';
import { ONE_PANEL, useMedia } from './use-media';

/** What a panel shows: another object whenever it changes. `null`: not loaded yet. */
export type Contents = Partial<Record<PanelName, object | null>>;

/** The panels that have changed since they were last shown. Only a narrow window hides any. */
export function useNews(contents: Contents, front: PanelName): ReadonlySet<PanelName> {
  const seen = useRef<Contents>({});
  const isNarrow = useMedia(ONE_PANEL);
  const news = new Set<PanelName>();
  for (const [name, content] of Object.entries(contents) as [PanelName, object | null][]) {
    const isShown = !isNarrow || name === front;
    if (isShown || !seen.current[name]) seen.current[name] = content;
    if (content !== seen.current[name]) news.add(name);
  }
  return news;
}
