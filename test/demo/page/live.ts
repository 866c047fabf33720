import { useEffect, useState } from 'preact/hooks';
import type { Place, Reply, Views } from '../shapes';

/** Not more often than a person can see. */
const PAUSE_MS = 150;

type Listener = () => void;

const listeners = new Set<Listener>();
const states = new Set<(connected: boolean) => void>();

/** The server tells that something has changed; what is shown is then asked for anew. */
export function listen(): void {
  const events = new EventSource('/events');
  events.onmessage = () => {
    for (const listener of listeners) listener();
    for (const tell of states) tell(true);
  };
  events.onerror = () => {
    for (const tell of states) tell(false);
  };
}

export function useConnected(): boolean {
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    states.add(setConnected);
    return () => void states.delete(setConnected);
  }, []);
  return connected;
}

/** What a place looks like now; `null` until it is known for the first time. */
export function useView<P extends Place>(place: P, query = ''): Views[P] | null {
  const [view, setView] = useState<Views[P] | null>(null);
  useEffect(() => {
    const looking = new Looking(`/view/${place}${query}`, (value) => setView(value as Views[P]));
    const look = () => looking.wanted();
    listeners.add(look);
    look();
    return () => {
      listeners.delete(look);
      looking.end();
    };
  }, [place, query]);
  return view;
}

/** One question at a time: what changes meanwhile is asked for afterwards. */
class Looking {
  private readonly address: string;
  private readonly show: (value: unknown) => void;
  private last = '';
  private isUnderWay = false;
  private isWanted = false;
  private hasEnded = false;

  constructor(address: string, show: (value: unknown) => void) {
    this.address = address;
    this.show = show;
  }

  wanted(): void {
    this.isWanted = true;
    if (!this.isUnderWay) void this.look();
  }

  end(): void {
    this.hasEnded = true;
  }

  /** Only what looks different now: drawing is what costs most. */
  private tell(text: string): void {
    if (text === this.last) return;
    this.last = text;
    const reply = JSON.parse(text) as Reply;
    if (reply.ok) this.show(reply.value);
  }

  private async look(): Promise<void> {
    this.isUnderWay = true;
    while (this.isWanted && !this.hasEnded) {
      this.isWanted = false;
      const text = await textOf(this.address);
      if (text !== null && !this.hasEnded) this.tell(text);
      await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    }
    this.isUnderWay = false;
  }
}

/** `null` when nobody answers. */
async function textOf(address: string): Promise<string | null> {
  try {
    return await (await fetch(address)).text();
  } catch {
    return null;
  }
}
