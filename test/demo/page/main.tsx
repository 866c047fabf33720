import { render } from 'preact';
import { App } from './app';
import { listen } from './live';

listen();
const page = document.getElementById('page');
if (page) render(<App />, page);
