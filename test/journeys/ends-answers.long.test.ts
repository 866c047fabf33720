import {
  ask,
  type EndsInstallation,
  inDays,
  LAST_DAY,
  PRODUCTS,
  passDays,
  planRow,
  ready,
} from './ends-installation';

const EMAIL = 'ana@acme.example';
const [, makeChat] = PRODUCTS[0] ?? [];

function chat(google: Record<string, unknown> = {}): EndsInstallation {
  if (!makeChat) throw new Error('there is no product');
  return ready(makeChat({ google }));
}

/** Writes the answer into the cell as a person would type it, and has the row handled. */
function askTyped(installation: EndsInstallation, value: unknown) {
  const { google } = installation;
  const { row } = google.form.submit(
    {
      'Email Address': 'lead@acme.example',
      'Email of the new agent': EMAIL,
      'First name': 'Ana',
      'Last name': 'Silva',
    },
    { fire: false },
  );
  const column = google.form.sheet.display()[0]?.indexOf(LAST_DAY) ?? -1;
  google.form.sheet.set(`${String.fromCharCode(65 + column)}${row}`, value);
  google.run('processPending');
  return installation.row(row);
}

const UNREADABLE =
  'Not created: the last day of access is not a valid date. Enter it as 2026-12-31 and submit the form again.';
const TOO_FAR =
  'Not created: the last day of access is too far ahead. Correct it, or leave it empty for access without an end, and submit the form again.';
const PAST = 'Not created: the last day of access is past. Correct it and submit the form again.';

