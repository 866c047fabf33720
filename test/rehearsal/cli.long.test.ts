import { RehearseCommand, responses, runScript, TempFiles } from './test-helpers';

const files = new TempFiles();
const rehearse = new RehearseCommand(files);
afterAll(() => files.remove());

const AGENTS = files.write(
  'agents.csv',
  'email,enabled,role\noff@acme.example,false,Agent\nOn@Acme.example,true,Agent\nboss@acme.example,false,Administrator\n',
);
const GOOD = files.write(
  'good.csv',
  responses(
    'new@acme.example,Ana,Silva',
    'off@acme.example,Bo,Berg',
    'on@acme.example,Cy,Cole',
    'NEW@acme.example,Ana,Silva',
    'eve@elsewhere.example,"=HYPERLINK(""http://example.com"")",Eve',
  ),
);

describe('npm run rehearse', () => {
  it('handles the responses of a form with the accounts of a file', async () => {
    const { code, out, err } = await runScript('cli', [GOOD, '--agents', AGENTS, '--rows']);
    expect(err).toBe('');
    expect(out).toContain('5 responses, dates read as month/day/year\n');
    expect(out).toContain('Allowed domain: acme.example, which 100 % of the requesters have.');
    expect(out).toContain('Zendesk: the stand-in with the accounts of agents.csv');
    const rows = out.split('\n').filter((line) => /^ *\d+ {2}\S+@/.test(line));
    expect(rows.map((line) => line.trim().split(/ {2,}/).slice(0, 4))).toEqual([
      ['2', 'new@acme.example', 'Done: created', 'Sent: created'],
      ['3', 'off@acme.example', 'Done: enabled', 'Sent: enabled'],
      ['4', 'on@acme.example', 'Done: no change', 'Sent: unchanged'],
      ['5', 'NEW@acme.example', 'Done: no change', 'Sent: unchanged'],
      ['6', 'eve@elsewhere.example', 'Rejected', 'Sent: rejected'],
    ]);
    expect(out).toMatch(/\nPOST \/agents +1 +0\n/);
    expect(out).toMatch(/\nVirtual time: 5 min \d+ s\nApps Script: \d+ calls in 1 run of the trigger\n/);
    expect(out).toMatch(/\nNo row needs attention\.\n$/);
    expect(code).toBe(0);
  });

  it('prints the same as JSON', async () => {
    const { code, out } = await rehearse.run([GOOD, '--agents', AGENTS, '--json', '--mails']);
    const report = JSON.parse(out);
    expect(report.rows).toEqual({
      total: 5,
      outcomes: [
        { outcome: 'Done: created', rows: 1 },
        { outcome: 'Done: enabled', rows: 1 },
        { outcome: 'Done: no change', rows: 2 },
        { outcome: 'Rejected', rows: 1 },
        { outcome: 'Needs attention', rows: 0 },
      ],
    });
    expect(report).toMatchObject({ attention: [], paused: null, mails: { sent: 5, drafts: 0 } });
    expect(report.mails.all).toHaveLength(5);
    expect(report.mails.all[0]).toMatchObject({ to: 'lead@acme.example', cc: '' });
    expect(code).toBe(0);
  });

  it('ends with 1 and names the rows that need attention', async () => {
    const file = files.write(
      'boss.csv',
      responses('new@acme.example,Ana,Silva', 'boss@acme.example,Bea,Boss'),
    );
    const { code, out } = await rehearse.run([file, '--agents', AGENTS]);
    expect(out).toContain('Needing attention or not finished: 1 of 2 rows\n');
    expect(out).toMatch(
      /\n {2}3 {2}boss@acme\.example {2}Needs attention {2}Not enabled: boss@acme\.example is an/,
    );
    expect(code).toBe(1);
  });

  it('reads columns, domains and other settings from a setup.json', async () => {
    const file = files.write(
      'de.csv',
      [
        '\ufeffZeit,Lead,Neu,Vorname,Nachname,Wo',
        '13.03.2026 09:15:02,chef@other.example,zoë@acme.example,Zoë,Zander,x',
        '13.03.2026 09:16:02,chef@other.example,zoe@acme.example,Zoë,Zander,x',
      ].join('\n'),
    );
    const setup = files.write(
      'setup.json',
      JSON.stringify({
        connection: { subdomain: 'zeta' },
        responses: {
          columns: { requester: 'lead', email: 'Neu', firstName: 'Vorname', lastName: 'Nachname' },
        },
        access: { domains: ['acme.example'], requesters: ['chef@other.example'] },
        mail: { enabled: false },
      }),
    );
    const { code, out } = await rehearse.run([file, '--setup', setup, '--rows']);
    expect(out).toContain('dates read as day/month/year');
    expect(out).toContain('Allowed domains: acme.example\n');
    expect(out).toMatch(/ 2 {2}zoë@acme\.example +Rejected/);
    expect(out).toMatch(/ 3 {2}zoe@acme\.example +Done: created +Off/);
    expect(code).toBe(0);
  });

  it('leaves rows alone that are not its own, and continues an export that it has partly handled', async () => {
    const file = files.write(
      'again.csv',
      [
        'Timestamp,Email Address,Agent email,First name,Last name,Action,Status,Detail,Agent ID,Mail,Attempts,Next try,Request ID,Updated at',
        '3/13/2026 9:15:02,lead@acme.example,a@acme.example,A,A,Created,✓ Done,Created.,1,Sent: created,1,,R-0123456789ab,2026-03-13 09:16',
        '3/13/2026 9:15:02,lead@acme.example,b@acme.example,B,B,Updated,,,,,,,,',
        ',,,,,,,,,,,,,',
        '3/13/2026 9:16:02,lead@acme.example,c@acme.example,C,C,,,,,,,,,',
      ].join('\n'),
    );
    const { code, out } = await rehearse.run([file, '--rows']);
    expect(out).toMatch(/2 {2}a@acme\.example {2}Done: created +Sent: created +Created\.\n/);
    expect(out).toMatch(/3 {2}b@acme\.example {2}Left as it was\n/);
    expect(out).toMatch(/5 {2}c@acme\.example {2}Done: created/);
    expect(out).toMatch(/\nAll +Sent +1\n/);
    expect(code).toBe(0);
  });
});

