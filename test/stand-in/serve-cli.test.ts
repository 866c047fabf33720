import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zendesk-'));
});

afterEach(async () => {
  child?.kill();
  await rm(folder, { recursive: true });
});

describe('npm run zendesk', () => {
  it('serves the agents of a file and prints the address', async () => {
    const file = await csv('email\nada@acme.example\n');
    const printed = await run(['--port', '0', '--agents', file], 'Ctrl-C');
    expect(printed).toContain('with 2 agents.');
    const url = /http:\S+\/api\/v2\/chat/.exec(printed)?.[0];
    const token = /Token: (\S+)/.exec(printed)?.[1];
    const answer = await fetch(`${url}/agents/email/ada%40acme.example`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
  });

  it('serves the people of a file for Support, with the credentials that it prints', async () => {
    const file = await csv('email,custom_role,chat\nada@acme.example,Advisor,true\n');
    const printed = await run(['--product', 'support', '--port', '0', '--agents', file], 'Ctrl-C');
    expect(printed).toContain('with 2 team members.');
    const url = /http:\S+\/api\/v2/.exec(printed)?.[0];
    const token = /Token: (\S+)/.exec(printed)?.[1];
    const answer = await fetch(`${url}/users/search?query=email:ada%40acme.example`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ users: [{ role: 'agent', role_type: 0 }] });
  });

  it('reports problems of the file', async () => {
    const file = await csv('email\nnobody\n');
    expect(await run(['--agents', file])).toBe(
      `${file} cannot be used.\nLine 2: “nobody” is not an e-mail address.\n`,
    );
    expect(await run(['--agents', join(folder, 'none.csv')])).toMatch(
      /none\.csv cannot be read \(ENOENT\)\.\n$/,
    );
  });
});

async function csv(text: string): Promise<string> {
  const file = join(folder, 'agents.csv');
  await writeFile(file, text);
  return file;
}

/** The output of the command until it ends or has printed `mark`. */
function run(given: string[], mark?: string): Promise<string> {
  return new Promise((done, failed) => {
    const started = spawn(process.execPath, ['--import', 'tsx', 'test/stand-in/serve-cli.ts', ...given]);
    child = started;
    let printed = '';
    const print = (chunk: Buffer) => {
      printed += chunk.toString();
      if (mark && printed.includes(mark)) done(printed);
    };
    started.stdout.on('data', print);
    started.stderr.on('data', print);
    started.on('error', failed);
    started.on('close', () => done(printed));
  });
}
