import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MenuShown, SheetShown, Wish } from '../shapes';
import { ask } from './ask';
import type { Chosen } from './grid';

interface MenuBarProps {
  sheet: SheetShown;
  chosen: RefObject<Chosen>;
  isBusy: boolean;
}

/** The menus of the script, and what people do to rows. */
export function MenuBar({ sheet, chosen, isBusy }: MenuBarProps) {
  const rows = () => chosen.current ?? { row: 2, column: 1, rows: null };
  const touch = (make: (at: Chosen) => Wish) => () => void ask(make(rows()));
  const on = { sheet: sheet.id };
  return (
    <div class="menu-bar">
      {sheet.menus.map((menu) => (
        <Menu key={menu.caption} menu={menu} isBusy={isBusy} selection={() => rows().rows} />
      ))}
      <span class="apart" />
      <button
        type="button"
        class="tool"
        onClick={touch(({ row }) => ({ do: 'insert-row', ...on, before: row }))}
      >
        Insert row
      </button>
      <button type="button" class="tool" onClick={touch(({ row }) => ({ do: 'delete-row', ...on, row }))}>
        Delete row
      </button>
      <button
        type="button"
        class="tool"
        onClick={touch(({ column }) => ({ do: 'sort', ...on, column, ascending: true }))}
      >
        Sort A–Z
      </button>
      <button
        type="button"
        class="tool"
        onClick={touch(({ column }) => ({ do: 'sort', ...on, column, ascending: false }))}
      >
        Sort Z–A
      </button>
    </div>
  );
}

interface MenuProps {
  menu: MenuShown;
  isBusy: boolean;
  selection: () => string | null;
}

function Menu({ menu, isBusy, selection }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const close = () => setIsOpen(false);
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    addEventListener('click', close);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('click', close);
      removeEventListener('keydown', onKey);
    };
  }, [isOpen]);
  return (
    <div class="menu">
      <button
        type="button"
        class="script-menu"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={(event) => {
          event.stopPropagation();
          setIsOpen(!isOpen);
        }}
      >
        {menu.caption}
      </button>
      {isOpen && (
        <div class="items" role="menu">
          {menu.items.map((caption, index) =>
            caption === null ? (
              <hr key={index} />
            ) : (
              <button
                key={caption}
                type="button"
                role="menuitem"
                disabled={isBusy}
                onClick={() => void ask({ do: 'menu', caption, selection: selection() })}
              >
                {caption}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}
