import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDataFile } from './backend/data-file';
import { type Demo, startDemo } from './demo';
import type { ViewName, Views } from './protocol';

async function view<N extends ViewName>({ url }: Demo, name: N): Promise<Views[N]> {
  const reply = (await (await fetch(`${url}/view/${name}`)).json()) as { value: Views[N] };
  return reply.value;
}

async function sendCommand(demo: Demo, body: unknown): Promise<void> {
  const token = /demo-token" content="([^"]+)"/.exec(await (await fetch(demo.url)).text())?.[1] ?? '';
  const headers = { 'X-Demo-Token': token };
  await fetch(`${demo.url}/command`, { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('with --data', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-'));
    file = join(folder, 'state');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function allViews(demo: Demo): Promise<Pick<Views, 'sheet' | 'inbox' | 'zendesk' | 'clock'>> {
    return {
      sheet: await view(demo, 'sheet'),
      inbox: await view(demo, 'inbox'),
      zendesk: await view(demo, 'zendesk'),
      clock: await view(demo, 'clock'),
    };
  }

  it('the state survives a restart, and the installation continues to work', async () => {
    const first = await startDemo({ empty: false, data: file });
    await sendCommand(first, { do: 'switch', name: 'down', on: true });
    await sendCommand(first, { do: 'submit-many', count: 2 });
    const before = await allViews(first);
    await first.close();
    const second = await startDemo({ empty: false, data: file });
    const { clock, ...after } = await allViews(second);
    expect(after.sheet.rows).toEqual(before.sheet.rows);
    expect(after.inbox).toEqual(before.inbox);
    expect(after.zendesk).toEqual(before.zendesk);
    expect(clock.next).toBe(before.clock.next);
    await sendCommand(second, { do: 'switch', name: 'down', on: false });
    await sendCommand(second, { do: 'advance', minutes: 5 });
    expect((await allViews(second)).inbox.mails.length).toBe(before.inbox.mails.length + 2);
    await second.close();
  });

  it('an account of Suite survives a restart, with or without its product on the command line', async () => {
    const first = await startDemo({ product: 'support', empty: false, data: file });
    const { examples } = await view(first, 'form');
    await sendCommand(first, { do: 'submit', answers: examples[0]?.answers, times: 1 });
    const before = await allViews(first);
    await first.close();
    const second = await startDemo({ empty: false, data: file });
    const after = await allViews(second);
    expect(after.zendesk).toEqual(before.zendesk);
    const [latest] = after.zendesk.accounts;
    expect(latest).toMatchObject({ state: 'enabled', chat: false });
    await sendCommand(second, { do: 'tick-chat', account: latest?.id, on: true });
    await sendCommand(second, { do: 'advance', minutes: 10 });
    expect((await allViews(second)).inbox.mails[0]).toMatchObject({
      subject: expect.stringMatching(/^Chat access created for/),
    });
    await second.close();
    await (await startDemo({ product: 'support', empty: false, data: file })).close();
  });

  it('the account of another product than the one asked for is refused and not overwritten', async () => {
    await (await startDemo({ product: 'support', empty: true, data: file })).close();
    const saved = readFileSync(file, 'utf8');
    await expect(startDemo({ product: 'chat', empty: true, data: file })).rejects.toThrow(
      /state holds an account of the product support\. Leave --product out/,
    );
    expect(readFileSync(file, 'utf8')).toBe(saved);
  });

  it('no temporary file is left behind', async () => {
    const demo = await startDemo({ empty: true, data: file });
    await demo.close();
    expect(readdirSync(folder)).toEqual(['state']);
  });

  it('a damaged file is refused with a sentence and not overwritten', async () => {
    const demo = await startDemo({ empty: true, data: file });
    await demo.close();
    const damaged = readFileSync(file, 'utf8').replace('First name', 'First mane');
    writeFileSync(file, damaged);
    await expect(startDemo({ empty: true, data: file })).rejects.toThrow(/state is damaged: its checksum/);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it.each(['{}', '[]', 'null', '"text"', '{"google":{}}', 'no json'])(
    'a file with a right checksum and a wrong shape is refused with a sentence: %s',
    async (content) => {
      writeDataFile(file, content);
      await expect(startDemo({ empty: true, data: file })).rejects.toThrow(
        /state does not hold a state that this demo can read/,
      );
    },
  );

  it('a folder that is removed while it runs is named, and the demo goes on', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => {});
    const demo = await startDemo({ empty: true, data: file });
    await sendCommand(demo, { do: 'advance', minutes: 5 });
    await new Promise((resume) => setTimeout(resume, 500));
    rmSync(folder, { recursive: true });
    await sendCommand(demo, { do: 'advance', minutes: 5 });
    await new Promise((resume) => setTimeout(resume, 800));
    expect((await view(demo, 'clock')).problem).toContain('state cannot be saved to ');
    mkdirSync(folder);
    await sendCommand(demo, { do: 'advance', minutes: 5 });
    await new Promise((resume) => setTimeout(resume, 800));
    expect((await view(demo, 'clock')).problem).toBeNull();
    await demo.close();
    errors.mockRestore();
  });

  it('a file that cannot be written is refused at the start', async () => {
    const given = { empty: true, data: join(folder, 'gone', 'state') };
    await expect(startDemo(given)).rejects.toThrow(/gone.state cannot be written \(ENOENT\)\. Name a file/);
  });

  it('a file that the demo did not write is refused and not overwritten', async () => {
    writeFileSync(file, 'Dear diary');
    await expect(startDemo({ empty: true, data: file })).rejects.toThrow(/was not written by this demo/);
    expect(readFileSync(file, 'utf8')).toBe('Dear diary');
  });
});

describe('with files of your own', () => {
  it('the rows are handled when the clock is moved forward', async () => {
    const demo = await startDemo({
      empty: false,
      responses: 'test/samples/responses.csv',
      agents: 'test/samples/agents.csv',
    });
    const done = async () => {
      const { rows } = await view(demo, 'sheet');
      return rows.flat().filter((cell) => cell[0] === '✓ Done').length;
    };
    expect(await done()).toBe(0);
    // Handling all rows takes too long for a test; closing the demo ends it.
    const handling = sendCommand(demo, { do: 'advance', minutes: 5 }).catch(() => undefined);
    for (let poll = 0; poll < 100 && (await done()) === 0; poll += 1) {
      await new Promise((resume) => setTimeout(resume, 100));
    }
    expect(await done()).toBeGreaterThan(0);
    await demo.close();
    await handling;
  });

  it('a file that does not exist is named', async () => {
    await expect(startDemo({ empty: false, agents: 'no-such.csv' })).rejects.toThrow(
      'no-such.csv cannot be read (ENOENT).',
    );
  });

  it('the message says what is wrong in a file', async () => {
    await expect(startDemo({ empty: false, responses: 'test/samples/agents.csv' })).rejects.toThrow(
      /no column is recognised|several columns/,
    );
  });
});
