import { render } from 'preact';
import { App } from './app';
import { createServerCall, type ScriptRunner } from './server-call';
import { SetupWizard } from './setup-wizard';
import { language } from './text/language';

declare const google: { script: { run: ScriptRunner } } | undefined;

const callServer = createServerCall(() => (typeof google === 'undefined' ? undefined : google.script.run));
document.documentElement.lang = language;
const root = document.getElementById('app');
if (root) render(<App wizard={new SetupWizard(callServer)} />, root);
