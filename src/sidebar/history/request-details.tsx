import type { PastRequest, RequestStep } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { focusAfterRender } from '../components/focus';
import { Notice } from '../components/notice';
import { formatDateTime } from '../dates';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { useTask } from '../use-task';

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
          {first?.at && <span class="secondary"> {formatDateTime(first.at, zone)}</span>}
        </summary>
        {name && <p class="secondary">{email}</p>}
        <ol class="instructions">
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
      <b>{title}</b>
      {at && <span class="secondary"> {formatDateTime(at, zone)}</span>}
      {detail && <p>{detail}</p>}
    </li>
  );
}

function Actions({ request, onRetried }: Pick<RequestDetailsProps, 'request' | 'onRetried'>) {
  const { wizard } = useSetupWizard();
  const { id, row, mayRetry } = request;
  const showId = `show-${id}`;
  const acting = useTask(async (action: 'showRequest' | 'retryRequest') => {
    const result = await wizard.callServer(action, { id, row });
    if (action === 'retryRequest') {
      await onRetried();
      // Its own button may be gone by then.
      focusAfterRender(showId);
    }
    return result;
  });
  const { value, isBusy } = acting;
  return (
    <>
      {value?.message && <Notice kind={value.ok ? 'info' : 'error'}>{value.message}</Notice>}
      <FailureNotice task={acting} />
      <div class="buttons">
        <Button id={showId} isBusy={isBusy} onClick={() => acting.run('showRequest')}>
          {text.history.showRow(row)}
        </Button>
        {mayRetry && (
          <Button isBusy={isBusy} onClick={() => acting.run('retryRequest')}>
            {isBusy ? text.history.busy : text.app.tryAgain}
          </Button>
        )}
      </div>
    </>
  );
}
