import { type AnswersInstallation, FORM, PRODUCTS } from './answers-installation';

const EMAIL = 'ana@acme.example';

function ready(installation: AnswersInstallation): AnswersInstallation {
  return installation.ready();
}

/** Asks for Ana with these answers to the two further questions. */
function ask(installation: AnswersInstallation, team: string, kind = ''): number {
  return installation.submit({ email: EMAIL }, {}, { [FORM.department]: team, [FORM.role]: kind });
}

describe.each(PRODUCTS)('by the answers of the form, on %s,', (_, make, plainRole) => {
  it.each([
    ['Sales', '', ['General', 'Sales'], plainRole],
    ['  sALES ', '', ['General', 'Sales'], plainRole],
    ['', '', ['General'], plainRole],
    ['', 'team LEAD', ['General'], 'Chief'],
    ['Sales, Phones', 'Team lead', ['Care', 'General', 'Sales'], 'Chief'],
    ['Care, EMEA', '', ['Care', 'Escalations', 'General'], plainRole],
    ['Phones, Care, EMEA, Sales', '', ['Care', 'Escalations', 'General', 'Sales'], plainRole],
  ])('the team %j and the kind %j give a new account %j and the role %s', (team, kind, departments, role) => {
    const installation = ready(make());
    const row = ask(installation, team, kind);
    expect(installation.row(row)).toMatchObject({ Action: 'Created', Status: '✓ Done' });
    expect(installation.row(row).Detail).toBe('Created an account for Ana Silva (ana@acme.example).');
    expect(installation.given(EMAIL)).toEqual({ departments, role });
  });

  it('what the setup does not name gives the default, and the row says so', () => {
    const installation = ready(make());
    const row = ask(installation, 'Sales, Marketing', 'Owner');
    expect(installation.given(EMAIL)).toEqual({ departments: ['General', 'Sales'], role: plainRole });
    expect(installation.row(row).Detail).toBe(
      'Created an account for Ana Silva (ana@acme.example). ' +
        'The answers "Marketing" for the department, "Owner" for the role are not in the setup, so the default was used. ' +
        'To change that, open Chat Access > Open setup and health.',
    );
    expect(installation.google.sent[0]?.body).not.toContain('Marketing');
  });

  it('an account that was off gets them when it is enabled, and one that is on is not changed', () => {
    const installation = ready(make());
    installation.addDisabled(EMAIL);
    expect(installation.row(ask(installation, 'Sales', 'Team lead')).Action).toBe('Updated');
    expect(installation.given(EMAIL)).toEqual({ departments: ['General', 'Sales'], role: 'Chief' });
    const again = ask(installation, 'Care, EMEA, Nonsense', '');
    expect(installation.row(again).Detail).toBe(
      'ana@acme.example already has an enabled account. Nothing was changed.',
    );
    expect(installation.given(EMAIL)).toEqual({ departments: ['General', 'Sales'], role: 'Chief' });
  });

  it('an answer that is edited makes another request', () => {
    const installation = ready(make());
    const row = ask(installation, 'Sales');
    const id = installation.row(row)['Request ID'];
    installation.google.advance({ minutes: 1 });
    installation.google.form.edit(row, { [FORM.department]: 'Phones' });
    expect(installation.row(row)).toMatchObject({ Action: 'No change', Status: '✓ Done' });
    expect(installation.row(row)['Request ID']).not.toBe(id);
  });

  it('many executions at once leave everybody in all of their departments', () => {
    const installation = ready(make());
    const people = Array.from({ length: 12 }, (_, index) => ({
      'Email Address': 'lead@acme.example',
      'Email of the new agent': `agent${index}@acme.example`,
      'First name': `Agent ${index}`,
      'Last name': 'Example',
      [FORM.department]: index % 2 === 0 ? 'Sales, Phones' : 'Care, EMEA',
    }));
    installation.google.form.burst(people, { parallel: true });
    installation.google.advance({ minutes: 30 });
    people.forEach((_, index) => {
      const departments = index % 2 === 0 ? ['Care', 'General', 'Sales'] : ['Care', 'Escalations', 'General'];
      expect(installation.given(`agent${index}@acme.example`).departments).toEqual(departments);
    });
  });

  it('rows from before the columns were chosen keep their outcome when they are', () => {
    const installation = make();
    const before = {
      ...(installation.setup.responses as object),
      columns: { ...columnsOf(installation), department: '', role: '' },
    };
    installation.google.call('saveSetup', { ...installation.setup, responses: before });
    installation.google.call('turnOn');
    installation.runTimerOnce();
    const row = ask(installation, 'Sales');
    const shown = installation.row(row);
    expect(shown.Status).toBe('✓ Done');
    installation.google.call('saveSetup', { responses: { columns: FORM } });
    installation.wait({ hours: 26 }, 60);
    expect(installation.row(row)).toEqual(shown);
    expect(installation.google.sent).toHaveLength(1);
    expect(
      installation.row(installation.submit({ email: 'ben@acme.example' }, {}, { [FORM.department]: 'Sales' }))
        .Status,
    ).toBe('✓ Done');
    expect(installation.given('ben@acme.example').departments).toEqual(['General', 'Sales']);
  });

  it('the form is paused while a column that the setup names is missing', () => {
    const installation = ready(make());
    installation.google.form.sheet.renameHeader(FORM.department, 'Teams');
    const row = ask(installation, 'Sales');
    expect(installation.row(row).Status).toBe('‖ Paused');
    expect(installation.row(row).Detail).toContain(FORM.department);
  });
});

function columnsOf(installation: AnswersInstallation): Record<string, string> {
  return (installation.setup.responses as { columns: Record<string, string> }).columns;
}
