/** Moves the focus once what was changed has been drawn, so that it is not lost with the button that was pressed. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** Whether the page is in front of somebody, as far as the browser knows. */
export function isPageVisible(): boolean {
  return !document.hidden;
}
