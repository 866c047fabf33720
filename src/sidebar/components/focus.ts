/** Waits until the page has been rendered, so that the focus is not lost with a button that a click has removed. */
export function focusAfterRender(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
