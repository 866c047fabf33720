import { HELP_TOPICS, type HelpOpening, type HelpTopic } from '../../contract/help';
import { type Message, say } from '../../text/say';
import type { AppContext } from '../context';

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
  return { section: topic ? SECTIONS[topic] : null, state: say(howItIs(state)) };
}

/** What the sidebar unfolds at each step. */
export function helpTexts(): Record<HelpTopic, string> {
  return {
    connect: say({ code: 'help.connect' }),
    form: say({ code: 'help.form' }),
    access: say({ code: 'help.access' }),
    messages: say({ code: 'help.messages' }),
    idle: say({ code: 'help.idle' }),
    ready: say({ code: 'help.ready' }),
    health: say({ code: 'help.health' }),
  };
}

function howItIs(state: AppContext['state']): Message {
  const owner = state.owner.get()?.email;
  if (owner === undefined) return { code: 'switch.off' };
  const paused = state.pause.get();
  return paused ? { code: 'help.paused', reason: paused.reason, owner } : { code: 'help.on', owner };
}
