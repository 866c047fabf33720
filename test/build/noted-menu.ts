interface Item {
  /** Where it stands: `Idle accounts > Apply the idle plan`. */
  caption: string;
  handler: string;
}

/** A menu that only notes its items, in the order in which people see them. */
class NotedMenu {
  readonly items: Item[] = [];
  readonly caption: string;

  constructor(caption: string) {
    this.caption = caption;
  }

  addItem(caption: string, handler: string): this {
    this.items.push({ caption, handler });
    return this;
  }

  addSubMenu({ caption, items }: NotedMenu): this {
    this.items.push(...items.map((item) => ({ ...item, caption: `${caption} > ${item.caption}` })));
    return this;
  }

  addSeparator(): this {
    return this;
  }

  addToUi(): void {
    this.onAdd(this);
  }

  onAdd: (menu: NotedMenu) => void = () => undefined;
}

/** A `SpreadsheetApp` that only notes the items of the menu that it is asked to add. */
export function notedMenu(): { items: Item[]; service: unknown } {
  const items: Item[] = [];
  const createMenu = (caption: string) => {
    const menu = new NotedMenu(caption);
    menu.onAdd = (added) => void items.push(...added.items);
    return menu;
  };
  return { items, service: { getUi: () => ({ createMenu }) } };
}
