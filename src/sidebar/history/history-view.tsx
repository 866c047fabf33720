import { useEffect, useState } from 'preact/hooks';
import type { History } from '../../contract';
import { BackToHealth } from '../components/back-to-health';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Heading } from '../components/heading';
import { Notice } from '../components/notice';
import { SelectField } from '../components/select-field';
import { knownZone } from '../dates';
import { text } from '../text/text';
import { useServerCall } from '../use-task';
import { RequestDetails } from './request-details';

/** The last requests, each with its steps. */
export function HistoryView() {
  const loading = useServerCall('getHistory');
  const opening = useServerCall('showPersonHistory');
  const load = () => loading.run();
  useEffect(() => void load(), []);
  const answer = loading.value;
  return (
    <>
      <BackToHealth />
      <Heading level={1}>{text.history.title}</Heading>
      <Button isBusy={opening.isBusy} onClick={() => opening.run()}>
        {text.history.person}
      </Button>
      <FailureNotice task={opening} />
      <FailureNotice task={loading} />
      {!answer && loading.isBusy && <p role="status">{text.history.loading}</p>}
      {answer && !answer.ok && <Notice kind="error">{answer.message}</Notice>}
      {answer?.ok && <Requests history={answer} reload={load} />}
    </>
  );
}

function Requests({ history, reload }: { history: History; reload(): Promise<unknown> }) {
  const { requests } = history;
  const [filter, setFilter] = useState('');
  const [retried, setRetried] = useState('');
  if (requests.length === 0) return <p>{text.history.none}</p>;
  const zone = knownZone(history.zone);
  const statuses = [...new Set(requests.map(({ status }) => status))];
  // A request that was tried again stays in view with its outcome.
  const shown = requests.filter(({ id, status }) => !filter || status === filter || id === retried);
  const choose = (status: string) => {
    setFilter(status);
    setRetried('');
  };
  return (
    <>
      <SelectField
        field="history"
        label={text.history.filter}
        value={filter}
        options={statuses.map((status) => ({ value: status, label: status }))}
        placeholder={text.history.all}
        hint={text.history.hint(zone)}
        onEdit={choose}
      />
      <ul class="history">
        {shown.map((request) => (
          <RequestDetails
            key={`${request.id} ${request.row}`}
            request={request}
            zone={zone}
            onRetried={() => {
              setRetried(request.id);
              return reload();
            }}
          />
        ))}
      </ul>
    </>
  );
}
