import { type ComponentChild, render } from 'preact';
import { createServerCall, type ScriptRunner, type ServerCall } from './server-call';
import { language } from './text/language';

/** What Google gives a page; it is missing where the page is opened outside of Sheets. */
declare const google: { script: { run: ScriptRunner } } | undefined;

/** Shows a page of ours in the language of the person. */
export function startPage(page: (callServer: ServerCall) => ComponentChild): void {
  const callServer = createServerCall(() => (typeof google === 'undefined' ? undefined : google.script.run));
  document.documentElement.lang = language;
  const root = document.getElementById('app');
  if (root) render(page(callServer), root);
}
