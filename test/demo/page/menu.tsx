import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuView } from '../protocol';
import { itemsIn, menuKey } from './menu-keys';

interface MenuProps {
  menu: MenuView;
  isBusy: boolean;
  onChoose: (caption: string) => void;
}

/** A menu of the script with its submenus, for the mouse and the keyboard as in Google Sheets. */
export function Menu({ menu, isBusy, onChoose }: MenuProps) {
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [openSubMenu, setOpenSubMenu] = useState<string | null>(null);
  /** Which item of the menu that is opened gets the focus; `null`: none, it was the mouse. */
  const wanted = useRef<0 | -1 | null>(null);
  const show = (open: boolean, focus: typeof wanted.current = null) => {
    wanted.current = focus;
    setOpen(open);
    setOpenSubMenu(null);
  };
  const showSubMenu = (caption: string | null, focus: typeof wanted.current = null) => {
    wanted.current = focus;
    setOpenSubMenu(caption);
    if (caption === openSubMenu) focusWanted();
  };
  const focusWanted = () => {
    const innermost = [...(root.current?.querySelectorAll('[role="menu"]') ?? [])].at(-1);
    if (wanted.current !== null && innermost) itemsIn(innermost).at(wanted.current)?.focus();
    wanted.current = null;
  };
  useLayoutEffect(() => {
    fitIntoWindow(root.current?.querySelector<HTMLElement>('.items'));
    focusWanted();
  }, [isOpen, openSubMenu]);
  useEffect(() => {
    if (!isOpen) return;
    const close = () => show(false);
    addEventListener('click', close);
    return () => removeEventListener('click', close);
  }, [isOpen]);
  const leave = () => {
    show(false);
    root.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) =>
    menuKey(event, { open: (at) => show(true, at), showSubMenu, close: () => show(false), leave });
  const choose = (caption: string) => {
    leave();
    onChoose(caption);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the items in it
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="script-menu"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={(event) => {
          event.stopPropagation();
          show(!isOpen, isByKey(event) ? 0 : null);
        }}
      >
        {menu.caption}
      </button>
      {isOpen && (
        <div class="items" role="menu" aria-label={menu.caption}>
          {menu.items.map((entry, index) => {
            if (entry === null) return <hr key={index} />;
            if (typeof entry === 'string') {
              const onEnter = () => showSubMenu(null);
              return <Item key={entry} {...{ caption: entry, isBusy, choose, onEnter }} />;
            }
            const isShown = entry.caption === openSubMenu;
            return <SubMenu key={entry.caption} {...{ menu: entry, isShown, isBusy, choose, showSubMenu }} />;
          })}
        </div>
      )}
    </div>
  );
}

/** On a phone, a menu with its open submenu scrolls where it is higher than the room below its button. */
function fitIntoWindow(menu: HTMLElement | null | undefined): void {
  menu?.style.setProperty('--room', `${innerHeight - menu.getBoundingClientRect().top - 8}px`);
}

/** A click by Enter or the space bar has no place. */
function isByKey({ detail }: MouseEvent): boolean {
  return detail === 0;
}

interface ItemProps {
  caption: string;
  isBusy: boolean;
  choose: (caption: string) => void;
  /** The mouse is over it. */
  onEnter?: () => void;
}

function Item({ caption, isBusy, choose, onEnter }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      disabled={isBusy}
      onMouseEnter={onEnter}
      onClick={() => choose(caption)}
    >
      {caption}
    </button>
  );
}

interface SubMenuProps {
  menu: MenuView;
  isShown: boolean;
  isBusy: boolean;
  choose: (caption: string) => void;
  showSubMenu: (caption: string | null, focus?: 0 | -1 | null) => void;
}

function SubMenu({ menu: { caption, items }, isShown, isBusy, choose, showSubMenu }: SubMenuProps) {
  return (
    <div class="sub-menu" role="none">
      <button
        type="button"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded={isShown}
        disabled={isBusy}
        onMouseEnter={() => showSubMenu(caption)}
        onClick={(event) => {
          event.stopPropagation();
          showSubMenu(caption, isByKey(event) ? 0 : null);
        }}
      >
        {caption}
      </button>
      {isShown && (
        <div class="items" role="menu" aria-label={caption}>
          {items.map((entry, index) =>
            typeof entry === 'string' ? (
              <Item key={entry} caption={entry} isBusy={isBusy} choose={choose} />
            ) : (
              entry === null && <hr key={index} />
            ),
          )}
        </div>
      )}
    </div>
  );
}