describe('the answer about the last day', () => {
  it.each([
    ['en_US', '12/31/2030', '2030-12-31'],
    ['en_US', '1/2/2031', '2031-01-02'],
    ['en_GB', '1/2/2031', '2031-02-01'],
    ['de_DE', '31.12.2030', '2030-12-31'],
    ['de_DE', '1.2.29', '2029-02-01'],
    ['nl_NL', '31-12-2030', '2030-12-31'],
    ['ja_JP', '2030/12/31', '2030-12-31'],
    ['en_US', '2030-12-31', '2030-12-31'],
  ])('in a sheet of %s, %j is understood as %s, as a text and as a date', (locale, answer, until) => {
    const asText = chat({ locale });
    expect(askTyped(asText, `'${answer}`).Detail).toContain(`Access until ${until}.`);
    const asTyped = chat({ locale });
    expect(ask(asTyped, answer).Detail).toContain(`Access until ${until}.`);
  });

  it.each([
    ['en_US', '31/12/2030', UNREADABLE],
    ['de_DE', '12/31/2030', UNREADABLE],
    ['en_US', 'next Friday', UNREADABLE],
    ['en_US', '2030-02-30', UNREADABLE],
    ['en_US', '2030-12', UNREADABLE],
    ['en_US', '12-31/2030', UNREADABLE],
    ['en_US', '9999-12-31', TOO_FAR],
    ['en_US', '1999-12-31', UNREADABLE],
    ['en_US', '2020-01-31', PAST],
  ])(
    'in a sheet of %s, %j is refused with a sentence, and the requester is told',
    (locale, answer, detail) => {
      const installation = chat({ locale });
      const row = askTyped(installation, `'${answer}`);
      expect(row).toMatchObject({ Status: '✕ Rejected', Action: '', Detail: detail });
      expect(installation.isOn(EMAIL)).toBe(false);
      const [mail] = installation.google.sent;
      expect(mail).toMatchObject({ to: 'lead@acme.example' });
      expect(mail?.body).toContain(detail);
      expect(mail?.body).not.toContain(answer);
    },
  );

  it.each([[46000.5], [-1], [1e9], [true], [0.5], ['=1+1']])(
    'a cell that holds %j is refused with a sentence',
    (value) => {
      const row = askTyped(chat(), value);
      expect(row).toMatchObject({ Status: '✕ Rejected' });
      expect(row.Detail).toMatch(/^Not created: the last day of access is /);
    },
  );

  it('is the day that its cell shows in the time zone of the sheet, however far that is from universal time', () => {
    for (const timeZone of ['Pacific/Auckland', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Etc/GMT+12']) {
      expect(ask(chat({ timeZone }), '2030-12-31').Detail).toContain('Access until 2030-12-31.');
    }
  });

  it('may be today, which is still a day of access', () => {
    const installation = chat();
    expect(ask(installation, inDays(installation, 0)).Detail).toContain(
      `Access until ${inDays(installation, 0)}.`,
    );
  });

  it('is about the end of an account also where Zendesk denies at first that it is there', () => {
    const installation = chat();
    const [first, later] = [inDays(installation, 3), inDays(installation, 30)];
    ask(installation, first);
    installation.google.clock.advance(60_000);
    missOnce(installation);
    expect(ask(installation, later).Detail).toBe(
      `${EMAIL} already has an enabled account. Access is until ${later} now; it was until ${first}.`,
    );
    installation.google.clock.advance(60_000);
    missOnce(installation);
    expect(ask(installation, first).Detail).toMatch(
      `${EMAIL} already has an enabled account. Nothing was changed. Access stays until ${later}`,
    );
    passDays(installation, 4);
    expect(installation.isOn(EMAIL)).toBe(true);
  });

  it('that is edited makes another request', () => {
    const installation = chat();
    ask(installation, inDays(installation, 30));
    installation.google.clock.advance(60_000);
    installation.google.form.edit(2, { [LAST_DAY]: inDays(installation, 60) });
    installation.google.advance({ minutes: 5 });
    expect(installation.row(2).Detail).toBe(
      `${EMAIL} already has an enabled account. Access is until ${inDays(installation, 60)} now; it was until ${inDays(installation, 30)}.`,
    );
  });
});

describe.each(PRODUCTS)('an answer that was done, on %s,', (_, make) => {
  it.each([
    ['nonsense', UNREADABLE],
    ['2020-01-31', PAST],
  ])(
    'and is edited to the last day %j, is rejected with the sentence, and the end stays',
    (answer, detail) => {
      const installation = ready(make());
      const until = inDays(installation, 3);
      ask(installation, until);
      installation.google.clock.advance(60_000);
      installation.google.form.edit(2, { [LAST_DAY]: answer });
      installation.google.advance({ minutes: 5 });
      expect(installation.row(2)).toMatchObject({ Status: '✕ Rejected', Detail: detail });
      passDays(installation, 3);
      expect(installation.isOn(EMAIL)).toBe(true);
      passDays(installation, 1);
      expect(installation.isOn(EMAIL)).toBe(false);
    },
  );

  it('gives no access until a day that is past when its row is retried, also before a review', () => {
    const installation = ready(make());
    ask(installation, inDays(installation, 0));
    installation.switch(EMAIL, false);
    installation.google.clock.advance(86_400_000);
    installation.google.clickMenu('Retry selected rows', { selection: [2], sheet: 'Form Responses 1' });
    expect(installation.row(2)).toMatchObject({ Status: '✕ Rejected', Detail: PAST });
    expect(installation.isOn(EMAIL)).toBe(false);
  });
});

describe.each(PRODUCTS)('a request for somebody who has an account, on %s,', (_, make) => {
  it('puts off an end that the form has set, or lifts it, and neither sooner nor for those without one', () => {
    const installation = ready(make());
    const [first, later] = [inDays(installation, 30), inDays(installation, 60)];
    ask(installation, first);
    expect(ask(installation, later).Detail).toBe(
      `${EMAIL} already has an enabled account. Access is until ${later} now; it was until ${first}.`,
    );
    expect(ask(installation, first).Detail).toBe(
      `${EMAIL} already has an enabled account. Nothing was changed. Access stays until ${later}, not ${first}: the form can put an end off, but not bring it forward. To end access sooner, ask the admin.`,
    );
    expect(ask(installation, later).Detail).toBe(
      `${EMAIL} already has an enabled account. Nothing was changed.`,
    );
    expect(ask(installation, '').Detail).toBe(
      `${EMAIL} already has an enabled account. Access is without an end date now; it was until ${later}.`,
    );
    expect(ask(installation, first).Detail).toBe(
      `${EMAIL} already has an enabled account. Nothing was changed. Access stays without an end, not until ${first}: the form sets a last day only for people whose account is new or off. To end access, ask the admin.`,
    );
  });

  it('that gives access again has no end where the form does not ask for one any more', () => {
    const installation = ready(make());
    ask(installation, inDays(installation, 5));
    passDays(installation, 1);
    installation.switch(EMAIL, false);
    installation.google.call('saveSetup', { responses: { columns: { until: '' } } });
    expect(installation.row(installation.submit({ email: EMAIL })).Action).toBe('Updated');
    passDays(installation, 6);
    expect(installation.isOn(EMAIL)).toBe(true);
    expect(planRow(installation).Reason).not.toContain('until');
  });

  it('tells the requester in the mail what became of the last day', () => {
    const installation = ready(make());
    const [first, later] = [inDays(installation, 30), inDays(installation, 60)];
    ask(installation, first);
    const mailAbout = (answer: string) => {
      ask(installation, answer);
      return installation.google.sent.at(-1)?.body;
    };
    expect(mailAbout(later)).toMatch(
      new RegExp(`Ana Silva already has .*\\. Access is until ${later} now; it was until ${first}\\.\n`),
    );
    expect(mailAbout(first)).toContain(`. Access stays until ${later}, not ${first}: `);
    expect(mailAbout(later)).toContain('. Nothing was changed.');
    expect(mailAbout('')).toContain(`. Access is without an end date now; it was until ${later}.`);
    expect(mailAbout(first)).toContain(`. Access stays without an end, not until ${first}: `);
  });

  it('gives the end with the access where the account was off, for one call more', () => {
    const calls = ['', 'a day'].map((answer) => {
      const installation = ready(make());
      installation.addOn(EMAIL);
      installation.switch(EMAIL, false);
      const until = inDays(installation, 30);
      const row = ask(installation, answer && until);
      expect(row).toMatchObject({ Action: 'Updated' });
      expect(row.Detail?.includes(`Access until ${until}.`)).toBe(answer !== '');
      return installation.lastExecution().callCount;
    });
    expect(calls[1]).toBe((calls[0] ?? 0) + 1);
  });

  it.each(['hand', 'filter'] as const)('puts the end off although its line is hidden by %s', (by) => {
    const choices = { findSkipsHiddenRows: true, findSkipsFilteredRows: true };
    const installation = ready(make({ google: { choices } }));
    const [first, later] = [inDays(installation, 2), inDays(installation, 9)];
    ask(installation, first);
    const log = installation.google.spreadsheet.sheet('Log');
    log.hideRows(2, log.lastRow - 1, by);
    expect(ask(installation, later).Detail).toContain(`Access is until ${later} now; it was until ${first}.`);
    passDays(installation, 5);
    expect(installation.isOn(EMAIL)).toBe(true);
  });

  it('that only asks for another last day costs no more however many lines the log has about others', () => {
    const calls = [0, 25].map((others) => {
      const installation = ready(make());
      for (let number = 0; number < others; number++) ask(installation, '', `other${number}@acme.example`);
      ask(installation, inDays(installation, 30));
      expect(ask(installation, inDays(installation, 40)).Detail).toContain('it was until');
      return installation.lastExecution().callCount;
    });
    expect(calls[1]).toBe(calls[0]);
  });
});

function missOnce({ zendesk }: EndsInstallation): void {
  zendesk.modes.intercept = () => {
    delete zendesk.modes.intercept;
    const headers = { 'Content-Type': 'application/json' };
    return { status: 404, headers, body: '{"error":"not_found"}', seconds: 0.1 };
  };
}
