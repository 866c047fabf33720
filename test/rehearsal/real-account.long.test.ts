import { type Serving, serve, ZendeskChat } from '../stand-in';
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
  ),
);
const SETUP = files.write(
  'setup.json',
  '{ "access": { "domains": ["acme.example"], "departments": ["Chat"] } }',
);

let standIn: ZendeskChat;
let serving: Serving;

beforeEach(async () => {
  standIn = new ZendeskChat({ clock: Date.now });
  standIn.addAgent({ email: 'off@acme.example', enabled: false });
  standIn.addAgent({ email: 'on@acme.example', departments: ['Chat'] });
  serving = await serve(standIn);
});

afterEach(() => serving.close());
afterAll(() => files.remove());

const rehearseReal = (more: string[] = [], token = standIn.token) =>
  rehearse.run([FILE, '--setup', SETUP, '--zendesk', serving.url, ...more], { ZENDESK_TOKEN: token });

const methods = () => new Set(standIn.calls.map(({ method }) => method));

describe('npm run rehearse with a real account', () => {
  it('rehearses everything and changes nothing', async () => {
    const before = standIn.snapshot();
    const { code, out, err } = await rehearseReal(['--rows']);
    expect(err).toBe('');
    expect(out).toContain('as owner@acme.example (Owner). It was only read: every change was simulated');
    expect(out).toMatch(/ 2 {2}new@acme\.example +Done: created/);
    expect(out).toMatch(/ 3 {2}off@acme\.example +Done: enabled/);
    expect(out).toMatch(/ 4 {2}new@acme\.example +Done: no change/);
    expect(out).toMatch(/\nPOST \/agents +1 +0 +0\n/);
    expect(out).toMatch(/\nPUT \/departments\/:id +1 +0 +0\n/);
    expect(standIn.snapshot()).toEqual(before);
    expect(methods()).toEqual(new Set(['GET']));
    expect(out + err).not.toContain(standIn.token);
    expect(code).toBe(0);
  });

  it('changes nothing without a confirmation', async () => {
    const { code, out, err } = await rehearseReal(['--for-real']);
    expect(err).toContain('2 accounts will be changed: 1 created, 1 enabled. No mail will be sent.');
    expect(err).toContain('Nothing was changed. Add --yes to continue without a confirmation.');
    expect({ code, out, methods: methods() }).toEqual({ code: 2, out: '', methods: new Set(['GET']) });
  });

  it('changes accounts with --for-real --yes', async () => {
    const { code, out, err } = await rehearseReal(['--for-real', '--yes']);
    expect(out).toContain(
      'as owner@acme.example (Owner). Accounts were really changed; the mails stayed on this machine.',
    );
    expect(out).toMatch(/Done: created +1\nDone: enabled +1\n/);
    const { agents, departments } = standIn.snapshot();
    expect(agents.map(({ email, enabled }) => [email, enabled])).toEqual([
      ['owner@acme.example', true],
      ['off@acme.example', true],
      ['on@acme.example', true],
      ['new@acme.example', true],
    ]);
    expect(departments[0]?.members).toHaveLength(3);
    expect(out + err).not.toContain(standIn.token);
    expect(code).toBe(0);
  });

  it('reports a refused token without quoting it', async () => {
    const { code, out, err } = await rehearseReal([], 's3cret-and-wrong');
    expect(err).toContain('Zendesk does not accept this credential.');
    expect(err).not.toContain('s3cret');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('asks for a token when there is none', async () => {
    expect(await rehearseReal([], '')).toMatchObject({
      code: 2,
      err: 'A real account needs its token: set ZENDESK_TOKEN, or give it with --token.\n',
    });
  });

  it('ends with 1 and says why when the token stops working halfway', async () => {
    standIn.modes.tokenRevokedAfter = 6;
    const { code, out } = await rehearseReal();
    expect(out).toContain('Chat Access is paused: Zendesk refuses the saved credential');
    expect(out).toMatch(/Needing attention or not finished: \d of 4 rows/);
    expect(code).toBe(1);
  });

  it('reports that an account made in Zendesk Support is read-only before making any change', async () => {
    standIn.modes.kind = 'integrated';
    const { code, err } = await rehearseReal(['--for-real', '--yes']);
    expect(err).toContain('who may read accounts but not change them');
    expect(code).toBe(2);
  });
});
