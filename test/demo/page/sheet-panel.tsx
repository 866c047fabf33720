import { useRef } from 'preact/hooks';
import type { WorkbookView } from '../protocol';
import { Charts } from './charts';
import { type CellSelection, DEFAULT_SELECTION, Grid } from './grid';
import { MenuBar } from './menu-bar';
import { sendCommand } from './server-call';
import { SidebarFrame } from './sidebar-frame';
import { Toasts } from './toasts';
import type { Toast } from './use-toast';

interface SheetPanelProps {
  sheet: WorkbookView;
  now: number;
  isBusy: boolean;
  toast: Toast;
}

/** The spreadsheet with its menu bar, the sidebar and the sheet tabs. */
export function SheetPanel({ sheet, now, isBusy, toast }: SheetPanelProps) {
  const selected = useRef<CellSelection>(DEFAULT_SELECTION);
  const body = useRef<HTMLDivElement>(null);
  const select = (selection: CellSelection) => {
    selected.current = selection;
    // Tests wait for it: the grid tells some time after a click or a key what is selected.
    if (body.current) body.current.dataset.selected = selection.rows ?? '';
  };
  const focusMenu = () => body.current?.querySelector<HTMLElement>('.script-menu')?.focus();
  return (
    <div class="sheet-body" ref={body}>
      <MenuBar sheet={sheet} selected={selected} isBusy={isBusy} />
      <div class="sheet-middle">
        <div class="cells">
          <Grid sheet={sheet} isBusy={isBusy} onSelect={select} onLeave={focusMenu} />
          <Charts sheet={sheet} />
        </div>
        {sheet.sidebar && <SidebarFrame sidebar={sheet.sidebar} now={now} />}
      </div>
      {!sheet.dialog && <Toasts toast={toast} />}
      <div class="tabs sheet-tabs" role="tablist" aria-label="Sheets">
        {sheet.tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === sheet.id}
            onClick={() => void sendCommand({ do: 'activate', sheet: id })}
          >
            {name}
          </button>
        ))}
        {sheet.more > 0 && <span class="soft">and {sheet.more} more rows</span>}
      </div>
    </div>
  );
}
