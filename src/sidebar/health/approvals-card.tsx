import { useState } from 'preact/hooks';
import type { Health, WaitingRequest } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { focusAfterRender } from '../components/focus';
import { Notice } from '../components/notice';
import { formatDateTime } from '../dates';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { refusalOf, useTask } from '../use-task';

const TITLE_ID = 'approvals';

/** The requests that wait for a decision, and the buttons of those who may decide. */
export function ApprovalsCard({ approvals }: { approvals: Health['approvals'] }) {
  if (!approvals || approvals.total === 0) return null;
  const { requests, total, mayDecide } = approvals;
  return (
    <section aria-labelledby={TITLE_ID} class="approvals">
      <h2 id={TITLE_ID}>{text.approvals.title(total)}</h2>
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            <Request request={request} mayDecide={mayDecide} />
          </li>
        ))}
      </ul>
      {total > requests.length && <p class="secondary">{text.approvals.more(total - requests.length)}</p>}
      {!mayDecide && <p class="secondary">{text.approvals.notYou}</p>}
    </section>
  );
}

function Request({ request, mayDecide }: { request: WaitingRequest; mayDecide: boolean }) {
  const [reason, setReason] = useState<string | null>(null);
  const { wizard } = useSetupWizard();
  const deciding = useTask(async (isApproved: boolean) => {
    const result = isApproved
      ? await wizard.callServer('approveSelectedRows', [request.id])
      : await wizard.callServer('rejectSelectedRows', [request.id], reason ?? '');
    if (!result.ok || !result.value.ok) return result;
    return wizard.reloadAfter(result, result.value.message);
  });
  const refusal = refusalOf(deciding);
  const askReason = () => {
    setReason('');
    focusAfterRender(reasonId);
  };
  const reasonId = `reason-${request.id}`;
  return (
    <>
      <p>
        <strong>{request.name || request.email}</strong> {request.name && `(${request.email})`}
      </p>
      <p class="secondary">
        {text.approvals.askedBy(request.requester, formatDateTime(request.since), request.row)}
      </p>
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <FailureNotice task={deciding} />
      {mayDecide && reason !== null && (
        <div class="block form-group">
          <label for={reasonId}>{text.approvals.reason}</label>
          <input
            id={reasonId}
            type="text"
            autocomplete="off"
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      )}
      {mayDecide && (
        <div class="buttons">
          {reason === null && (
            <Button isBusy={deciding.isBusy} onClick={() => void deciding.run(true)}>
              {deciding.isBusy ? text.approvals.deciding : text.approvals.approve}
            </Button>
          )}
          <Button
            isBusy={deciding.isBusy}
            onClick={reason === null ? askReason : () => void deciding.run(false)}
          >
            {text.approvals.reject}
          </Button>
          {reason !== null && <Button onClick={() => setReason(null)}>{text.approvals.cancel}</Button>}
        </div>
      )}
    </>
  );
}
