import { render } from 'preact';
import { App } from './app';
import { connectToEvents } from './live-view';

connectToEvents();
const page = document.getElementById('page');
if (page) render(<App />, page);
