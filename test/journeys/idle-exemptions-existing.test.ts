import { exemptionsSheet, IDLE_PEOPLE } from './idle-exemptions';
import { IdleInstallation } from './idle-installation';

describe('a sheet Exemptions that an editor has created', () => {
  /** Before Chat Access was turned on. */
  function withSheet(rows: unknown[][]): IdleInstallation {
    const installation = new IdleInstallation();
    installation.google.spreadsheet.addSheet('Exemptions', rows);
    installation.turnOn().runTimerOnce();
    installation.google.open();
    installation.addPeople(IDLE_PEOPLE);
    installation.check();
    return installation;
  }

  it('applies with its titles in another order, and gets a column Note', () => {
    const installation = withSheet([
      ['Until', 'reason', 'Who asked', ' ADDRESS'],
      ['2026-05-31', 'Parental leave', 'Lea', 'ana@acme.example'],
      ['', 'Partner', 'Lea', '@partner.example'],
    ]);
    expect(installation.planRow('ana').Reason).toBe('Exempt, until 2026-05-31: Parental leave.');
    expect(installation.planRow('cleo').Reason).toBe('Exempt: Partner.');
    expect(
      exemptionsSheet(installation)
        .display()
        .map((cells) => cells.slice(1)),
    ).toEqual([
      ['reason', 'Who asked', ' ADDRESS', 'Note'],
      ['Parental leave', 'Lea', 'ana@acme.example', 'Counts until 2026-05-31.'],
      ['Partner', 'Lea', '@partner.example', 'Counts.'],
    ]);
  });

  it('is renamed but complete if it is about something else', () => {
    const rows = [
      ['Product', 'Tax'],
      ['Books', 'exempt'],
    ];
    const installation = withSheet(rows);
    expect(installation.google.spreadsheet.sheet('Exemptions (yours 1)').display()).toEqual(rows);
    expect(exemptionsSheet(installation).header()).toEqual(['Address', 'Reason', 'Until', 'Note']);
    expect(installation.planRow('ana').Action).toBe('Disable');
  });

  it('holds the plan if no column is titled Address', () => {
    const installation = withSheet([
      ['Person', 'Reason', 'Until'],
      ['ana@acme.example', 'Parental leave', ''],
    ]);
    expect(installation.toast()).toContain('The sheet Exemptions has no column Address');
    installation.apply();
    expect(installation.enabled('ana', 'ben')).toEqual([true, true]);
  });
});
