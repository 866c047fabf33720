import { useId, useState } from 'preact/hooks';
import type { ButtonName, Question } from '../protocol';
import { Toasts } from './toasts';
import { useModal } from './use-modal';
import type { Toast } from './use-toast';

const CAPTIONS: Record<ButtonName, string> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

interface QuestionDialogProps {
  question: Omit<Question, 'id'>;
  toast: Toast;
  onAnswer: (button: ButtonName, text: string) => void;
}

/** An alert or a prompt. */
export function QuestionDialog({ question, toast, onAnswer }: QuestionDialogProps) {
  const dialog = useModal();
  const id = useId();
  const [text, setText] = useState('');
  const { kind, title, message, buttons } = question;
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby={title ? `${id}-title` : `${id}-message`}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer('CLOSE', text);
      }}
    >
      {title && <h2 id={`${id}-title`}>{title}</h2>}
      <p id={`${id}-message`}>{message}</p>
      {kind === 'prompt' && (
        <input
          value={text}
          aria-label="Answer"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <div class="row">
        {buttons.map((button, index) => (
          <button
            key={button}
            type="button"
            class={index === 0 ? 'primary' : ''}
            onClick={() => onAnswer(button, text)}
          >
            {CAPTIONS[button]}
          </button>
        ))}
      </div>
      <Toasts toast={toast} />
    </dialog>
  );
}
