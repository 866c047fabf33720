import { access } from './en/access';
import { common } from './en/common';
import { connect } from './en/connect';
import { form } from './en/form';
import { health } from './en/health';
import { history } from './en/history';
import { idle } from './en/idle';
import { messages } from './en/messages';

/** Every sentence of the sidebar in English. A module of `en/` holds a step or a panel, grouped by what shows it. */
export const en = { ...access, ...common, ...connect, ...form, ...health, ...history, ...idle, ...messages };
