import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Product } from '../product';
import type { Arguments } from './arguments';
import { type Demo, startDemo } from './demo';
import type { Command, Reply, Views } from './protocol';

async function view<N extends keyof Views>({ url }: Demo, name: N): Promise<Views[N]> {
  const reply = (await (await fetch(`${url}/view/${name}`)).json()) as { value: Views[N] };
  return reply.value;
}

async function send(demo: Demo, command: Command): Promise<Reply> {
  const token = /demo-token" content="([^"]+)"/.exec(await (await fetch(demo.url)).text())?.[1] ?? '';
  const headers = { 'X-Demo-Token': token };
  const body = JSON.stringify(command);
  return (await (await fetch(`${demo.url}/command`, { method: 'POST', headers, body })).json()) as Reply;
}

/** All that the page shows. Ids are other ones each time. */
async function shown(demo: Demo) {
  const { startedOver, now, ...others } = await view(demo, 'clock');
  // Each call to Google takes a millisecond, and the building of the menu makes one.
  const clock = { ...others, minute: Math.floor(now / 60_000) };
  const { mails } = await view(demo, 'inbox');
  const { calls, accounts, ...zendesk } = await view(demo, 'zendesk');
  const { rows, styles, ...sheet } = await view(demo, 'sheet');
  return {
    startedOver,
    rest: {
      clock,
      form: await view(demo, 'form'),
      sheet,
      cells: rows.map((row) => row.map((cell) => [cell].flat()[0])),
      mails: mails.map(({ to, subject, text, at }) => ({ to, subject, text, at })),
      zendesk,
      accounts: accounts.map(({ id, ...account }) => account),
      calls: calls.map(({ path, ...call }) => call),
    },
  };
}

/** Something of each kind that there is to be discarded. */
async function doMuch(demo: Demo): Promise<void> {
  const { tabs } = await view(demo, 'sheet');
  const { examples } = await view(demo, 'form');
  await send(demo, { do: 'submit', answers: examples[0]?.answers ?? {}, times: 1 });
  await send(demo, { do: 'switch', name: 'down', on: true });
  await send(demo, { do: 'advance', minutes: 60 });
  await send(demo, { do: 'sign-in', email: 'dana.head@acme.example' });
  await send(demo, { do: 'menu', caption: 'Update the dashboard', selection: null });
  await send(demo, { do: 'menu', caption: 'Help', selection: null });
  await send(demo, { do: 'menu', caption: 'Open setup and health', selection: null });
  await send(demo, { do: 'activate', sheet: tabs.at(-1)?.id ?? 0 });
  const { dialog, sidebar, toasts, id } = await view(demo, 'sheet');
  expect([dialog === null, sidebar === null, toasts.length > 0, id]).toEqual([
    false,
    false,
    true,
    tabs.at(-1)?.id,
  ]);
}

const BEGINNINGS: [name: string, given: Arguments][] = (['chat', 'support'] as Product[]).flatMap(
  (product) => [
    [product, { product, empty: false }],
    [`${product}, with nothing set up`, { product, empty: true }],
  ],
);

describe('the demo that is started over', () => {
  const running = new Set<Demo>();
  const start = async (given: Arguments) => {
    const demo = await startDemo(given);
    running.add(demo);
    return demo;
  };
  const end = async (demo: Demo) => {
    running.delete(demo);
    await demo.close();
  };
  afterEach(() => Promise.all([...running].map(end)));

  it.each(BEGINNINGS)('is as it was at its start: %s', async (_, given) => {
    const demo = await start(given);
    const before = await shown(demo);
    await doMuch(demo);
    expect((await shown(demo)).rest).not.toEqual(before.rest);
    expect(await send(demo, { do: 'start-over' })).toEqual({ ok: true });
    const after = await shown(demo);
    expect(after.rest).toEqual(before.rest);
    expect(after.startedOver).toBe(before.startedOver + 1);
  });

  it('works on, and says what it is doing meanwhile', async () => {
    const demo = await start({ empty: false });
    await send(demo, { do: 'start-over' });
    const handling = send(demo, { do: 'submit-many', count: 20 });
    const seen = new Set<string | null>();
    for (let isOver = false; !isOver; ) {
      seen.add((await view(demo, 'clock')).busy);
      isOver = await Promise.race([handling.then(() => true), pause(20).then(() => false)]);
    }
    expect([...seen]).toContain('Processing 20 responses …');
    expect(await handling).toMatchObject({ ok: true, value: { rows: 20 } });
  });

  it('keeps the product that its file is for, and saves the new start there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-'));
    const given = { empty: true, data: join(folder, 'state') };
    const first = await start({ ...given, product: 'support' });
    const before = await shown(first);
    await send(first, { do: 'advance', minutes: 5 });
    await end(first);
    const second = await start(given);
    await send(second, { do: 'start-over' });
    expect((await shown(second)).rest).toEqual(before.rest);
    await end(second);
    const third = await start(given);
    expect((await shown(third)).rest).toEqual(before.rest);
    await end(third);
    rmSync(folder, { recursive: true });
  });
});
