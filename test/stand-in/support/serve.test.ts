import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Serving, serve } from '../common/serve';
import { examples, startupMessage } from './startup-message';
import type { ZendeskSupport } from './support';
import { accountWith, plain } from './test-helpers';

let account: ZendeskSupport;
let serving: Serving;

beforeEach(async () => {
  account = accountWith();
  serving = await serve(account);
});

afterEach(() => serving.close());

describe('the stand-in for Support over real HTTP', () => {
  it('prints commands that work in a shell', async () => {
    const shell = promisify(execFile);
    const answers: string[] = [];
    for (const command of examples(serving.url, account)) {
      answers.push((await shell('sh', ['-c', command])).stdout);
    }
    const [list, created, token, ticked, modes] = answers.map((answer) => JSON.parse(answer));
    expect(list).toMatchObject({ users: [{ role: 'admin' }], meta: { has_more: false } });
    expect(created).toMatchObject({ user: { email: 'ada@acme.example', role_type: 0 } });
    expect(token).toMatchObject({ token_type: 'bearer', expires_in: 7200 });
    expect(ticked).toMatchObject({ email: 'ada@acme.example', chat: true });
    expect(modes).toMatchObject({ seats: 1, plan: 'enterprise' });
    expect(startupMessage(serving.url, account)).toContain('with 2 team members.');
  });

  it('shows its state, and takes modes, choices and what admins do by hand', async () => {
    const agent = account.addAgent({ email: 'ann@acme.example' });
    expect(await patch('choices', { seatRefusal: '403-text' })).toMatchObject({ status: 200 });
    expect(await patch('choices', { seatRefusal: 'never' })).toMatchObject({ status: 400 });
    expect(
      await patch('people', { email: 'ann@acme.example', signedIn: true, suspended: true }),
    ).toMatchObject({
      json: { suspended: true, sessions: 1 },
    });
    await patch('people', { email: 'ann@acme.example', role: 'end-user', chat: false });
    expect(plain(account, agent)).toMatchObject({ role: 'end-user', chat: false });
    await patch('people', { email: 'ann@acme.example', deleted: true });
    expect(await patch('people', { email: 'ann@acme.example' })).toMatchObject({ status: 404 });
    expect(await patch('people', { name: 'Ann' })).toMatchObject({ status: 400 });
    const state = await fetch(`${serving.url}/__stand-in/state`);
    expect(await state.json()).toEqual(JSON.parse(JSON.stringify(account.snapshot())));
  });
});

async function patch(what: string, fields: object) {
  const answer = await fetch(`${serving.url}/__stand-in/${what}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fields),
  });
  return { status: answer.status, json: await answer.json() };
}
