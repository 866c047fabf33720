import { readFileSync } from 'node:fs';
import { codeOf } from '../error-code';
import { WrongInput } from '../rehearsal/wrong-input';
import type { Arguments } from './arguments';
import type { GivenFile } from './desk/beginnings';
import { bundlePage, bundleWorker } from './web/bundles';
import { DeskThread } from './web/desk-thread';
import { serve } from './web/server';

export interface Demo {
  url: string;
  close(): Promise<void>;
}

/** Everything behind one address: the desk in its thread, and the page that shows it. */
export async function startDemo(given: Arguments, port = 0, built = 'dist'): Promise<Demo> {
  const beginning = {
    empty: given.empty,
    responses: readGiven(given.responses),
    agents: readGiven(given.agents),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    built,
  };
  // The local time of `Date` in an emulated script is Node's; on Google it never is that of the person.
  process.env.TZ = 'UTC';
  const [files, worker] = await Promise.all([bundlePage(), bundleWorker()]);
  const desk = await DeskThread.start(worker, beginning, given.data ?? null);
  const web = await serve(desk, files, port);
  return {
    url: web.url,
    close: async () => {
      await web.close();
      await desk.close();
    },
  };
}

function readGiven(name: string | undefined): GivenFile | null {
  if (name === undefined) return null;
  try {
    return { name, text: readFileSync(name, 'utf8') };
  } catch (error) {
    throw new WrongInput(`${name} cannot be read (${codeOf(error) ?? 'unknown cause'}).`);
  }
}
