import { useRef, useState } from 'preact/hooks';
import type { SidebarServer } from '../contract';
import type { CallResult } from './server-call';
import { useSetupWizard } from './setup-wizard';

/** An asynchronous action whose progress and result a component shows. */
export interface Task<A extends unknown[], T> extends TaskStatus {
  /** The value of the last run that succeeded. */
  value: T | null;
  /** While a run is in progress, another call waits for it instead of starting a second one. */
  run(...args: A): Promise<T | null>;
}

export interface TaskStatus {
  isBusy: boolean;
  /** The message of the last run if it failed, else `null`. */
  failure: string | null;
  /** Runs again with the arguments of the last run. */
  retry(): void;
}

export function useTask<A extends unknown[], T>(action: (...args: A) => Promise<CallResult<T>>): Task<A, T> {
  const [state, setState] = useState<Pick<Task<A, T>, 'isBusy' | 'failure' | 'value'>>({
    isBusy: false,
    failure: null,
    value: null,
  });
  const currentRun = useRef<Promise<T | null> | null>(null);
  const lastArgs = useRef<A | null>(null);
  const run = (...args: A) => {
    lastArgs.current = args;
    currentRun.current ??= start(args);
    return currentRun.current;
  };
  const start = async (args: A) => {
    setState((previous) => ({ ...previous, isBusy: true, failure: null }));
    const result = await action(...args);
    currentRun.current = null;
    setState((previous) => ({
      isBusy: false,
      failure: result.ok ? null : result.message,
      value: result.ok ? result.value : previous.value,
    }));
    return result.ok ? result.value : null;
  };
  const retry = () => {
    if (lastArgs.current) void run(...lastArgs.current);
  };
  return { ...state, run, retry };
}

/** Why the server has not done it, as it says itself; `null`: it has, or has not answered yet. */
export function refusalOf({ value }: { value: { ok: boolean; message: string } | null }): string | null {
  return value && !value.ok ? value.message : null;
}

/** A task that calls one function of the server. */
export function useServerCall<K extends keyof SidebarServer>(
  name: K,
): Task<Parameters<SidebarServer[K]>, ReturnType<SidebarServer[K]>> {
  const { wizard } = useSetupWizard();
  return useTask((...args: Parameters<SidebarServer[K]>) => wizard.callServer(name, ...args));
}
