import { type Serving, serve } from '../stand-in';
import { ZendeskSupport } from '../stand-in/support';
import { RehearseCommand, responses, TempFiles } from './test-helpers';

const files = new TempFiles();
const rehearse = new RehearseCommand(files);
const FILE = files.write(
  'responses.csv',
  responses(
    'new@acme.example,Ana,Silva',
    'off@acme.example,Bo,Berg',
    'new@acme.example,Ana,Silva',
    'on@acme.example,Cy,Cole',
    'customer@acme.example,Di,Dorn',
  ),
);
const SETUP = files.write(
  'setup.json',
  JSON.stringify({
    connection: { product: 'support' },
    access: { domains: ['acme.example'], departments: ['Chat'], role: 'Staff' },
  }),
);

let standIn: ZendeskSupport;
let serving: Serving;

beforeEach(async () => {
  standIn = new ZendeskSupport({ clock: Date.now });
  standIn.addGroup('Chat');
  standIn.addAgent({ email: 'off@acme.example', suspended: true });
  standIn.addAgent({ email: 'on@acme.example', groups: ['Chat'] });
  standIn.addUser({ email: 'customer@acme.example' });
  serving = await serve(standIn);
});

afterEach(() => serving.close());
afterAll(() => files.remove());

const rehearseReal = (more: string[] = []) =>
  rehearse.run([FILE, '--setup', SETUP, '--zendesk', serving.url, ...more], { ZENDESK_TOKEN: standIn.token });

describe('npm run rehearse with a real account of Zendesk Suite', () => {
  it('rehearses everything, plays the admin who ticks Chat, and changes nothing', async () => {
    const before = standIn.snapshot();
    const { code, out, err } = await rehearseReal(['--rows']);
    expect(err).toBe('');
    expect(out).toContain('It was only read: every change was simulated');
    expect(out).toContain('an admin has to tick Chat for up to 3 people.');
    expect(out).toMatch(/ 2 {2}new@acme\.example +Done: created/);
    expect(out).toMatch(/ 3 {2}off@acme\.example +Done: enabled/);
    expect(out).toMatch(/ 4 {2}new@acme\.example +Done: enabled/);
    expect(out).toMatch(/ 5 {2}on@acme\.example +Done: no change/);
    expect(out).toMatch(/ 6 {2}customer@acme\.example +Done: enabled/);
    expect(out).toMatch(/\nPUT \/users\/:id +\d+ +0 +0\n/);
    expect(standIn.snapshot()).toEqual(before);
    expect(new Set(standIn.calls.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(out + err).not.toContain(standIn.token);
    expect(code).toBe(0);
  });

  it('changes people with --for-real --yes, who then wait for Chat', async () => {
    const { code, out } = await rehearseReal(['--for-real', '--yes', '--rows']);
    expect(out).toMatch(/ 2 {2}new@acme\.example +Waiting/);
    expect(out).not.toContain('an admin has to tick Chat');
    const team = standIn.snapshot().users.filter(({ role }) => role === 'agent');
    expect(team.map(({ email, suspended, groups }) => [email, suspended, groups.includes('Chat')])).toEqual([
      ['off@acme.example', false, true],
      ['on@acme.example', false, true],
      ['customer@acme.example', false, true],
      ['new@acme.example', false, true],
    ]);
    expect(code).toBe(1);
  });
});
