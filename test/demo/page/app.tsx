import { useState } from 'preact/hooks';
import type { ClockView, FormView, InboxView, WorkbookView, ZendeskView } from '../protocol';
import { FormPanel } from './form-panel';
import { InboxPanel } from './inbox-panel';
import { useView } from './live-view';
import { PageDialog } from './page-dialog';
import { Panel } from './panel';
import { PanelTabs } from './panel-tabs';
import { QuestionDialog } from './question-dialog';
import { sendCommand } from './server-call';
import { SheetPanel } from './sheet-panel';
import { StartOverDialog } from './start-over';
import { Top } from './top';
import { TourBar } from './tour-bar';
import type { PanelName } from './tour-steps';
import { useEscape } from './use-escape';
import { useNews } from './use-news';
import { useToast } from './use-toast';
import { useTour } from './use-tour';
import { ZendeskPanel } from './zendesk-panel';

const TICK = 'Tick Chat for anyone who is waiting, as an admin would. Or turn on a fault.';

const PANELS = [
  ['form', 'Form', 'A team lead requests access for a colleague.'],
  [
    'sheet',
    'Sheet',
    'Every response becomes a row. Chat Access processes it at once and records the outcome.',
  ],
  ['inbox', 'Inbox', 'The requester gets one email about the outcome.'],
  ['zendesk', 'Zendesk', 'Here is the account. Turn on a fault and watch what happens.'],
] as const;

const TITLES = PANELS.map(([name, title]) => [name, title] as const);

export function App() {
  const clock = useView('clock');
  if (!clock) return <Loading />;
  return <Demo key={clock.startedOver} clock={clock} />;
}

/** One demo from its start; when it is started over, nothing of what was shown is left. */
function Demo({ clock }: { clock: ClockView }) {
  const form = useView('form');
  const sheet = useView('sheet');
  const inbox = useView('inbox');
  if (!form || !sheet || !inbox) return <Loading />;
  return <Page clock={clock} form={form} sheet={sheet} inbox={inbox} />;
}

function Loading() {
  return <p class="nothing">One moment …</p>;
}

interface PageProps {
  clock: ClockView;
  form: FormView;
  sheet: WorkbookView;
  inbox: InboxView;
}

/** All four panels side by side. One of them can be enlarged; a narrow window shows one at a time. */
function Page({ clock, form, sheet, inbox }: PageProps) {
  const [enlarged, setEnlarged] = useState<PanelName | null>(null);
  const [front, setFront] = useState<PanelName>('form');
  const start = {
    product: form.product,
    isSetUp: clock.next !== null,
    hasApproval: form.examples.some(({ label }) => label === 'Needs approval'),
  };
  const [zendesk, setZendesk] = useState<ZendeskView | null>(null);
  const news = useNews({ sheet, inbox, zendesk }, front);
  const tour = useTour(start, clock.startedOver, ({ panel }) => {
    setEnlarged(null);
    if (panel !== 'clock') setFront(panel);
  });
  useEscape(() => setEnlarged(null));
  const toggleSize = (name: PanelName) => {
    setEnlarged(enlarged === name ? null : name);
    setFront(name);
  };
  const showFront = (name: PanelName) => {
    setEnlarged(null);
    setFront(name);
  };
  const isBusy = clock.busy !== null;
  const toast = useToast(sheet.toasts);
  const [isStartingOver, setStartingOver] = useState(false);
  const { dialog } = sheet;
  const { question } = clock;
  const inFront = question ? 'question' : isStartingOver ? 'start over' : dialog ? 'page' : 'sheet';
  /** What is in front shows it. */
  const toastOn = (place: typeof inFront) => (place === inFront ? toast : null);
  const bodies = {
    form: <FormPanel form={form} isBusy={isBusy} />,
    sheet: <SheetPanel sheet={sheet} now={clock.now} isBusy={isBusy} toast={toastOn('sheet')} />,
    inbox: <InboxPanel inbox={inbox} clock={clock} />,
    zendesk: <ZendeskPanel clock={clock} onChange={setZendesk} />,
  };
  return (
    <>
      <Top
        product={form.product}
        clock={clock}
        tour={tour}
        onSetUp={() => showFront('sheet')}
        onStartOver={() => setStartingOver(true)}
      />
      {tour.step && <TourBar tour={tour} step={tour.step} />}
      <PanelTabs titles={TITLES} front={front} news={news} onChoose={showFront} />
      <main
        class={enlarged ? `only-${enlarged}` : ''}
        data-front={front}
        data-sidebar={sheet.sidebar !== null}
      >
        {PANELS.map(([name, title, description], index) => (
          <Panel
            key={name}
            name={name}
            step={index + 1}
            title={title}
            description={name === 'zendesk' && form.product === 'support' ? TICK : description}
            isEnlarged={enlarged === name}
            isToured={tour.step?.panel === name}
            onToggleSize={() => toggleSize(name)}
          >
            {bodies[name]}
          </Panel>
        ))}
      </main>
      {dialog && <PageDialog key={dialog.count} dialog={dialog} now={clock.now} toast={toastOn('page')} />}
      {isStartingOver && (
        <StartOverDialog toast={toastOn('start over')} onClose={() => setStartingOver(false)} />
      )}
      {question && (
        <QuestionDialog
          key={question.id}
          question={question}
          toast={toastOn('question')}
          onAnswer={(button, text) => void sendCommand({ do: 'answer', id: question.id, button, text })}
        />
      )}
    </>
  );
}
