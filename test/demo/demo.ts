import { readFileSync } from 'node:fs';
import { codeOf } from '../error-code';
import { InputError } from '../rehearsal/input-error';
import type { Arguments } from './arguments';
import type { GivenFile } from './backend/create-installation';
import { BackendThread } from './web/backend-thread';
import { bundlePage, bundleWorker } from './web/bundles';
import { serve } from './web/server';

export interface Demo {
  url: string;
  close(): Promise<void>;
}

/** Starts the backend thread and the web server that serves the page. */
export async function startDemo(given: Arguments, port = 0, built = 'dist'): Promise<Demo> {
  const options = {
    product: given.product ?? null,
    language: given.language ?? 'en',
    empty: given.empty,
    responses: readGivenFile(given.responses),
    agents: readGivenFile(given.agents),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    built,
  };
  // In the emulator, `Date` uses Node's local time; on Google it never uses the user's.
  process.env.TZ = 'UTC';
  const [files, worker] = await Promise.all([bundlePage(), bundleWorker()]);
  const backend = await BackendThread.start(worker, options, given.data ?? null);
  const web = await serve(backend, files, port);
  return {
    url: web.url,
    close: async () => {
      await web.close();
      await backend.close();
    },
  };
}

function readGivenFile(name: string | undefined): GivenFile | null {
  if (name === undefined) return null;
  try {
    return { name, text: readFileSync(name, 'utf8') };
  } catch (error) {
    throw new InputError(`${name} cannot be read (${codeOf(error) ?? 'unknown error'}).`);
  }
}
