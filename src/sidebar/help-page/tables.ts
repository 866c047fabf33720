const ROLES: Readonly<Record<string, string>> = {
  TABLE: 'table',
  THEAD: 'rowgroup',
  TBODY: 'rowgroup',
  TR: 'row',
  TD: 'cell',
};

/**
 * A narrow window shows the cells of a row below each other. Browsers then no longer take it for a table, so the roles say
 * that it is one; and in a table of more than two columns each cell says what it is about.
 */
export function keepTables(within: ParentNode): void {
  for (const table of within.querySelectorAll('table')) {
    const titles = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent ?? '');
    const cells = [...table.rows].flatMap((row) => [...row.cells]);
    const groups = [...(table.tHead ? [table.tHead] : []), ...table.tBodies];
    for (const element of [table, ...groups, ...table.rows, ...cells]) {
      element.setAttribute('role', ROLES[element.tagName] ?? roleOfHeader(element));
    }
    if (titles.length < 3) continue;
    for (const cell of table.querySelectorAll('td')) cell.dataset.label = titles[cell.cellIndex] ?? '';
  }
}

function roleOfHeader(element: Element): string {
  return element.getAttribute('scope') === 'col' ? 'columnheader' : 'rowheader';
}
