import type { en } from './en';
import { access } from './fr/access';
import { common } from './fr/common';
import { connect } from './fr/connect';
import { form } from './fr/form';
import { health } from './fr/health';
import { history } from './fr/history';
import { idle } from './fr/idle';
import { messages } from './fr/messages';

/** Every sentence of the sidebar in French. A module of `fr/` holds a step or a panel, grouped by what shows it. */
export const fr: typeof en = {
  ...access,
  ...common,
  ...connect,
  ...form,
  ...health,
  ...history,
  ...idle,
  ...messages,
};
