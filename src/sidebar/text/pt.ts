import type { en } from './en';
import { access } from './pt/access';
import { common } from './pt/common';
import { connect } from './pt/connect';
import { form } from './pt/form';
import { health } from './pt/health';
import { history } from './pt/history';
import { idle } from './pt/idle';
import { messages } from './pt/messages';

/** Every sentence of the sidebar in Portuguese. */
export const pt: typeof en = {
  ...access,
  ...common,
  ...connect,
  ...form,
  ...health,
  ...history,
  ...idle,
  ...messages,
};
