import { render } from 'preact';
import { createServerCall, type ScriptRunner } from '../server-call';
import { language } from '../text/language';
import { PersonPage } from './person-page';

declare const google: { script: { run: ScriptRunner } } | undefined;

const callServer = createServerCall(() => (typeof google === 'undefined' ? undefined : google.script.run));
document.documentElement.lang = language;
const root = document.getElementById('app');
if (root) render(<PersonPage callServer={callServer} />, root);
