import { access } from './de/access';
import { common } from './de/common';
import { connect } from './de/connect';
import { form } from './de/form';
import { health } from './de/health';
import { history } from './de/history';
import { idle } from './de/idle';
import { messages } from './de/messages';
import type { en } from './en';

/** Every sentence of the sidebar in German. */
export const de: typeof en = {
  ...access,
  ...common,
  ...connect,
  ...form,
  ...health,
  ...history,
  ...idle,
  ...messages,
};
