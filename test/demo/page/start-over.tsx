import { useEffect, useRef, useState } from 'preact/hooks';
import type { ButtonName } from '../protocol';
import { QuestionDialog } from './question-dialog';
import { sendCommand } from './server-call';
import type { Toast } from './use-toast';

const QUESTION = {
  kind: 'alert' as const,
  title: 'Start the demo over?',
  message:
    'Everything that was done here is discarded: requests, emails, accounts, settings and faults. The clock goes back to where it began.',
};
const ASKING = { ...QUESTION, buttons: ['OK', 'CANCEL'] satisfies ButtonName[] };
const WORKING = { ...QUESTION, message: 'Starting over …', buttons: [] };

/** Whether this window has asked for the start that it is about to show. */
let isAsked = false;

/** The button, and what is said once the demo is back at its start; then it has the focus again. */
export function StartOver({ isBusy, onAsk }: { isBusy: boolean; onAsk: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!isAsked) return;
    isAsked = false;
    button.current?.focus();
    setSaid('The demo is back at its start.');
  }, []);
  return (
    <>
      <button type="button" class="start-over" ref={button} disabled={isBusy} onClick={onAsk}>
        Start over
      </button>
      <span class="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

/** Asks before it discards everything. It stays until the new start is shown, which draws the whole page anew. */
export function StartOverDialog({ toast, onClose }: { toast: Toast | null; onClose: () => void }) {
  const [question, setQuestion] = useState<typeof ASKING | typeof WORKING>(ASKING);
  const answer = async (button: ButtonName) => {
    if (question === WORKING) return;
    if (button !== 'OK') return onClose();
    setQuestion(WORKING);
    isAsked = true;
    const reply = await sendCommand({ do: 'start-over' });
    if (reply.ok) return;
    isAsked = false;
    setQuestion({ ...ASKING, message: reply.message });
  };
  return (
    <QuestionDialog
      question={question}
      captions={{ OK: 'Start over' }}
      first="CANCEL"
      toast={toast}
      onAnswer={(button) => void answer(button)}
    />
  );
}
