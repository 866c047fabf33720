import { render } from 'preact';
import { App } from './app';
import { asker, type Runner } from './ask';
import { Guide } from './guide';

declare const google: { script: { run: Runner } } | undefined;

const guide = new Guide(asker(() => (typeof google === 'undefined' ? undefined : google.script.run)));
const place = document.getElementById('app');
if (place) render(<App guide={guide} />, place);
