import { TestInstallation } from './installation';

const EMAIL = 'zoe@acme.example';

function costsAfter(requests: number): { cells: number; calls: number } {
  const installation = TestInstallation.ready();
  const first = installation.submit({ email: EMAIL });
  const { sheet } = installation.google.form;
  const ended = sheet.row(first);
  for (let count = 1; count < requests; count++) sheet.setRow(first + count, ended);
  const row = installation.submit({ email: EMAIL });
  expect(installation.row(row)).toMatchObject({ Action: 'No change', Status: '\u2713 Done' });
  const { cellsRead, callCount } = installation.lastExecution();
  return { cells: cellsRead, calls: callCount };
}

describe('a person who has been asked for many times', () => {
  it('costs the next request a bounded number of cells, and no call more', () => {
    const [few, many] = [costsAfter(60), costsAfter(600)];
    expect(many.cells - few.cells).toBeLessThanOrEqual(20);
    expect(many.calls).toBe(few.calls);
    expect(many.cells).toBeLessThan(1500);
  });

  it('and whom hundreds of typed lines in Agents name costs no more calls to Zendesk than usual', () => {
    const installation = TestInstallation.ready();
    const agents = installation.google.spreadsheet.sheet('Agents');
    const header = agents.header();
    for (let line = 0; line < 300; line++) {
      const cells: Record<string, string> = { 'E-mail': EMAIL, 'Agent ID': String(1000 + line) };
      agents.setRow(
        agents.lastRow + 1,
        header.map((title) => cells[title] ?? ''),
      );
    }
    installation.takeCalls();
    const row = installation.submit({ email: EMAIL });
    expect(installation.takeCalls()).toHaveLength(2);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '\u2713 Done' });
  });
});
