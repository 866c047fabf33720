import { createHash } from 'node:crypto';
import { VERSION } from '../../src/shared/version';
import { APPROVER } from './approvals-installation';
import { csvOf, type Either, evidence, FORMULA, PRODUCTS, withHistory } from './evidence-installation';
import { ADMIN, LEAD, SECOND_EDITOR } from './installation';

const addresses = (rows: Record<string, string>[]) => rows.map(({ Address }) => Address);

/** What Zendesk itself says of who is on. */
function isOn(installation: Either, email: string): boolean {
  if (!('personOf' in installation)) {
    return installation.accountsOf(email).some(({ enabled }) => enabled);
  }
  const person = installation.personOf(email);
  return person !== null && person.role !== 'end-user' && !person.suspended;
}

/** Between the moments that the form and Chat Access have written into these rows. */
function minutesByRow({ google }: Either, rows: Record<string, string>[]): number[] {
  const { sheet } = google.form;
  const titles = sheet.header();
  return rows.map(({ 'Request ID': id }) => {
    const index = sheet.display().findIndex((cells) => cells.includes(id ?? '((no id))'));
    const cells = sheet.row(index + 1);
    const at = (title: string) => Number(cells[titles.indexOf(title)]);
    return Math.round((at('Updated at') - at('Timestamp')) / 60_000);
  });
}

