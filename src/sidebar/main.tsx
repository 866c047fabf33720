import { render } from 'preact';
import { App } from './app';
import { createServerCall, type ScriptRunner } from './server-call';
import { SetupWizard } from './setup-wizard';

declare const google: { script: { run: ScriptRunner } } | undefined;

const wizard = new SetupWizard(
  createServerCall(() => (typeof google === 'undefined' ? undefined : google.script.run)),
);
const place = document.getElementById('app');
if (place) render(<App wizard={wizard} />, place);
