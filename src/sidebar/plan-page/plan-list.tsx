import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlanEntry } from '../../contract';
import { text } from '../text/plan-page';
import { PlanRow } from './plan-row';
import { useViewport } from './use-viewport';
import { rowAfterKey, rowsToDraw } from './visible-rows';

interface PlanListProps {
  entries: readonly PlanEntry[];
  isFixed: boolean;
  warnDays: number | null;
  onOpen(entry: PlanEntry): void;
}

/** Keys of a page: as many rows as are usually seen. */
const ROWS_A_PAGE = 8;

/**
 * The accounts as a grid that draws what is seen. Its rows are one stop for the keyboard, and their place among all of them
 * is told to screen readers.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ and its page on grid and table properties
 */
export function PlanList({ entries, isFixed, warnDays, onOpen }: PlanListProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const viewport = useViewport(body);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, entries.length - 1);
  const isMovedByKey = useRef(false);
  useLayoutEffect(() => {
    if (!isMovedByKey.current) return;
    isMovedByKey.current = false;
    const row = body.current?.querySelector<HTMLElement>('tr[tabindex="0"]');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = rowAfterKey(event.key, active, entries.length, ROWS_A_PAGE);
    if (target === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    isMovedByKey.current = target !== active;
    setActive(target);
  };
  return (
    <>
      <p class="visually-hidden" id="list-help">
        {text.list.help}
      </p>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as in the pattern, a grid is a table.
        role="grid"
        class="list"
        aria-label={text.list.label}
        aria-describedby="list-help"
        aria-rowcount={entries.length + 1}
        onKeyDown={onKeyDown}
      >
        <ListHead />
        <tbody ref={body} class="list-body" style={{ height: `${entries.length * viewport.rowHeight}px` }}>
          {rowsToDraw(entries.length, active, viewport).map((index) => {
            const entry = entries[index];
            return (
              entry && (
                <PlanRow
                  key={index}
                  entry={entry}
                  index={index}
                  top={index * viewport.rowHeight}
                  isActive={index === active}
                  isFixed={isFixed}
                  warnDays={warnDays}
                  onFocus={() => setActive(index)}
                  onOpen={() => onOpen(entry)}
                />
              )
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function ListHead() {
  return (
    <thead class="list-head">
      <tr aria-rowindex={1}>
        {[text.list.action, text.list.who, text.list.reason, text.list.change].map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
