import type { Command, Reply } from '../protocol';

const TOKEN = document.querySelector<HTMLMetaElement>('meta[name="demo-token"]')?.content ?? '';
const SERVER_GONE = 'The demo has stopped. Start it again with npm start and reload this page.';
/** What belongs to an action that runs already, or what a page of the script does by itself. */
const GOES_ON: ReadonlySet<Command['do']> = new Set(['answer', 'script', 'close-sidebar', 'close-dialog']);

const waiting = new Set<() => void>();

/** Sends a command to the backend. A failure comes back as a sentence. */
export async function sendCommand(command: Command): Promise<Reply> {
  if (!GOES_ON.has(command.do)) for (const begin of waiting) begin();
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

/** Calls back whenever the user begins something new, until the function that it returns is called. */
export function onNextAction(begin: () => void): () => void {
  waiting.add(begin);
  return () => void waiting.delete(begin);
}
