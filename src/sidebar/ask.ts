import type { SidebarServer } from '../contract';

export type Reply<T> = { ok: true; value: T } | { ok: false; message: string };

type Answer<K extends keyof SidebarServer> = ReturnType<SidebarServer[K]>;

/** Asks the server. That no answer came is a value as well: whoever asks has to show it. */
export type Ask = <K extends keyof SidebarServer>(
  name: K,
  ...args: Parameters<SidebarServer[K]>
) => Promise<Reply<Answer<K>>>;

/** The part of `google.script.run` that is used here. */
export interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  [name: string]: unknown;
}

const PATIENCE = 30_000;

export const FAILED =
  'Google could not do that just now. Nothing that you entered is lost. Try again; if it stays like this, reload the sheet and open the setup again.';
export const LOST =
  'No answer came within 30 seconds. Nothing that you entered is lost. Check your network and try again.';

/** `google.script.run` with promises. A call that is never answered ends after half a minute. */
export function asker(runner: () => Runner | undefined): Ask {
  return (name, ...args) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ ok: false, message: LOST }), PATIENCE);
      const end = (reply: Reply<never>) => {
        clearTimeout(timer);
        resolve(reply);
      };
      // The text of the error is Google's, in the language of the account: nothing to show or to decide by.
      const failed = () => end({ ok: false, message: FAILED });
      try {
        const run = runner()
          ?.withSuccessHandler((value) => end({ ok: true, value: value as never }))
          .withFailureHandler(failed);
        call(run, name, args);
      } catch {
        failed();
      }
    });
}

function call(run: Runner | undefined, name: string, args: unknown[]): void {
  const method = run?.[name];
  if (typeof method !== 'function') throw new Error('The server has no such function.');
  method.apply(run, JSON.parse(JSON.stringify(args)));
}