describe.each(PRODUCTS)('evidence of a history of %s', (_, before) => {
  let installation: Either;
  beforeAll(() => {
    installation = withHistory(before);
  });

  it('names who asked for each account that was opened, who approved it, when, and how long it took', () => {
    const { facts, rows } = evidence(installation).part('Accounts opened');
    const outcomes = installation.rows();
    const given = outcomes.filter(
      ({ Status, Action }) => /Done/.test(Status ?? '') && /ed$/.test(Action ?? ''),
    );
    expect(rows.map((row) => [row['Request ID'], row.Action])).toEqual(
      given.map((row) => [row['Request ID'], row.Action]),
    );
    expect(addresses(rows)).toEqual(['first@acme.example', 'second@acme.example', 'gone@acme.example']);
    for (const row of rows) expect(isOn(installation, row.Address ?? '')).toBe(true);
    expect(rows.map((row) => row['Asked by'])).toEqual([LEAD, LEAD, LEAD]);
    expect(rows.map((row) => row['Approved by'])).toEqual(['', APPROVER, APPROVER]);
    const minutes = minutesByRow(installation, given);
    expect(minutes[1]).toBeGreaterThanOrEqual(30);
    expect(rows.map(({ Minutes }) => Number(Minutes))).toEqual(minutes);
    expect(facts).toEqual(
      expect.arrayContaining([
        '2 accounts created, 1 enabled or raised, each for a request.',
        expect.stringContaining('2 of them were approved by a person'),
        'None was approved by the person who asked or the person it is about.',
        expect.stringMatching(
          new RegExp(
            `^From request to access: ${minutes[2]} minutes in the middle, ${minutes[1]} minutes or less`,
          ),
        ),
        expect.stringMatching(/^Supports SOC 2 CC6\.2 .* CC6\.3/),
      ]),
    );
  });

  it('says why and by what rule accounts were closed, and which were enabled again', () => {
    const made = evidence(installation);
    const { facts, rows } = made.part('Accounts closed');
    expect(addresses(rows).sort()).toEqual(['back@acme.example', 'gone@acme.example']);
    expect(facts).toContain('2 accounts disabled, 0 deleted; 2 of them enabled again since.');
    const [back, gone] = [...rows].sort((a, b) => ((a.Address ?? '') < (b.Address ?? '') ? -1 : 1));
    expect(back).toMatchObject({ Action: 'Disabled', 'Run by': ADMIN, How: 'Restored' });
    expect(back?.Rule).toMatch(/^No sign-in for 90 days \(limit: 45\)/);
    expect(back?.Plan).toMatch(/^P-/);
    expect(gone).toMatchObject({ How: 'Updated' });
    expect(made.part('Accounts restored').rows).toMatchObject([
      { Address: 'back@acme.example', Action: 'Restored', 'Restored by': ADMIN },
    ]);
  });

  it('lists all accounts by state, and says that the list is complete', () => {
    const { facts, rows } = evidence(installation).part('Population: all accounts by state');
    const listed = installation.agents();
    expect(rows.map(({ Address }) => Address)).toEqual(listed.map((row) => row['E-mail']));
    const on = listed.filter(({ Enabled }) => Enabled === 'Yes').length;
    for (const { Address, State } of rows) {
      expect(isOn(installation, Address ?? '')).toBe(State?.startsWith('Enabled'));
    }
    expect(facts[1]).toBe(`${listed.length} accounts, ${on} of them enabled.`);
    expect(facts[2]).toMatch(/^Complete: read from Zendesk 20\d\d-.* less than a day before\./);
  });

  it('says why dormant accounts are still on, and who is exempt until when', () => {
    const made = evidence(installation);
    const dormant = made.part('Dormant accounts that are still enabled (over 45 days)');
    const kept = dormant.rows.find(({ Address }) => Address === 'kept@acme.example');
    expect(Number(kept?.['Days idle'])).toBeGreaterThanOrEqual(80);
    expect(kept?.Reason).toBe(`Exempt: ${FORMULA}.`);
    const back = dormant.rows.find(({ Address }) => Address === 'back@acme.example');
    expect(back?.Reason).toBe('No sign-in for 90 days (limit: 45). The plan says: Restored.');
    expect(made.part('Exemptions').rows).toMatchObject([
      { Address: 'kept@acme.example', Reason: FORMULA, 'Last day': '', State: 'Counts', Where: 'Exemptions' },
      { Address: 'busy@acme.example', 'Last day': '2026-01-31', State: 'Ended' },
    ]);
  });

  it('lists who is blocked, which requests were refused and why, and who changed the setup', () => {
    const made = evidence(installation);
    expect(made.part('People who get no access').rows).toEqual([
      expect.objectContaining({
        Address: 'left@acme.example',
        'Blocked by': expect.stringContaining(SECOND_EDITOR),
      }),
    ]);
    const { facts, rows } = made.part('Requests that were refused or failed');
    const refused = installation.rows().filter(({ Status }) => /Rejected|attention/.test(Status ?? ''));
    expect(rows.map((row) => row['Request ID'])).toEqual(refused.map((row) => row['Request ID']));
    expect(facts).toContain('4 requests rejected, 0 failed.');
    expect(rows.map((row) => [row.Address, row['Rejected by']])).toEqual([
      ['third@acme.example', APPROVER],
      ['mallory@evil.example', ''],
      ['=1+1', ''],
      ['left@acme.example', ''],
    ]);
    expect(rows[1]?.Why).toContain('evil.example');
    const changes = made.part('Settings changed, and what people did').rows;
    const byOther = changes.filter(({ By }) => By === SECOND_EDITOR);
    expect(byOther.map(({ Action, Detail }) => `${Action}: ${Detail}`)).toEqual([
      expect.stringContaining('access.approval: none -> everyone'),
      expect.stringContaining('access.blocked: empty -> left@acme.example'),
    ]);
  });

  it('says who made it, when and of what, and ends with a line that says that it is complete', () => {
    const made = evidence(installation);
    expect(made.head('Made by')).toBe(ADMIN);
    expect(made.head('Made')).toMatch(/^20\d\d-.* \(.+\), which is .* \(UTC\)$/);
    expect(made.head('Program')).toBe(`Chat Access ${VERSION}`);
    expect(made.head('Period')).toMatch(/^20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d, days of /);
    expect(made.cells.at(-1)?.slice(0, 2)).toEqual([
      'End of the evidence',
      `Complete: ${made.cells.length - 1} rows above this one.`,
    ]);
    expect(made.part('State of the Log').facts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Intact: The Log is as it was written: \d+ lines, none altered/),
        'Every line has a valid proof.',
      ]),
    );
    const shown = JSON.stringify(made.cells);
    expect(shown).not.toContain(installation.zendesk.token);
    expect(installation.google.spreadsheet.active.name).toBe(made.name);
  });

  it('is the same as a file, whose fingerprint stands in the log', () => {
    const made = evidence(installation);
    const { page, csv } = csvOf(installation);
    const sha256 = createHash('sha256').update(csv, 'utf8').digest('hex');
    expect(page).toMatchObject({ ok: true, sheet: made.name, file: `${made.name}.csv`, sha256 });
    expect(page.parts).toHaveLength(10);
    const line = installation.log().at(-1);
    expect(line).toMatchObject({ Action: 'Evidence made', By: ADMIN });
    expect(line?.Detail).toContain(sha256);
    expect(installation.google.call('checkLog')).toMatchObject({ ok: true });
    installation.google.spreadsheet.sheet(made.name).set('B3', 'mallory@acme.example');
    const altered = csvOf(installation);
    expect(createHash('sha256').update(altered.csv, 'utf8').digest('hex')).not.toBe(altered.page.sha256);
  });

  it('keeps hostile texts texts, in the sheet and in the file', () => {
    const made = evidence(installation);
    const sheet = installation.google.spreadsheet.sheet(made.name);
    expect(made.cells.flat()).toEqual(expect.arrayContaining(['=1+1', FORMULA]));
    expect(sheet.formulas().flat().filter(Boolean)).toEqual([]);
    const { csv } = csvOf(installation);
    const fields = csv.match(/(?<=^|,)"(?:[^"]|"")*"/gm) ?? [];
    expect(fields).toContain(`"'=1+1"`);
    expect(fields.filter((field) => /^"\s*[=+\-@]/.test(field))).toEqual([]);
  });
});
