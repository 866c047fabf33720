import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Command, MenuView, WorkbookView } from '../protocol';
import type { CellSelection } from './grid';
import { sendCommand } from './server-call';

interface MenuBarProps {
  sheet: WorkbookView;
  selected: RefObject<CellSelection>;
  isBusy: boolean;
}

/** The menus of the script, who is signed in, and buttons for editing rows. */
export function MenuBar({ sheet, selected, isBusy }: MenuBarProps) {
  const rows = () => selected.current ?? { row: 2, column: 1, rows: null };
  const edit = (make: (at: CellSelection) => Command) => () => void sendCommand(make(rows()));
  const on = { sheet: sheet.id };
  return (
    <div class="menu-bar">
      {sheet.menus.map((menu) => (
        <Menu key={menu.caption} menu={menu} isBusy={isBusy} selection={() => rows().rows} />
      ))}
      <SignedIn sheet={sheet} isBusy={isBusy} />
      <span class="spacer" />
      <button
        type="button"
        class="tool"
        onClick={edit(({ row }) => ({ do: 'insert-row', ...on, before: row }))}
      >
        Insert row
      </button>
      <button type="button" class="tool" onClick={edit(({ row }) => ({ do: 'delete-row', ...on, row }))}>
        Delete row
      </button>
      <button
        type="button"
        class="tool"
        onClick={edit(({ column }) => ({ do: 'sort', ...on, column, ascending: true }))}
      >
        Sort A–Z
      </button>
      <button
        type="button"
        class="tool"
        onClick={edit(({ column }) => ({ do: 'sort', ...on, column, ascending: false }))}
      >
        Sort Z–A
      </button>
    </div>
  );
}

/** Menu and sidebar run as whoever is signed in. */
function SignedIn({ sheet: { editors, signedIn }, isBusy }: Pick<MenuBarProps, 'sheet' | 'isBusy'>) {
  return (
    <span class="signed-in">
      <label for="signed-in">Signed in as</label>
      <select
        id="signed-in"
        value={signedIn}
        disabled={isBusy}
        onChange={({ currentTarget }) => void sendCommand({ do: 'sign-in', email: currentTarget.value })}
      >
        {editors.map(({ email, part }) => (
          <option key={email} value={email}>
            {email} ({part})
          </option>
        ))}
      </select>
    </span>
  );
}

interface MenuProps {
  menu: MenuView;
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
                onClick={() => void sendCommand({ do: 'menu', caption, selection: selection() })}
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
