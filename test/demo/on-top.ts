import type { Locator } from 'playwright-core';

/** Whether nothing covers the middle of an element, the first of several. */
export function isOnTop(locator: Locator): Promise<boolean> {
  return locator.first().evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(element.ownerDocument.elementFromPoint(x + width / 2, y + height / 2));
  });
}
