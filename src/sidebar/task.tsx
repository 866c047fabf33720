import { useRef, useState } from 'preact/hooks';
import type { SidebarServer } from './contract';
import type { CallResult, ServerCall } from './server-call';
import { useSetupWizard } from './setup-wizard';

/** Something that takes a while and may get no answer. */
export interface Task<A extends unknown[], T> {
  busy: boolean;
  /** Why the last try came to nothing; `null` otherwise. */
  failure: string | null;
  /** What the last try brought. */
  value: T | null;
  run(...args: A): Promise<T | null>;
  /** The same once more. */
  again(): void;
}

/** A button pressed twice does it once. */
export function useTask<A extends unknown[], T>(work: (...args: A) => Promise<CallResult<T>>): Task<A, T> {
  const [state, setState] = useState<{ busy: boolean; failure: string | null; value: T | null }>({
    busy: false,
    failure: null,
    value: null,
  });
  const running = useRef<Promise<T | null> | null>(null);
  const last = useRef<A | null>(null);
  const run = (...args: A) => {
    last.current = args;
    running.current ??= attempt(args);
    return running.current;
  };
  const attempt = async (args: A) => {
    setState((before) => ({ ...before, busy: true, failure: null }));
    const result = await work(...args);
    running.current = null;
    const value = result.ok ? result.value : null;
    setState((before) => ({
      busy: false,
      failure: result.ok ? null : result.message,
      value: result.ok ? result.value : before.value,
    }));
    return value;
  };
  const again = () => {
    if (last.current) void run(...last.current);
  };
  return { ...state, run, again };
}

/** A question to the server as a task. */
export function useServer<K extends keyof SidebarServer>(
  name: K,
): Task<Parameters<SidebarServer[K]>, ReturnType<SidebarServer[K]>> {
  const { wizard } = useSetupWizard();
  const ask: ServerCall = wizard.callServer;
  return useTask((...args: Parameters<SidebarServer[K]>) => ask(name, ...args));
}
