import { useEffect, useState } from 'preact/hooks';
import type { Answers, FormShown } from '../shapes';
import { ask } from './ask';

interface Draft {
  answers: Answers;
  /** An example goes on to the next person by itself; what somebody typed stays. */
  example: string | null;
  /** The last answer is being changed. */
  isEdit: boolean;
}

/** The form as a respondent sees it, filled in with a plausible person. */
export function FormPlace({ form, isBusy }: { form: FormShown; isBusy: boolean }) {
  const [draft, setDraft] = useState<Draft>({ answers: {}, example: NEW_PERSON, isEdit: false });
  const [told, setTold] = useState<string | null>(null);
  const example = form.examples.find(({ label }) => label === draft.example);
  const filledIn = JSON.stringify(example?.answers);
  useEffect(() => {
    if (filledIn) setDraft((old) => ({ ...old, answers: JSON.parse(filledIn) }));
  }, [filledIn]);

  const send = async (times: number) => {
    const { answers } = draft;
    const reply = await ask(draft.isEdit ? { do: 'edit-last', answers } : { do: 'submit', answers, times });
    if (!reply.ok) return setTold(reply.message);
    setTold(`Your response has been recorded in row ${reply.value}.`);
    setDraft((old) => ({ ...old, example: old.isEdit ? NEW_PERSON : old.example, isEdit: false }));
  };
  const sendMany = async () => {
    const reply = await ask({ do: 'submit-many', count: 50 });
    setTold(reply.ok ? MANY : reply.message);
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
        onSubmit={(event) => {
          event.preventDefault();
          void send(1);
        }}
      >
        <h3>{draft.isEdit ? `Edit the answer in row ${form.last?.row}` : form.title}</h3>
        {form.questions.map((question) => (
          <label key={question}>
            <span>{question}</span>
            <input
              value={draft.answers[question] ?? ''}
              autocomplete="off"
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
          <output aria-live="polite">{told}</output>
        </div>
      </form>
      <fieldset class="more" aria-label="More ways to submit">
        <button type="button" class="link" disabled={isBusy} onClick={() => void send(2)}>
          Same answer twice
        </button>
        <button type="button" class="link" disabled={isBusy} onClick={() => void sendMany()}>
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

/** The first example that the desk makes. */
const NEW_PERSON = 'New person';
const MANY =
  '50 responses have been recorded. Google starts 30 scripts at once; the clock finds the other rows.';
