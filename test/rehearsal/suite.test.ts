import { RehearseCommand, responses, TempFiles } from './test-helpers';

const files = new TempFiles();
const rehearse = new RehearseCommand(files);
afterAll(() => files.remove());

const PEOPLE = files.write(
  'people.csv',
  [
    'email,role,suspended,chat',
    'off@acme.example,agent,true,true',
    'On@Acme.example,agent,false,true',
    'customer@acme.example,end-user,false,false',
    'boss@acme.example,admin,true,true',
  ].join('\n'),
);
const RESPONSES = files.write(
  'responses.csv',
  responses(
    'new@acme.example,Ana,Silva',
    'off@acme.example,Bo,Berg',
    'on@acme.example,Cy,Cole',
    'customer@acme.example,Di,Dorn',
    'eve@elsewhere.example,Eve,Eder',
  ),
);

const outcomes = (out: string) =>
  out
    .split('\n')
    .filter((line) => /^ *\d+ {2}\S+@/.test(line))
    .map((line) => line.trim().split(/ {2,}/).slice(1, 4).join(' | '));

describe('npm run rehearse --product support', () => {
  it('handles the responses of a form with the people of a file, and plays the admin who ticks Chat', async () => {
    const { code, out, err } = await rehearse.run([
      RESPONSES,
      '--product',
      'support',
      '--agents',
      PEOPLE,
      '--rows',
    ]);
    expect(err).toBe('');
    expect(out).toContain('Zendesk: the stand-in for Suite with the accounts of people.csv\n');
    expect(out).toContain('an admin has to tick Chat for 2 people. Here it is ticked');
    expect(out).toContain('A call that failed is often an answer: that a person');
    expect(outcomes(out)).toEqual([
      'new@acme.example | Done: created | Sent: created',
      'off@acme.example | Done: enabled | Sent: enabled',
      'on@acme.example | Done: no change | Sent: unchanged',
      'customer@acme.example | Done: enabled | Sent: enabled',
      'eve@elsewhere.example | Rejected | Sent: rejected',
    ]);
    expect(out).toMatch(/\nPOST \/users +2 +1\n/);
    expect(code).toBe(0);
  });

  it('takes the product, and the roles of the account, from a setup.json', async () => {
    const setup = files.write(
      'setup.json',
      JSON.stringify({
        connection: { product: 'support' },
        access: { domains: ['acme.example'], role: 'Night shift', chat: 'ignore' },
      }),
    );
    const { code, out } = await rehearse.run([RESPONSES, '--setup', setup, '--rows']);
    expect(out).toContain('Zendesk: the stand-in for Suite with no account but its owner\n');
    expect(out).toContain('an admin has to tick Chat for 0 people');
    expect(outcomes(out)[0]).toBe('new@acme.example | Done: created | Sent: created');
    expect(code).toBe(0);
  });

  it('ends with 1 and names the rows that need attention', async () => {
    const file = files.write('boss.csv', responses('boss@acme.example,Bea,Boss'));
    const { code, out } = await rehearse.run([file, '--product', 'support', '--agents', PEOPLE]);
    expect(out).toContain('Needing attention or not finished: 1 of 1 rows\n');
    expect(code).toBe(1);
  });

  it('is refused with a sentence when setup and arguments, or the file, are for the other product', async () => {
    const setup = files.write('chat.json', '{ "connection": { "product": "chat" } }');
    expect(await rehearse.run([RESPONSES, '--product', 'support', '--setup', setup])).toMatchObject({
      code: 2,
      err: '--product is support, but chat.json is for another product: give only one of them.\n',
    });
    const agents = files.write('agents.csv', 'email,enabled\na@acme.example,true\n');
    const { code, err } = await rehearse.run([RESPONSES, '--product', 'support', '--agents', agents]);
    expect(err).toMatch(
      /^agents\.csv cannot be used\.\nIts columns are those of stand-alone Chat.*\n.*enabled/,
    );
    expect(code).toBe(2);
    const people = files.write('people.csv', 'email,suspended\na@acme.example,no\n');
    expect((await rehearse.run([RESPONSES, '--agents', people])).err).toContain(
      'Its columns are those of Zendesk Suite: rehearse it with --product support',
    );
  });
});
