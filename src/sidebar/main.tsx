import { render } from 'preact';
import { App } from './app';
import { createServerCall, type ScriptRunner } from './server-call';
import { SetupWizard } from './setup-wizard';

declare const google: { script: { run: ScriptRunner } } | undefined;

const callServer = createServerCall(() => (typeof google === 'undefined' ? undefined : google.script.run));
const root = document.getElementById('app');
if (root) render(<App wizard={new SetupWizard(callServer)} />, root);
