import { type Serving, serve, ZendeskChat } from '../zendesk';
import { Files, Rehearse, responses } from './testing';

const files = new Files();
const rehearse = new Rehearse(files);
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
  it('plays the whole story and changes nothing', async () => {
    const before = standIn.snapshot();
    const { code, out, err } = await rehearseReal(['--rows']);
    expect(err).toBe('');
    expect(out).toContain('as owner@acme.example (Owner). It was only read: every change was played');
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

  it('changes nothing for real without being told twice', async () => {
    const { code, out, err } = await rehearseReal(['--for-real']);
    expect(err).toContain('2 accounts will be changed: 1 created, 1 enabled. No mail will be sent.');
    expect(err).toContain('Nothing was changed. Add --yes to go on without being asked.');
    expect({ code, out, methods: methods() }).toEqual({ code: 2, out: '', methods: new Set(['GET']) });
  });

  it('changes accounts for real when told so', async () => {
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

  it('says that a token is refused, without repeating it', async () => {
    const { code, out, err } = await rehearseReal([], 's3cret-and-wrong');
    expect(err).toContain('Zendesk does not accept this credential.');
    expect(err).not.toContain('s3cret');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('asks for a token when there is none', async () => {
    expect(await rehearseReal([], '')).toMatchObject({
      code: 2,
      err: 'A real account needs its token: put it into ZENDESK_TOKEN, or give it with --token.\n',
    });
  });

  it('ends with 1 when the token stops working midway, and says why', async () => {
    standIn.modes.tokenRevokedAfter = 6;
    const { code, out } = await rehearseReal();
    expect(out).toContain('The desk is paused: Zendesk refuses the saved credential');
    expect(out).toMatch(/To be looked at, or not finished: \d of 4 rows/);
    expect(code).toBe(1);
  });

  it('says when an account made in Zendesk Support refuses changes, before anything is tried for real', async () => {
    standIn.modes.kind = 'integrated';
    const { code, err } = await rehearseReal(['--for-real', '--yes']);
    expect(err).toContain('who may read accounts but not change them');
    expect(code).toBe(2);
  });
});
