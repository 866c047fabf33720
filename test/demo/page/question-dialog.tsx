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
  /** Other captions than the usual ones. */
  captions?: Partial<Record<ButtonName, string>>;
  /** The button that has the focus at first, where it is not the first one. */
  first?: ButtonName;
  /** `null`: another dialog over it shows it. */
  toast: Toast | null;
  onAnswer: (button: ButtonName, text: string) => void;
}

/** An alert or a prompt. */
export function QuestionDialog({ question, captions, first, toast, onAnswer }: QuestionDialogProps) {
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
      <p id={`${id}-message`} aria-live="polite">
        {message}
      </p>
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
            autofocus={button === first}
            onClick={() => onAnswer(button, text)}
          >
            {captions?.[button] ?? CAPTIONS[button]}
          </button>
        ))}
      </div>
      {toast && <Toasts toast={toast} />}
    </dialog>
  );
}
