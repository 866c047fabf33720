import type { RefObject } from 'preact';
import type { Command, WorkbookView } from '../protocol';
import type { CellSelection } from './grid-element';
import { Menu } from './menu';
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
        <Menu
          key={menu.caption}
          menu={menu}
          isBusy={isBusy}
          onChoose={(caption) => void sendCommand({ do: 'menu', caption, selection: rows().rows })}
        />
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
