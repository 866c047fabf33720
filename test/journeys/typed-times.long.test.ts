import { LEAD, SuiteInstallation, TestInstallation } from './installation';

type AnyInstallation = TestInstallation | SuiteInstallation;

const FAR = new Date('2099-01-01');

function typeInto({ google }: AnyInstallation, row: number, title: string, value: unknown): void {
  const column = google.form.sheet.header().indexOf(title) + 1;
  google.form.sheet.set(`R${row}C${column}`, value);
}

describe('a figure that a person has typed into a row', () => {
  it('(Updated at, in a row that has ended) holds up no later request for the person', () => {
    const installation = TestInstallation.ready();
    const first = installation.submit();
    const [account] = installation.accountsOf('ana@acme.example');
    if (account) installation.zendesk.state.agents.delete(account.id);
    typeInto(installation, first, 'Updated at', FAR);
    installation.wait({ days: 1 });
    const second = installation.submit();
    installation.wait({ hours: 1 }, 15);
    expect(installation.row(second)).toMatchObject({ Action: 'Created', Status: '\u2713 Done' });
    expect(installation.accountsOf('ana@acme.example')).toHaveLength(1);
  });

  it('(Updated at, in a row that waits for chat) does not make it wait for ever', () => {
    const installation = SuiteInstallation.ready({ access: { role: 'Staff' } });
    const row = installation.submit();
    expect(installation.row(row).Status).toContain('Waiting');
    typeInto(installation, row, 'Updated at', FAR);
    installation.wait({ days: 16 }, 240);
    expect(installation.row(row).Status).toContain('Needs attention');
    expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
  });

  it.each([-1000, -1, 0.5, Number.MAX_SAFE_INTEGER])(
    '(Attempts: %s) does not keep it from ending, and the requester is told once',
    (attempts) => {
      const installation = TestInstallation.ready();
      installation.zendesk.modes.intercept = ({ method }) =>
        method === 'POST' ? { status: 500, headers: {}, body: '', seconds: 0.2 } : undefined;
      const row = installation.submit();
      typeInto(installation, row, 'Attempts', attempts);
      installation.wait({ days: 4 }, 240);
      expect(installation.row(row).Status).toContain('Needs attention');
      expect(installation.google.sent.filter(({ to }) => to === LEAD)).toHaveLength(1);
    },
  );
});
