import { useEffect, useState } from 'preact/hooks';
import type { Reply, ViewName, Views } from '../protocol';

const MIN_RELOAD_INTERVAL_MS = 150;

type Listener = () => void;

const listeners = new Set<Listener>();
const connectionListeners = new Set<(connected: boolean) => void>();

/** Reloads the views whenever the server announces a change. */
export function connectToEvents(): void {
  const events = new EventSource('/events');
  events.onmessage = () => {
    for (const listener of listeners) listener();
    for (const listener of connectionListeners) listener(true);
  };
  events.onerror = () => {
    for (const listener of connectionListeners) listener(false);
  };
}

export function useConnected(): boolean {
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    connectionListeners.add(setConnected);
    return () => void connectionListeners.delete(setConnected);
  }, []);
  return connected;
}

/** The current view, kept up to date; `null` until it has been loaded. */
export function useView<N extends ViewName>(name: N, query = ''): Views[N] | null {
  const [view, setView] = useState<Views[N] | null>(null);
  useEffect(() => {
    const loader = new ViewLoader(`/view/${name}${query}`, (value) => setView(value as Views[N]));
    const reload = () => loader.requestReload();
    listeners.add(reload);
    reload();
    return () => {
      listeners.delete(reload);
      loader.stop();
    };
  }, [name, query]);
  return view;
}

/** Loads one view, with at most one request at a time; changes meanwhile are loaded afterwards. */
class ViewLoader {
  private readonly address: string;
  private readonly show: (value: unknown) => void;
  private last = '';
  private isLoading = false;
  private isOutdated = false;
  private isStopped = false;

  constructor(address: string, show: (value: unknown) => void) {
    this.address = address;
    this.show = show;
  }

  requestReload(): void {
    this.isOutdated = true;
    if (!this.isLoading) void this.load();
  }

  stop(): void {
    this.isStopped = true;
  }

  /** Skips unchanged views, because drawing is the most expensive part. */
  private showIfChanged(text: string): void {
    if (text === this.last) return;
    this.last = text;
    const reply = JSON.parse(text) as Reply;
    if (reply.ok) this.show(reply.value);
  }

  private async load(): Promise<void> {
    this.isLoading = true;
    while (this.isOutdated && !this.isStopped) {
      this.isOutdated = false;
      const text = await fetchText(this.address);
      if (text !== null && !this.isStopped) this.showIfChanged(text);
      await new Promise((resume) => setTimeout(resume, MIN_RELOAD_INTERVAL_MS));
    }
    this.isLoading = false;
  }
}

/** `null` when the server does not respond. */
async function fetchText(address: string): Promise<string | null> {
  try {
    return await (await fetch(address)).text();
  } catch {
    return null;
  }
}
