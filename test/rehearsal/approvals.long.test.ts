import { RehearseCommand, responses, TempFiles } from './test-helpers';

const files = new TempFiles();
const rehearse = new RehearseCommand(files);
afterAll(() => files.remove());

const RESPONSES = files.write(
  'responses.csv',
  responses('new@acme.example,Ana,Silva', 'boss@acme.example,Bea,Boss', 'eve@elsewhere.example,Eve,Eder'),
);

const outcomes = (out: string) =>
  out
    .split('\n')
    .filter((line) => /^ *\d+ {2}\S+@/.test(line))
    .map((line) => line.trim().split(/ {2,}/).slice(1, 4).join(' | '));

describe.each(['chat', 'support'])('a rehearsal with approval, on %s,', (product) => {
  const rehearseWith = async (access: Record<string, unknown>) => {
    const role = product === 'support' ? { role: 'Staff' } : {};
    const setup = files.write(
      'setup.json',
      JSON.stringify({ access: { domains: ['acme.example'], approval: 'everyone', ...role, ...access } }),
    );
    return rehearse.run([RESPONSES, '--product', product, '--setup', setup, '--rows']);
  };

  it('approves what waits, and says how many rows needed it and whom', async () => {
    const { code, out, err } = await rehearseWith({ approvers: ['boss@acme.example', 'head@acme.example'] });
    expect(err).toBe('');
    expect(out).toContain(
      'Approval: 2 rows need it, by boss@acme.example or head@acme.example. Here a row is approved as soon as it waits for that.\n',
    );
    expect(outcomes(out)).toEqual([
      'new@acme.example | Done: created | Sent: created',
      'boss@acme.example | Done: created | Sent: created',
      'eve@elsewhere.example | Rejected | Sent: rejected',
    ]);
    expect(out).toMatch(/\napproval +Sent +2\n/);
    if (product === 'chat') expect(out).not.toMatch(/\nalert +Sent/);
    expect(out).toContain('Approved by boss@acme.example.');
    expect(out).toContain('Approved by head@acme.example.');
    expect(code).toBe(0);
  });

  it('lists a row that nobody else may decide', async () => {
    const { code, out } = await rehearseWith({ approvers: ['boss@acme.example'] });
    expect(outcomes(out)[1]).toBe('boss@acme.example | Needs approval | Sent: approval');
    expect(out).toContain('Needing attention or not finished: 1 of 3 rows\n');
    expect(code).toBe(1);
  });

  it('asks the owner where the setup names nobody', async () => {
    const { code, out } = await rehearseWith({});
    expect(out).toContain('Approval: 2 rows need it, by admin@example.com.');
    expect(code).toBe(0);
  });
});
