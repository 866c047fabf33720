import { useState } from 'preact/hooks';
import type { PlanQuestionAnswer, PlanTask } from '../../contract';
import { Button } from '../components/button';
import { text } from '../text/plan-page';
import { Modal } from './modal';

export type PlanQuestion = Extract<PlanQuestionAnswer, { ok: true }> & { task: PlanTask };

interface ConfirmDialogProps {
  asked: PlanQuestion;
  onConfirm(typed: string): void;
  onCancel(): void;
}

/** Names what is going to happen, in the sentence and on the button. */
export function ConfirmDialog({ asked, onConfirm, onCancel }: ConfirmDialogProps) {
  const { task, question, counts, confirms } = asked;
  const [typed, setTyped] = useState('');
  const isUndo = task === 'undo';
  const title = isUndo ? text.undo.ask : task === 'release' ? text.apply.askHeld : text.apply.ask;
  return (
    <Modal title={title.replace('…', '')} onClose={onCancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(typed);
        }}
      >
        <p class="question">{question}</p>
        {task === 'release' && (
          <div class="block form-group">
            <label for="typed-number">{text.apply.number}</label>
            <input
              id="typed-number"
              class="number"
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </div>
        )}
        <div class="buttons">
          <Button variant={isUndo ? 'action' : 'create'} isSubmit>
            {isUndo ? text.undo.confirm(confirms.accounts) : text.apply.confirm(counts)}
          </Button>
          <Button onClick={onCancel}>{text.apply.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
