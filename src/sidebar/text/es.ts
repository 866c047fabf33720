import type { en } from './en';
import { access } from './es/access';
import { common } from './es/common';
import { connect } from './es/connect';
import { form } from './es/form';
import { health } from './es/health';
import { history } from './es/history';
import { idle } from './es/idle';
import { messages } from './es/messages';

/** Every sentence of the sidebar in Spanish. */
export const es: typeof en = {
  ...access,
  ...common,
  ...connect,
  ...form,
  ...health,
  ...history,
  ...idle,
  ...messages,
};
