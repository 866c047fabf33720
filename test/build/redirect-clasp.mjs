/**
 * Loaded before clasp (`node --import`): sends its calls to Google to a server on this machine. clasp has no
 * option for that, and it builds each client with options of its own, so the makers of the clients are wrapped.
 */
import { createRequire } from 'node:module';

const rootUrl = process.env.APPS_SCRIPT_API;
if (!rootUrl) throw new Error('APPS_SCRIPT_API names no server: nothing may go to Google from here.');

const claspsOwn = createRequire(createRequire(import.meta.url).resolve('@google/clasp'));
const { google } = claspsOwn('googleapis');

for (const service of ['script', 'drive', 'oauth2']) {
  const make = google[service].bind(google);
  google[service] = (options) =>
    make({ ...(typeof options === 'string' ? { version: options } : options), rootUrl });
}
