import { exemptionsSheet, IDLE_PEOPLE, NO_ADDRESS, notes, withExemptions } from './idle-exemptions';
import { IdleInstallation } from './idle-installation';

describe('the sheet Exemptions', () => {
  it('exists after the first review, with its titles', () => {
    const installation = withExemptions();
    expect(exemptionsSheet(installation).header()).toEqual(['Address', 'Reason', 'Until', 'Note']);
    expect(exemptionsSheet(installation).frozenRows).toBe(1);
    expect(exemptionsSheet(installation).lastRow).toBe(1);
  });

  it('exempts an address and a domain, and the plan says why and until when', () => {
    const installation = withExemptions(
      ['Ana@Acme.example ', 'Parental leave', '2026-05-31'],
      ['@partner.example', 'Needed once a year'],
    );
    installation.check();
    expect(installation.planRow('ana')).toMatchObject({
      Action: 'Spare',
      Reason: 'Exempt, until 2026-05-31: Parental leave.',
    });
    expect(installation.planRow('cleo')).toMatchObject({
      Action: 'Spare',
      Reason: 'Exempt: Needed once a year.',
    });
    expect(notes(installation)).toEqual(['Counts until 2026-05-31.', 'Counts.']);
  });

  it('exempts no one in a subdomain of a listed domain', () => {
    const installation = withExemptions(['@partner.example']);
    installation.check();
    expect([installation.planRow('cleo').Action, installation.planRow('dan').Action]).toEqual([
      'Spare',
      'Disable',
    ]);
  });

  it('applies on the last day but not on the next, and both the plan and the note say so', () => {
    const installation = withExemptions(['ana@acme.example', 'Parental leave', '2026-03-04']);
    const days = [1, 1, 1].map(() => {
      installation.skipDays(1).check();
      const { Action, Reason = '' } = installation.planRow('ana');
      return [Action, Reason.replace(/ \d+ days/, ' … days'), ...notes(installation)];
    });
    const counts = ['Spare', 'Exempt, until 2026-03-04: Parental leave.', 'Counts until 2026-03-04.'];
    const ended = [
      'Disable',
      'No sign-in for … days (limit: 45). Its exemption ended on 2026-03-04.',
      'Ended on 2026-03-04: no longer counts.',
    ];
    expect(days).toEqual([counts, counts, ended]);
    installation.apply();
    expect(installation.enabled('ana')).toEqual([false]);
  });

  it('applies without end if the end is not a date, and says so', () => {
    const installation = withExemptions(
      ['ana@acme.example', '', 'next summer'],
      ['ben@acme.example', '', "'2026-03-01"],
    );
    installation.check();
    expect(notes(installation)).toEqual([
      'The end is not a date: counts without end.',
      'Ended on 2026-03-01: no longer counts.',
    ]);
    expect([installation.planRow('ana').Action, installation.planRow('ben').Action]).toEqual([
      'Spare',
      'Disable',
    ]);
  });

  it.each([
    ['de_DE', "'31.12.2026"],
    ['en_GB', "'31/12/2026"],
    ['en_US', "'12/31/2026"],
  ])('ends on a day that is typed as text in the way of %s', (locale, end) => {
    const installation = IdleInstallation.afterFirstReview({ google: { locale } }, IDLE_PEOPLE);
    installation.exempt(['ana@acme.example', '', end]);
    installation.check();
    expect(notes(installation)).toEqual(['Counts until 2026-12-31.']);
  });

  it.each([1e308, -1e308, 1e9, 4_000_000, 45, 0, -5, '0226-05-31', "'9999-99-99", "'31/12/2020", true])(
    'applies without end if the end is %j in a cell for dates, and says so',
    (end) => {
      const installation = withExemptions(['ana@acme.example', '', end]);
      installation.check();
      expect(installation.planRow('ana').Action).toBe('Spare');
      expect(notes(installation)).toEqual(['The end is not a date: counts without end.']);
    },
  );

  it('loses the note of a line that is emptied', () => {
    const installation = withExemptions(['ana@acme.example', 'Leave'], ['ben@acme.example', 'Leave']);
    installation.check();
    exemptionsSheet(installation).set('A2:C2', '');
    installation.check();
    expect(notes(installation)).toEqual(['', 'Counts.']);
    expect([installation.planRow('ana').Action, installation.planRow('ben').Action]).toEqual([
      'Disable',
      'Spare',
    ]);
  });
});

describe('a line that is neither an address nor a domain', () => {
  it('holds the plan of the daily review, and the email and the note quote it', () => {
    const installation = withExemptions(['ben at acme', 'Leave']);
    installation.review();
    expect(installation.enabled('ana', 'ben', 'cleo', 'dan')).toEqual([true, true, true, true]);
    expect(installation.plan().state).toContain(`Stopped before changing anything: ${NO_ADDRESS}`);
    expect(installation.google.sent.at(-1)?.subject).toBe('Chat Access has stopped an idle plan');
    expect(installation.google.sent.at(-1)?.body).toContain(NO_ADDRESS);
    expect(notes(installation)).toEqual([
      'Neither an address nor a domain like @acme.com: correct or delete this line.',
    ]);
  });

  it('holds the plan of the daily review, however long and however many such lines are', () => {
    const lengths = [10_000, 40_000, 3_000, 2_000, 1_000];
    const installation = withExemptions(...lengths.map((length) => ['x'.repeat(length)]));
    expect(installation.review().state).toBe('completed');
    expect(installation.plan().state).toContain('in row 6 of the sheet Exemptions is neither');
    expect(installation.google.sent.at(-1)?.subject).toBe('Chat Access has stopped an idle plan');
    expect(installation.enabled('ana')).toEqual([true]);
  });

  it('can be corrected, and the next review applies its plan', () => {
    const installation = withExemptions(['ben at acme', 'Leave']);
    installation.review();
    exemptionsSheet(installation).set('A2', 'ben@acme.example');
    installation.skipDays(1).review();
    expect(installation.enabled('ana', 'ben', 'cleo', 'dan')).toEqual([false, true, false, false]);
    expect(notes(installation)).toEqual(['Counts.']);
  });

  it('also stops a plan that was made before it was entered', () => {
    const installation = withExemptions();
    installation.check();
    installation.exempt(['ben at acme', 'Leave']);
    expect(installation.apply()).toBe(`Stopped: ${NO_ADDRESS} Nothing more was changed.`);
    expect(installation.enabled('ana', 'ben', 'cleo', 'dan')).toEqual([true, true, true, true]);
    exemptionsSheet(installation).set('A2', 'ben@acme.example');
    expect(installation.apply()).toContain('3 disabled, 1 skipped.');
    expect(installation.enabled('ben')).toEqual([true]);
  });

  it.each([
    ['several addresses', 'ana@acme.example, ben@acme.example'],
    ['a name with an address', 'Ana <ana@acme.example>'],
    ['a domain without its @', 'acme.example'],
    ['a non-Latin letter that looks like a Latin one', 'аna@acme.example'],
  ])('may be %s', (_, line) => {
    const installation = withExemptions([line, 'Leave']);
    expect(installation.check()).toContain(
      'in row 2 of the sheet Exemptions is neither an address nor a domain',
    );
  });
});
