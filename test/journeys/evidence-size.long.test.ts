import { proofText, prove, referTo } from '../../src/sheets/log-proof';
import { csvOf, type Either, evidence, PRODUCTS } from './evidence-installation';
import { ADMIN } from './installation';
import { logSheet } from './log-hands';

/** As large as a company that uses it for years; `EVIDENCE_LINES` and `EVIDENCE_ACCOUNTS` make it larger. */
const LINES = Number(process.env.EVIDENCE_LINES ?? 12_000);
const ACCOUNTS = Number(process.env.EVIDENCE_ACCOUNTS ?? 3_000);

const [[, chat] = []] = PRODUCTS;

/** So many lines under the owner's key, behind those that are there: half of them about accounts that were opened. */
function fillLog({ google }: Either, lines: number): void {
  const own = google.properties.user(ADMIN);
  const key = own['log-key'] ?? '';
  const end = JSON.parse(own['log-end'] ?? '{}');
  const sheet = logSheet({ google } as never);
  const times = { first: google.clock.now() - 80 * 86_400_000, step: 60_000 };
  let [number, mark] = [sheet.lastRow - 1, ''];
  for (let index = 0; index < lines; index++) {
    const at = Math.floor((times.first + index * times.step) / 1000) * 1000;
    const isOpening = index % 2 === 0;
    const cells = [
      { time: at },
      isOpening ? `R-${index.toString(16).padStart(12, '0')}` : 'P-12345678',
      isOpening ? 'lead@acme.example' : '',
      `person${index}@acme.example`,
      '\u2713 Done',
      isOpening ? 'Created' : 'Disabled',
      `7${index}`,
      'No sign-in for 90 days (limit: 45).',
      '',
      '',
      '',
      'the timer',
    ];
    number++;
    const proof = prove(key, cells, {
      number,
      loose: '',
      before: mark === '' ? '' : referTo(mark),
      above: null,
    });
    mark = proof.mark;
    const typed = cells.map((cell) => (typeof cell === 'object' ? new Date(cell.time) : cell && `'${cell}`));
    const row = [...typed];
    row[end.column - 1] = `'${proofText(proof)}`;
    sheet.setRow(sheet.lastRow + 1, row);
  }
}

function fillAgents(installation: Either, accounts: number): void {
  const sheet = installation.google.spreadsheet.sheet('Agents');
  const used = new Date(installation.google.clock.now() - 60 * 86_400_000);
  for (let index = 0; index < accounts; index++) {
    const id = String(900_000 + index);
    sheet.setRow(index + 2, [
      ...[`'${id}`, `agent${index}@acme.example`, `Agent ${index}`, 'Yes', 'Agent', '', used, used, 60],
      ...['Enabled', used, ''],
    ]);
  }
}

function costOf(lines: number, accounts: number) {
  const installation = chat?.() as Either;
  fillLog(installation, lines);
  fillAgents(installation, accounts);
  const started = performance.now();
  const made = evidence(installation);
  const seconds = (performance.now() - started) / 1000;
  const { callCount, cellsRead, cellsWritten } = installation.lastExecution();
  const opened = made.part('Accounts opened').rows.length;
  return {
    installation,
    opened,
    callCount,
    cellsRead,
    cellsWritten,
    seconds: Math.round(seconds),
    rows: made.cells.length,
  };
}

it('takes no call for a line or an account', () => {
  const small = costOf(10, 10);
  const { installation, ...large } = costOf(LINES, ACCOUNTS);
  console.info(`10 lines, 10 accounts: ${small.callCount} calls; ${LINES} and ${ACCOUNTS}:`, large);
  expect(large.opened).toBe(LINES / 2);
  const blocks = 2 * Math.ceil(LINES / 10_000) + Math.ceil(ACCOUNTS / 10_000) + Math.ceil(large.rows / 5_000);
  expect(large.callCount).toBeLessThanOrEqual(small.callCount + 2 * blocks + 4);
  const { csv, page } = csvOf(installation);
  expect(csv.split('\r\n')).toHaveLength(large.rows + 1);
  expect(page.more).not.toBeNull();
}, 600_000);
