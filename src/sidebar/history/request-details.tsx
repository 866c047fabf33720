import type { PastRequest, RequestStep } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { focusAfterRender } from '../components/focus';
import { Notice } from '../components/notice';
import { formatDateTimeIn } from '../dates';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { useServerCall, useTask } from '../use-task';

interface RequestDetailsProps {
  request: PastRequest;
  zone: string;
  /** Has the history loaded again. */
  onRetried(): Promise<unknown>;
}

/** One request: how it is in a line, its steps and what can be done about it below. */
export function RequestDetails({ request, zone, onRetried }: RequestDetailsProps) {
  const { icon, status, name, email, steps } = request;
  const [first] = steps;
  return (
    <li>
      <details>
        <summary>
          <b>
            <span aria-hidden="true">{icon} </span>
            {status}
          </b>{' '}
          {name || email}
          {first?.at && <span class="secondary"> {formatDateTimeIn(zone, first.at)}</span>}
        </summary>
        {name && <p class="secondary">{email}</p>}
        <ol class="request-steps">
          {steps.map((step, index) => (
            <Step key={String(index)} step={step} zone={zone} />
          ))}
        </ol>
        <Actions request={request} onRetried={onRetried} />
      </details>
    </li>
  );
}

function Step({ step: { at, title, detail }, zone }: { step: RequestStep; zone: string }) {
  return (
    <li>
      <b>{title}</b>{' '}
      <span class="secondary">{at ? formatDateTimeIn(zone, at) : text.history.timeUnknown}</span>
      {detail && <p>{detail}</p>}
    </li>
  );
}

function Actions({ request, onRetried }: Pick<RequestDetailsProps, 'request' | 'onRetried'>) {
  const { wizard } = useSetupWizard();
  const { id, row, mayRetry } = request;
  const showId = `show-${id}`;
  const showing = useServerCall('showRequest');
  const trying = useTask(async () => {
    const result = await wizard.callServer('retryRequest', { id, row });
    if (result.ok) await onRetried();
    // Its own button may be gone by then.
    focusAfterRender(showId);
    return result;
  });
  const refusal = showing.value && !showing.value.ok ? showing.value.message : null;
  return (
    <>
      {trying.value && <Notice kind={trying.value.ok ? 'info' : 'error'}>{trying.value.message}</Notice>}
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <FailureNotice task={trying} />
      <FailureNotice task={showing} />
      <div class="buttons">
        <Button id={showId} isBusy={showing.isBusy} onClick={() => void showing.run({ id, row })}>
          {text.history.showRow(row)}
        </Button>
        {mayRetry && (
          <Button isBusy={trying.isBusy} onClick={() => void trying.run()}>
            {trying.isBusy ? text.history.trying : text.history.tryAgain}
          </Button>
        )}
      </div>
    </>
  );
}
