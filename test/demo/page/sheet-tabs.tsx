import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WorkbookView } from '../protocol';
import { sendCommand } from './server-call';
import { useWidth } from './use-width';

/** The sheets of the spreadsheet. The active one is in view. */
export function SheetTabs({ sheet }: { sheet: WorkbookView }) {
  const bar = useRef<HTMLDivElement>(null);
  const width = useWidth(bar);
  useLayoutEffect(() => {
    const active = bar.current?.querySelector('[aria-selected="true"]');
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet.id, sheet.tabs.length, width]);
  return (
    <div class="tabs sheet-tabs" role="tablist" aria-label="Sheets" ref={bar}>
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
  );
}
