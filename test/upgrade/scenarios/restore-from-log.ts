import { addressOf, type Installation, MENU } from '../installation';

/** Selects the lines that say that these accounts were disabled. */
export function restoreFromLog(installation: Installation, names: readonly string[], sheet = 'Log'): void {
  const wanted = names.map(addressOf);
  const lines = installation.sheetRows(sheet).map(({ Action, Address = '' }, index) => ({
    row: index + 2,
    isWanted: Action === 'Disabled' && wanted.includes(Address),
  }));
  const rows = lines.filter(({ isWanted }) => isWanted).map(({ row }) => row);
  installation.click(MENU.restore, { sheet, rows });
}
