import type { Problem } from '../../setup/setup';
import { FieldError } from '../components/field';
import { messagesFor } from '../problems';

export type BacklogChoice = 'handle' | 'leave';

interface BacklogQuestionProps {
  rows: number;
  choice: BacklogChoice | null;
  problems: readonly Problem[];
  onChoose(choice: BacklogChoice): void;
}

/** Asks about rows that are older than Chat Access, so that nobody is surprised by accounts for last year's requests. */
export function BacklogQuestion({ rows, choice, problems, onChoose }: BacklogQuestionProps) {
  if (rows === 0) return null;
  const messages = choice === null ? messagesFor(problems, 'backlog') : [];
  const option = (value: BacklogChoice, label: string) => (
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
      <label for={`backlog-${value}`}>{label}</label>
    </div>
  );
  return (
    <fieldset>
      <legend>
        {rows === 1 ? '1 row came before. Handle it?' : `${rows} rows came before. Handle them?`}
      </legend>
      {option('handle', 'Handle them as if they came now')}
      {option('leave', 'Leave them as history')}
      <FieldError id="backlog" messages={messages} />
    </fieldset>
  );
}
