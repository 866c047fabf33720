import type { Reply, Wish } from '../shapes';

const TOKEN = document.querySelector<HTMLMetaElement>('meta[name="demo-token"]')?.content ?? '';
const GONE = 'The demo was ended. Start it again with npm start and reload this page.';

/** Asks the desk for something; what went wrong is a sentence. */
export async function ask(wish: Wish): Promise<Reply> {
  try {
    const response = await fetch('/wish', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Demo-Token': TOKEN },
      body: JSON.stringify(wish),
    });
    return (await response.json()) as Reply;
  } catch {
    return { ok: false, message: GONE };
  }
}
