import { useEffect, useRef } from 'preact/hooks';
import { FailureNotice } from '../components/failure-notice';
import type { Preview, SetupWish } from '../contract';
import { useSetupWizard } from '../setup-wizard';
import { isComplete } from '../steps';
import { useServerCall } from '../use-task';

/** Long enough for a few quick changes to be one question. */
const PAUSE = 500;

/** What would happen to the last row with what is typed now. */
export function RowPreview({ wish }: { wish: SetupWish }) {
  const { state } = useSetupWizard();
  const asking = useServerCall('previewRow');
  const wanted = JSON.stringify(wish);
  const asked = useRef('');
  useEffect(() => {
    // What is changed while an answer is awaited is asked after it.
    if (asking.isBusy || asked.current === wanted) return;
    const timer = setTimeout(() => {
      asked.current = wanted;
      void asking.run(null, JSON.parse(wanted));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [wanted, asking.isBusy]);
  const saved = state.answer !== null && isComplete('form', state.answer);
  const decided = state.answer !== null && isComplete('access', state.answer);
  const answer = asking.value;
  if (asking.failure) return <FailureNotice task={asking} />;
  if (!answer && !asking.isBusy) return null;
  // Before anything is saved a refusal only says what the fields above say anyway.
  if (answer && !answer.ok && !saved) return null;
  if (answer?.ok && !answer.values && !decided) return null;
  return (
    <section class="preview" aria-label="Preview" aria-busy={asking.isBusy}>
      {!answer && <p class="secondary">Looking at the last response…</p>}
      {answer && !answer.ok && <p class="secondary">{answer.message}</p>}
      {answer?.ok && <WhoseRow preview={answer} />}
      {answer?.ok && decided && <Outcome preview={answer} />}
    </section>
  );
}

function WhoseRow({ preview: { row, values } }: { preview: Preview }) {
  if (!values) return <p>The last response, row {row}:</p>;
  return (
    <>
      <p>The last response, row {row}:</p>
      <p>
        <b>{values.name}</b>, {values.email}
      </p>
      <p class="secondary">Asked for by {values.requester}</p>
    </>
  );
}

/** Who may get access decides it: before that is said, there is nothing to foresee. */
function Outcome({ preview: { action, status, detail, mail } }: { preview: Preview }) {
  return (
    <>
      <p>
        Would end as <b>{action || status}</b>. {detail}
      </p>
      {mail && (
        <details>
          <summary>Its mail to {mail.to}</summary>
          <p>
            <b>{mail.subject}</b>
          </p>
          <p class="mail-text">{mail.text}</p>
        </details>
      )}
    </>
  );
}
