import { useEffect, useRef } from 'preact/hooks';
import type { Preview, SetupChange } from '../../contract';
import { FailureNotice } from '../components/failure-notice';
import { WithBoldWords } from '../components/with-bold-words';
import { useSetupWizard } from '../setup-wizard';
import { isComplete } from '../steps';
import { text } from '../text/text';
import { useServerCall } from '../use-task';

/** Long enough that several quick edits are previewed by one call. */
const DEBOUNCE_MS = 500;

/** What would happen to the last row if the edits were saved. */
export function RowPreview({ change }: { change: SetupChange }) {
  const { state } = useSetupWizard();
  const preview = usePreview(change);
  const isFormSaved = state.answer !== null && isComplete('form', state.answer);
  const isAccessSaved = state.answer !== null && isComplete('access', state.answer);
  const answer = preview.value;
  if (preview.failure) return <FailureNotice task={preview} />;
  if (!answer && !preview.isBusy) return null;
  // Until the form is saved, the server would only repeat what is missing in the fields above.
  if (answer && !answer.ok && !isFormSaved) return null;
  return (
    <section class="preview" aria-label={text.preview.title} aria-busy={preview.isBusy}>
      {!answer && <p class="secondary">{text.preview.loading}</p>}
      {answer && !answer.ok && <p class="secondary">{answer.message}</p>}
      {answer?.ok && <PreviewedRow preview={answer} />}
      {answer?.ok && isAccessSaved && <PreviewedOutcome preview={answer} />}
    </section>
  );
}

/** Calls the server again whenever the edits have changed. */
function usePreview(change: SetupChange) {
  const preview = useServerCall('previewRow');
  const current = JSON.stringify(change);
  const previewed = useRef('');
  useEffect(() => {
    // Edits that are made during a call are previewed after it.
    if (preview.isBusy || previewed.current === current) return;
    const timer = setTimeout(() => {
      previewed.current = current;
      void preview.run(null, JSON.parse(current));
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [current, preview.isBusy]);
  return preview;
}

function PreviewedRow({ preview: { row, values } }: { preview: Preview }) {
  return (
    <>
      <p>{text.preview.row(row)}</p>
      <p>
        <b>{values.name}</b>, {values.email}
      </p>
      <p class="secondary">{text.preview.requester(values.requester ?? '')}</p>
    </>
  );
}

/** Depends on who may get access, so it is shown only once that is saved. */
function PreviewedOutcome({ preview: { action, status, detail, mail } }: { preview: Preview }) {
  return (
    <>
      <p>
        <WithBoldWords sentence={text.preview.outcome(action || status)} /> {detail}
      </p>
      {mail && (
        <details>
          <summary>{text.preview.mail(mail.to)}</summary>
          <p>
            <b>{mail.subject}</b>
          </p>
          <p class="mail-text">{mail.text}</p>
        </details>
      )}
    </>
  );
}