describe('npm run rehearse with input that cannot be used', () => {
  const wrong = async (...given: string[]) => {
    const { code, out, err } = await rehearse.run(given);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };

  it('names missing files and arguments', async () => {
    expect(await wrong(files.path('none.csv'))).toMatch(
      /none\.csv cannot be read\. There is no such file\.\n$/,
    );
    expect(await wrong()).toContain('Give the exported responses');
  });

  it('names the line of the file', async () => {
    const bad = files.write('bad.csv', responses('a@acme.example,A,A', 'b@acme.example,B'));
    expect(await wrong(bad)).toBe('Line 3: 4 values, where line 1 has 5.\n');
    const excel = files.write(
      'excel.csv',
      Buffer.from(`\ufeff${responses('a@acme.example,A,A')}`, 'utf16le'),
    );
    expect(await wrong(excel)).toContain('excel.csv is UTF-16, as Excel writes it.');
  });

  it('shows the problems of the setup, field by field', async () => {
    const setup = files.write(
      'bad.json',
      '{ "access": { "domains": ["acme"] }, "mail": { "copyTo": ["x"] }, "mails": 1 }',
    );
    expect(await wrong(GOOD, '--setup', setup)).toBe(
      [
        'bad.json cannot be used.',
        'access.domains.0: "acme" is not a domain. Enter it like acme.com, in plain letters.',
        'mail.copyTo.0: Enter an email address: "x" must contain exactly one @.',
        'mails: There is no such setting. Leave it out.\n',
      ].join('\n'),
    );
  });

  it('says what is wrong with the agents', async () => {
    const agents = files.write('bad-agents.csv', 'email\nnobody\n');
    expect(await wrong(GOOD, '--agents', agents)).toBe(
      'bad-agents.csv cannot be used.\nLine 2: “nobody” is not an e-mail address.\n',
    );
  });

  it('asks for the domain when no requester has an address', async () => {
    const file = files.write(
      'no.csv',
      `Requester,Agent email,First name,Last name\nAna,a@acme.example,A,A\n`,
    );
    expect(await wrong(file)).toContain('so the domain cannot be guessed. Give it in a setup.json');
  });
});
