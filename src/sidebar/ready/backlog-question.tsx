import type { Problem } from '../../contract';
import { FieldError } from '../components/field';
import { messagesFor } from '../problems';
import { text } from '../text/text';

export type BacklogChoice = 'handle' | 'leave';

interface BacklogQuestionProps {
  rows: number;
  choice: BacklogChoice | null;
  problems: readonly Problem[];
  onChoose(choice: BacklogChoice): void;
}

/** Asks about rows that are already in the sheet: the owner may not want accounts for the requests of last year. */
export function BacklogQuestion({ rows, choice, problems, onChoose }: BacklogQuestionProps) {
  if (rows === 0) return null;
  const messages = choice === null ? messagesFor(problems, 'backlog') : [];
  const option = (value: BacklogChoice) => (
    <div class="inline form-group">
      <input
        type="radio"
        name="backlog"
        id={`backlog-${value}`}
        aria-invalid={messages.length > 0 || undefined}
        aria-describedby={messages.length > 0 ? 'backlog-error' : undefined}
        checked={choice === value}
        onChange={() => onChoose(value)}
      />
      <label for={`backlog-${value}`}>{text.ready.backlogChoices[value]}</label>
    </div>
  );
  return (
    <fieldset>
      <legend>{text.ready.backlog(rows)}</legend>
      {option('handle')}
      {option('leave')}
      <FieldError id="backlog" messages={messages} />
    </fieldset>
  );
}
