import type { SidebarServer } from '../contract';
import { text } from './text/text';

export type CallResult<T> = { ok: true; value: T } | { ok: false; message: string };

/** Calls a function of the server. A call that fails resolves too, because its caller has to show the message. */
export type ServerCall = <K extends keyof SidebarServer>(
  name: K,
  ...args: Parameters<SidebarServer[K]>
) => Promise<CallResult<ReturnType<SidebarServer[K]>>>;

/** The part of `google.script.run` that is used here. */
export interface ScriptRunner {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
  [name: string]: unknown;
}

const CALL_TIMEOUT_MS = 30_000;

/** These try what Google does, in some hundred calls, or wait for Zendesk. */
const LONG_CALL_TIMEOUT_MS = 120_000;
const LONG_CALLS: readonly (keyof SidebarServer)[] = [
  'turnOn',
  'checkInstallation',
  'retryRequest',
  'runIdlePlan',
  'makeEvidence',
];

/** Wraps `google.script.run` in promises, with a timeout for calls that Google never answers. */
export function createServerCall(getRunner: () => ScriptRunner | undefined): ServerCall {
  return (name, ...args) =>
    new Promise((resolve) => {
      const timeout = LONG_CALLS.includes(name) ? LONG_CALL_TIMEOUT_MS : CALL_TIMEOUT_MS;
      const timer = setTimeout(
        () => resolve({ ok: false, message: text.app.callTimedOut(timeout / 1000) }),
        timeout,
      );
      const settle = (result: CallResult<never>) => {
        clearTimeout(timer);
        resolve(result);
      };
      // Google words its errors in the language of the account, so they are neither shown nor interpreted.
      const fail = () => settle({ ok: false, message: text.app.callFailed });
      try {
        const runner = getRunner()
          ?.withSuccessHandler((value) => settle({ ok: true, value: value as never }))
          .withFailureHandler(fail);
        invoke(runner, name, args);
      } catch {
        fail();
      }
    });
}

function invoke(runner: ScriptRunner | undefined, name: string, args: unknown[]): void {
  const method = runner?.[name];
  if (typeof method !== 'function') throw new Error('The server has no such function.');
  method.apply(runner, JSON.parse(JSON.stringify(args)));
}
