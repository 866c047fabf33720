import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers, FormView, ManySubmitted } from '../protocol';
import { sendCommand } from './server-call';

interface Draft {
  answers: Answers;
  /** The example that the form is filled in with, which moves on to the next person; `null` once the user types. */
  example: string | null;
  /** Whether submitting edits the last response. */
  isEdit: boolean;
}

/** The form as a respondent sees it, filled in with an example. */
export function FormPanel({ form, isBusy }: { form: FormView; isBusy: boolean }) {
  const [draft, setDraft] = useState<Draft>({ answers: {}, example: NEW_PERSON, isEdit: false });
  const [message, setMessage] = useState<string | null>(null);
  const answered = useRef<HTMLFormElement>(null);
  const example = form.examples.find(({ label }) => label === draft.example);
  const filledIn = JSON.stringify(example?.answers);
  useEffect(() => {
    if (filledIn) setDraft((old) => ({ ...old, answers: JSON.parse(filledIn) }));
  }, [filledIn]);

  const submit = async (times: number) => {
    if (!answered.current?.reportValidity()) return;
    const { answers } = draft;
    const reply = await sendCommand(
      draft.isEdit ? { do: 'edit-last', answers } : { do: 'submit', answers, times },
    );
    if (!reply.ok) return setMessage(reply.message);
    setMessage(recordedIn(reply.value as number[]));
    setDraft((old) => ({ ...old, example: old.isEdit ? NEW_PERSON : old.example, isEdit: false }));
  };
  const submitMany = async () => {
    const reply = await sendCommand({ do: 'submit-many', count: 50 });
    setMessage(reply.ok ? manyRecorded(reply.value as ManySubmitted) : reply.message);
  };

  return (
    <div class="form-body">
      <fieldset class="examples" aria-label="Fill in with">
        {form.examples.map(({ label, answers }) => (
          <button
            key={label}
            type="button"
            class="chip"
            aria-pressed={draft.example === label}
            onClick={() => setDraft({ answers, example: label, isEdit: false })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <form
        ref={answered}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(1);
        }}
      >
        <h3>{draft.isEdit ? `Edit the answer in row ${form.last?.row}` : form.title}</h3>
        {form.questions.map((question) => (
          <label key={question}>
            <span>{question}</span>
            <input
              value={draft.answers[question] ?? ''}
              autocomplete="off"
              required={form.required.includes(question)}
              onInput={({ currentTarget }) =>
                setDraft((old) => ({
                  ...old,
                  example: null,
                  answers: { ...old.answers, [question]: currentTarget.value },
                }))
              }
            />
          </label>
        ))}
        <div class="row">
          <button type="submit" class="primary" disabled={isBusy}>
            Submit
          </button>
          <output aria-live="polite">{message}</output>
        </div>
      </form>
      <fieldset class="more" aria-label="More ways to submit">
        <button type="button" class="link" disabled={isBusy} onClick={() => void submit(2)}>
          Same answer twice
        </button>
        <button type="button" class="link" disabled={isBusy} onClick={() => void submitMany()}>
          50 at once
        </button>
        {form.last && (
          <button
            type="button"
            class="link"
            onClick={() => setDraft({ answers: form.last?.answers ?? {}, example: null, isEdit: true })}
          >
            Edit last answer
          </button>
        )}
      </fieldset>
    </div>
  );
}

/** The label of the first example of the backend. */
const NEW_PERSON = 'New person';

function recordedIn(rows: readonly number[]): string {
  return `Your response has been recorded in ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(' and ')}.`;
}

/** Google runs at most 30 scripts of a person at once. */
function manyRecorded({ rows, waiting }: ManySubmitted): string {
  const rest = waiting === 0 ? '' : ` ${waiting} wait for the next check: press +5 min.`;
  return `${rows} responses have been recorded.${rest}`;
}
