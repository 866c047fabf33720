import { useState } from 'preact/hooks';
import { Clock } from './clock';
import { FormPanel } from './form-panel';
import { InboxPanel } from './inbox-panel';
import { useConnected, useView } from './live-view';
import { Panel } from './panel';
import { QuestionDialog } from './question-dialog';
import { SheetPanel } from './sheet-panel';
import { ZendeskPanel } from './zendesk-panel';

const TICK = 'Tick Chat for whoever waits, as an admin does. Or turn on a fault.';

const PANELS = [
  ['form', 'Form', 'A team lead requests access for a colleague.'],
  ['sheet', 'Sheet', 'Every answer is a row. Chat Access handles it at once and records the outcome.'],
  ['inbox', 'Inbox', 'The requester gets one mail about the outcome.'],
  ['zendesk', 'Zendesk', 'Here is the account. Turn on a fault and watch what happens.'],
] as const;

const ACCOUNTS = {
  chat: 'a working Zendesk Chat account',
  support: 'an agent of Zendesk Suite who can chat',
};

type PanelName = (typeof PANELS)[number][0];

/** All four panels side by side. One of them can be enlarged; a narrow window shows one at a time. */
export function App() {
  const [enlarged, setEnlarged] = useState<PanelName | null>(null);
  const [front, setFront] = useState<PanelName>('form');
  const isConnected = useConnected();
  const clock = useView('clock');
  const form = useView('form');
  const sheet = useView('sheet');
  const inbox = useView('inbox');
  if (!clock || !form || !sheet || !inbox) return <p class="nothing">One moment …</p>;
  const isBusy = clock.busy !== null;
  const bodies = {
    form: <FormPanel form={form} isBusy={isBusy} />,
    sheet: <SheetPanel sheet={sheet} now={clock.now} isBusy={isBusy} />,
    inbox: <InboxPanel inbox={inbox} clock={clock} />,
    zendesk: <ZendeskPanel clock={clock} />,
  };
  return (
    <>
      <header class="top">
        <div>
          <h1>Chat Access</h1>
          <p>A form answer becomes {ACCOUNTS[form.product]}. Press Submit and watch.</p>
        </div>
        <p class="busy" role="status">
          {isConnected
            ? (clock.busy ?? clock.problem)
            : 'The demo has stopped; start it again with npm start.'}
        </p>
        <Clock clock={clock} />
      </header>
      <nav class="tabs panel-tabs" aria-label="Panels">
        {PANELS.map(([name, title]) => (
          <button key={name} type="button" aria-pressed={front === name} onClick={() => setFront(name)}>
            {title}
          </button>
        ))}
      </nav>
      <main class={enlarged ? `only-${enlarged}` : ''} data-front={front}>
        {PANELS.map(([name, title, description], index) => (
          <Panel
            key={name}
            name={name}
            step={index + 1}
            title={title}
            description={name === 'zendesk' && form.product === 'support' ? TICK : description}
            isEnlarged={enlarged === name}
            onToggleSize={() => setEnlarged(enlarged === name ? null : name)}
          >
            {bodies[name]}
          </Panel>
        ))}
      </main>
      {clock.question && <QuestionDialog key={clock.question.id} question={clock.question} />}
    </>
  );
}
