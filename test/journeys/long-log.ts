import { proofText, prove, referTo } from '../../src/sheets/log-proof';
import type { TestInstallation } from './installation';
import { logSheet } from './log-hands';

/** The log as it is after years: so many lines in all, each proved under the key of the owner. */
export function withLongLog(
  installation: Pick<TestInstallation, 'google'>,
  lines: number,
): Pick<TestInstallation, 'google'> {
  const { google } = installation;
  google.advance({ minutes: 10 });
  const saved = google.save();
  const own = Object.values(saved.stores.properties).find((each) => each['log-end']) ?? {};
  const key = own['log-key'] ?? '';
  const end = JSON.parse(own['log-end'] ?? '{}');
  const sheet = logSheet(installation);
  let { number, mark } = end;
  for (let row = sheet.lastRow + 1; row <= lines + 1; row++) {
    const cells = lineOf(row, google.clock.now() - (lines - row) * 1000);
    const proof = prove(key, cells, { number: ++number, loose: '', before: referTo(mark), above: null });
    mark = proof.mark;
    const typed = cells.map((cell) => (typeof cell === 'object' ? new Date(cell.time) : cell));
    sheet.setRow(row, [...typed, proofText(proof)]);
  }
  const grown = google.save();
  for (const each of Object.values(grown.stores.properties)) {
    if (each['log-end']) each['log-end'] = JSON.stringify({ ...end, number, mark, row: lines + 1 });
  }
  google.load(grown);
  return installation;
}

function lineOf(row: number, at: number) {
  const address = `new${row}@acme.example`;
  return [
    ...[{ time: at }, `R-${row.toString(16).padStart(12, '0')}`, 'lead@acme.example', address],
    ...['✓ Done', 'Created', String(5_000_000 + row), `Created an account for ${address}.`],
    ...['Sent: created', '', '', 'form'],
  ];
}
