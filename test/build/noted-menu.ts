interface Item {
  caption: string;
  handler: string;
}

/** A `SpreadsheetApp` that only notes the items of the menu that it is asked to add. */
export function notedMenu(): { items: Item[]; service: unknown } {
  const items: Item[] = [];
  const menu = {
    addItem: (caption: string, handler: string) => items.push({ caption, handler }),
    addSeparator: () => undefined,
    addToUi: () => undefined,
  };
  return { items, service: { getUi: () => ({ createMenu: () => menu }) } };
}
