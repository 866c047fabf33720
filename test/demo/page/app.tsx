import { useState } from 'preact/hooks';
import { Clock } from './clock';
import { FormPlace } from './form-place';
import { InboxPlace } from './inbox-place';
import { useConnected, useView } from './live';
import { Place } from './place';
import { QuestionDialog } from './question-dialog';
import { SheetPlace } from './sheet-place';
import { ZendeskPlace } from './zendesk-place';

const PLACES = [
  ['form', 'Form', 'A team lead asks for it.'],
  ['sheet', 'Sheet', 'Every answer is a row. Chat Access handles it at once and writes down what it did.'],
  ['inbox', 'Inbox', 'Whoever asked gets one mail about it.'],
  ['zendesk', 'Zendesk', 'Here is the account. Switch on what can go wrong, and watch what happens.'],
] as const;

type Name = (typeof PLACES)[number][0];

/** All four places beside each other; one of them can be enlarged, and a narrow window shows one at a time. */
export function App() {
  const [wide, setWide] = useState<Name | null>(null);
  const [front, setFront] = useState<Name>('form');
  const isConnected = useConnected();
  const clock = useView('clock');
  const form = useView('form');
  const sheet = useView('sheet');
  const inbox = useView('inbox');
  if (!clock || !form || !sheet || !inbox) return <p class="nothing">One moment …</p>;
  const isBusy = clock.busy !== null;
  const bodies = {
    form: <FormPlace form={form} isBusy={isBusy} />,
    sheet: <SheetPlace sheet={sheet} now={clock.now} isBusy={isBusy} />,
    inbox: <InboxPlace inbox={inbox} clock={clock} />,
    zendesk: <ZendeskPlace clock={clock} />,
  };
  return (
    <>
      <header class="top">
        <div>
          <h1>Chat Access</h1>
          <p>A form answer becomes a working Zendesk Chat account. Press Submit and watch.</p>
        </div>
        <p class="busy" role="status">
          {isConnected ? clock.busy : 'The demo was ended; start it again with npm start.'}
        </p>
        <Clock clock={clock} />
      </header>
      <nav class="tabs place-tabs" aria-label="Places">
        {PLACES.map(([name, title]) => (
          <button key={name} type="button" aria-pressed={front === name} onClick={() => setFront(name)}>
            {title}
          </button>
        ))}
      </nav>
      <main class={wide ? `only-${wide}` : ''} data-front={front}>
        {PLACES.map(([name, title, line], index) => (
          <Place
            key={name}
            name={name}
            step={index + 1}
            title={title}
            line={line}
            isWide={wide === name}
            onWiden={() => setWide(wide === name ? null : name)}
          >
            {bodies[name]}
          </Place>
        ))}
      </main>
      {clock.question && <QuestionDialog key={clock.question.id} question={clock.question} />}
    </>
  );
}
