import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Demo, startDemo } from './demo';
import type { Views } from './shapes';

async function view<P extends keyof Views>({ url }: Demo, place: P): Promise<Views[P]> {
  const reply = (await (await fetch(`${url}/view/${place}`)).json()) as { value: Views[P] };
  return reply.value;
}

async function wish(demo: Demo, body: unknown): Promise<void> {
  const token = /demo-token" content="([^"]+)"/.exec(await (await fetch(demo.url)).text())?.[1] ?? '';
  const headers = { 'X-Demo-Token': token };
  await fetch(`${demo.url}/wish`, { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('with --data', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-'));
    file = join(folder, 'state');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function looks(demo: Demo): Promise<Pick<Views, 'sheet' | 'inbox' | 'zendesk' | 'clock'>> {
    return {
      sheet: await view(demo, 'sheet'),
      inbox: await view(demo, 'inbox'),
      zendesk: await view(demo, 'zendesk'),
      clock: await view(demo, 'clock'),
    };
  }

  it('everything is there again after a restart, and the desk goes on', async () => {
    const first = await startDemo({ empty: false, data: file });
    await wish(first, { do: 'switch', name: 'down', on: true });
    await wish(first, { do: 'submit-many', count: 2 });
    const before = await looks(first);
    await first.close();
    const second = await startDemo({ empty: false, data: file });
    const { clock, ...after } = await looks(second);
    expect(after.sheet.rows).toEqual(before.sheet.rows);
    expect(after.inbox).toEqual(before.inbox);
    expect(after.zendesk).toEqual(before.zendesk);
    expect(clock.next).toBe(before.clock.next);
    await wish(second, { do: 'switch', name: 'down', on: false });
    await wish(second, { do: 'advance', minutes: 5 });
    expect((await looks(second)).inbox.mails.length).toBe(before.inbox.mails.length + 2);
    await second.close();
  });

  it('only the whole file is ever there', async () => {
    const demo = await startDemo({ empty: true, data: file });
    await demo.close();
    expect(readdirSync(folder)).toEqual(['state']);
  });

  it('a damaged file is refused with a sentence, and is not overwritten', async () => {
    const demo = await startDemo({ empty: true, data: file });
    await demo.close();
    const damaged = readFileSync(file, 'utf8').replace('First name', 'First mane');
    writeFileSync(file, damaged);
    await expect(startDemo({ empty: true, data: file })).rejects.toThrow(/state is damaged: its checksum/);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it('a file of somebody else is left alone', async () => {
    writeFileSync(file, 'Dear diary');
    await expect(startDemo({ empty: true, data: file })).rejects.toThrow(/was not written by this demo/);
    expect(readFileSync(file, 'utf8')).toBe('Dear diary');
  });
});

describe('with files of your own', () => {
  it('your rows are handled when the clock goes on', async () => {
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
    // It goes on for longer than anybody wants to wait here, and is cut off by the end.
    const handling = wish(demo, { do: 'advance', minutes: 5 }).catch(() => undefined);
    for (let look = 0; look < 100 && (await done()) === 0; look += 1) {
      await new Promise((resume) => setTimeout(resume, 100));
    }
    expect(await done()).toBeGreaterThan(0);
    await demo.close();
    await handling;
  });

  it('a file that is not there is named', async () => {
    await expect(startDemo({ empty: false, agents: 'no-such.csv' })).rejects.toThrow(
      'no-such.csv cannot be read (ENOENT).',
    );
  });

  it('what is wrong in a file is told', async () => {
    await expect(startDemo({ empty: false, responses: 'test/samples/agents.csv' })).rejects.toThrow(
      /no column is recognised|several columns/,
    );
  });
});
