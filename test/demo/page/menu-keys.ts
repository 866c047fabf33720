/** What a key does to a menu. */
export interface MenuMoves {
  /** Opens it; the first (0) or the last (-1) item gets the focus. */
  open(at: 0 | -1): void;
  showSubMenu(caption: string | null, focus?: 0 | -1 | null): void;
  close(): void;
  /** Closes it, and goes back to its button. */
  leave(): void;
}

/** The items of a menu without those of its submenus. */
export function itemsIn(menu: Element): HTMLElement[] {
  const own =
    ':scope > [role="menuitem"]:not(:disabled), :scope > .sub-menu > [role="menuitem"]:not(:disabled)';
  return [...menu.querySelectorAll<HTMLElement>(own)];
}

/**
 * The keys of a menu and its submenus.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/menubar/#keyboardinteraction
 */
export function menuKey(event: KeyboardEvent, moves: MenuMoves): void {
  const item = event.target as HTMLElement;
  const menu = item.closest('[role="menu"]');
  const isHandled = menu ? moveIn(menu, item, event.key, moves) : onButton(event.key, moves);
  if (isHandled) event.preventDefault();
}

function onButton(key: string, { open, close }: MenuMoves): boolean {
  if (key === 'ArrowDown') open(0);
  else if (key === 'ArrowUp') open(-1);
  else if (key === 'Escape') close();
  else return false;
  return true;
}

function moveIn(menu: Element, item: HTMLElement, key: string, moves: MenuMoves): boolean {
  const items = itemsIn(menu);
  const to = placeOf(key, items.indexOf(item), items.length);
  const parent = menu.closest('.sub-menu')?.querySelector<HTMLElement>('[role="menuitem"]');
  if (to !== null) items.at(to)?.focus();
  else if (key === 'ArrowRight' && item.getAttribute('aria-haspopup')) moves.showSubMenu(item.textContent, 0);
  else if (parent && (key === 'ArrowLeft' || key === 'Escape')) {
    parent.focus();
    moves.showSubMenu(null);
  } else if (key === 'Escape') moves.leave();
  else if (key === 'Tab') {
    moves.leave();
    return false;
  } else return false;
  return true;
}

/** From the last item it goes on at the first, and the other way. */
function placeOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return -1;
    default:
      return null;
  }
}
