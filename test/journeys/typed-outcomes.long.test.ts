import { dashboardOf, update } from './dashboard-sheet';
import { type Either, evidence, PRODUCTS } from './evidence-installation';
import { ADMIN } from './installation';
import { logSheet } from './log-hands';

/** An editor makes the row of a refused request say that it has given access. */
function typeOutcome({ google }: Either, row: number): void {
  const { sheet } = google.form;
  for (const [title, text] of [
    ['Status', '✓ Done'],
    ['Action', 'Created'],
    ['Agent ID', '4711'],
  ] as const) {
    sheet.set(`${String.fromCharCode(65 + sheet.header().indexOf(title))}${row}`, text);
  }
}

describe.each(PRODUCTS)('an outcome that an editor has typed into a row of %s', (_, start) => {
  const typed = () => {
    const installation = start();
    installation.submit({ email: 'real@acme.example' });
    typeOutcome(installation, installation.submit({ email: 'mallory@evil.example' }));
    installation.google.advance({ hours: 1 });
    return installation;
  };

  it('is copied into the log as what it is, and leaves the log intact', () => {
    const installation = typed();
    const sheet = logSheet(installation as never);
    const lines = sheet.display().map((cells) => cells.join('|'));
    expect(lines.filter((line) => /\|row\|/.test(line))).toEqual([
      expect.stringMatching(/mallory@evil\.example\|✓ Done\|Created\|4711/),
    ]);
    expect(installation.google.call('checkLog')).toMatchObject({ ok: true });
  });

  it('is not counted by the dashboard', () => {
    const installation = typed();
    update(installation);
    expect(dashboardOf(installation).weeks.at(-1)).toMatchObject({ Created: '1', Rejected: '1' });
  });

  it('is no access given in the evidence, which lists it apart', () => {
    const made = evidence(typed());
    expect(made.part('Accounts opened').rows.map(({ Address }) => Address)).toEqual(['real@acme.example']);
    const { facts, rows } = made.part('State of the Log');
    expect(facts[1]).toMatch(/^Intact: /);
    expect(facts[2]).toMatch(/^1 line without a valid proof, or copied from its row /);
    expect(rows).toMatchObject([
      {
        Proof: 'Row only',
        'Claimed action': 'Created',
        'Claimed address': 'mallory@evil.example',
      },
    ]);
  });

  it('is told apart in the history of the person', () => {
    const { google } = typed();
    const { events } = google.callAs(ADMIN, 'getPersonHistory', 'mallory@evil.example') as {
      events: { what: string; isProved: boolean }[];
    };
    expect(events.map(({ what, isProved }) => [what, isProved])).toEqual([
      ['Created · ✓ Done', false],
      ['✕ Rejected', true],
    ]);
  });
});
