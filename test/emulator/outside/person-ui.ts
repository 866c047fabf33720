import type { MenuData, MenuItemData, UiData } from '../runtime/world';

/** What scripts have shown to users, and what users will answer. */
export class PersonUi {
  readonly #data: UiData;

  constructor(data: UiData) {
    this.#data = data;
  }

  get menus(): MenuData[] {
    return structuredClone(this.#data.menus);
  }

  get toasts(): UiData['toasts'] {
    return structuredClone(this.#data.toasts);
  }

  get alerts(): UiData['alerts'] {
    return structuredClone(this.#data.alerts);
  }

  get prompts(): UiData['prompts'] {
    return structuredClone(this.#data.prompts);
  }

  get dialogs(): UiData['dialogs'] {
    return structuredClone(this.#data.dialogs);
  }

  get sidebar(): UiData['sidebar'] {
    return structuredClone(this.#data.sidebar);
  }

  /** Prepares the answer to the next alert or prompt: `'YES'`, or `'OK'` with a text. Others are closed. */
  answer(button: string, text = ''): void {
    this.#data.answers.push({ button, text });
  }

  /** Takes back the answers that no dialog has asked for. */
  forgetAnswers(): void {
    this.#data.answers.length = 0;
  }

  item(caption: string): MenuItemData {
    const items = this.#data.menus.flatMap(itemsOf);
    const found = items.find((item) => item.caption === caption);
    if (found) return found;
    throw new Error(`((no menu item ${caption}; there are ${items.map((item) => item.caption).join(', ')}))`);
  }
}

function itemsOf(menu: MenuData): MenuItemData[] {
  return menu.items.flatMap((item) => {
    if ('items' in item) return itemsOf(item);
    return 'functionName' in item ? [item] : [];
  });
}
