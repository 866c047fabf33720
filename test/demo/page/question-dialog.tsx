import { useState } from 'preact/hooks';
import type { ButtonName, Question } from '../protocol';
import { sendCommand } from './server-call';
import { useModal } from './use-modal';

const LABELS: Record<ButtonName, string> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

/** An alert or a prompt of the script. */
export function QuestionDialog({ question }: { question: Question }) {
  const dialog = useModal();
  const [text, setText] = useState('');
  const answer = (button: ButtonName) => void sendCommand({ do: 'answer', id: question.id, button, text });
  return (
    <dialog
      ref={dialog}
      class="question"
      onCancel={(event) => {
        event.preventDefault();
        answer('CLOSE');
      }}
    >
      {question.title && <h2>{question.title}</h2>}
      <p>{question.message}</p>
      {question.kind === 'prompt' && (
        <input
          value={text}
          aria-label="Answer"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <div class="row">
        {question.buttons.map((button, index) => (
          <button
            key={button}
            type="button"
            class={index === 0 ? 'primary' : ''}
            onClick={() => answer(button)}
          >
            {LABELS[button]}
          </button>
        ))}
      </div>
    </dialog>
  );
}
