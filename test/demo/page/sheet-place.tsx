import { useRef } from 'preact/hooks';
import type { SheetShown } from '../shapes';
import { ask } from './ask';
import { Charts } from './charts';
import { type Chosen, Grid, NOTHING_CHOSEN } from './grid';
import { MenuBar } from './menu-bar';
import { SidebarFrame } from './sidebar-frame';
import { Toasts } from './toasts';

interface SheetPlaceProps {
  sheet: SheetShown;
  now: number;
  isBusy: boolean;
}

/** The spreadsheet, with its menu above and the script's sidebar beside it. */
export function SheetPlace({ sheet, now, isBusy }: SheetPlaceProps) {
  const chosen = useRef<Chosen>(NOTHING_CHOSEN);
  return (
    <div class="sheet-body">
      <MenuBar sheet={sheet} chosen={chosen} isBusy={isBusy} />
      <div class="sheet-middle">
        <div class="cells">
          <Grid sheet={sheet} onChoose={(now) => Object.assign(chosen, { current: now })} />
          <Charts charts={sheet.charts} />
          <Toasts toasts={sheet.toasts} />
        </div>
        {sheet.sidebar && <SidebarFrame sidebar={sheet.sidebar} now={now} />}
      </div>
      <div class="tabs sheet-tabs" role="tablist" aria-label="Sheets">
        {sheet.tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === sheet.id}
            onClick={() => void ask({ do: 'activate', sheet: id })}
          >
            {name}
          </button>
        ))}
        {sheet.more > 0 && <span class="soft">and {sheet.more} more rows</span>}
      </div>
    </div>
  );
}
