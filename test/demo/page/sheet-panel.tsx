import { useRef } from 'preact/hooks';
import type { WorkbookView } from '../protocol';
import { Charts } from './charts';
import { DEFAULT_SELECTION, Grid } from './grid';
import type { CellSelection } from './grid-element';
import { MenuBar } from './menu-bar';
import { SheetTabs } from './sheet-tabs';
import { SidebarFrame } from './sidebar-frame';
import { Toasts } from './toasts';
import type { Toast } from './use-toast';

interface SheetPanelProps {
  sheet: WorkbookView;
  now: number;
  isBusy: boolean;
  /** `null`: a dialog shows it. */
  toast: Toast | null;
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
      {toast && <Toasts toast={toast} />}
      <SheetTabs sheet={sheet} />
    </div>
  );
}
