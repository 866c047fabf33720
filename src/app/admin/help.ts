import { HELP_TOPICS, type HelpOpening, type HelpTopic } from '../../contract/help';
import { type Message, tell } from '../../text/say';
import type { AppContext } from '../context';
import { pauseReason } from '../pause-reason';

/** Where the admin guide tells more: its headings, as GitHub makes anchors of them. */
const SECTIONS: Readonly<Record<HelpTopic, string>> = {
  connect: 'connect-zendesk',
  form: 'choose-the-form',
  access: 'who-may-get-access',
  messages: 'messages',
  idle: 'idle-accounts',
  ready: 'turn-on',
  health: 'health',
};

/** The page of help begins at what it was asked for, and says how Chat Access is. */
export function helpOpening(asked: unknown, { state }: Pick<AppContext, 'state'>): HelpOpening {
  const topic = HELP_TOPICS.find((each) => each === asked);
  return { section: topic ? SECTIONS[topic] : null, state: tell(howItIs(state)) };
}

/** What the sidebar unfolds at each step. */
export function helpTexts(): Record<HelpTopic, string> {
  return {
    connect: tell({ code: 'help.connect' }),
    form: tell({ code: 'help.form' }),
    access: tell({ code: 'help.access' }),
    messages: tell({ code: 'help.messages' }),
    idle: tell({ code: 'help.idle' }),
    ready: tell({ code: 'help.ready' }),
    health: tell({ code: 'help.health' }),
  };
}

function howItIs(state: AppContext['state']): Message {
  const owner = state.owner.get()?.email;
  if (owner === undefined) return { code: 'switch.off' };
  const paused = state.pause.get();
  return paused ? { code: 'help.paused', reason: pauseReason(paused), owner } : { code: 'help.on', owner };
}
