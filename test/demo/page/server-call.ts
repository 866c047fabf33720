import type { Command, Reply } from '../protocol';

const TOKEN = document.querySelector<HTMLMetaElement>('meta[name="demo-token"]')?.content ?? '';
const SERVER_GONE = 'The demo has stopped. Start it again with npm start and reload this page.';

/** Sends a command to the backend. A failure comes back as a sentence. */
export async function sendCommand(command: Command): Promise<Reply> {
  try {
    const response = await fetch('/command', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Demo-Token': TOKEN },
      body: JSON.stringify(command),
    });
    return (await response.json()) as Reply;
  } catch {
    return { ok: false, message: SERVER_GONE };
  }
}
