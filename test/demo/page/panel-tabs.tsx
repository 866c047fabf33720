import type { PanelName } from './tour-steps';

interface PanelTabsProps {
  titles: readonly (readonly [PanelName, string])[];
  front: PanelName;
  news: ReadonlySet<PanelName>;
  onChoose: (name: PanelName) => void;
}

/** In a narrow window: which panel is shown, and which of the others have changed. */
export function PanelTabs({ titles, front, news, onChoose }: PanelTabsProps) {
  return (
    <nav class="tabs panel-tabs" aria-label="Panels">
      {titles.map(([name, title]) => (
        <button key={name} type="button" aria-pressed={front === name} onClick={() => onChoose(name)}>
          {title}
          {news.has(name) && (
            <span class="news">
              <span class="visually-hidden">, changed</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
