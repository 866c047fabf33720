import { useState } from 'preact/hooks';
import type { ActionResult, PlanEntry } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Notice } from '../components/notice';
import type { ServerCall } from '../server-call';
import { text } from '../text/plan-page';
import { useTask } from '../use-task';
import { mayBeSpared } from './entries';
import { Modal } from './modal';

interface AccountDialogProps {
  entry: PlanEntry;
  plan: string;
  warnDays: number | null;
  /** Nothing can be changed: the plan has been carried out, or is being worked on. */
  isFixed: boolean;
  callServer: ServerCall;
  onChange(part: Partial<PlanEntry>, message: string): void;
  onClose(): void;
}

/** All about one account of the plan, and whether it is to be spared. */
export function AccountDialog(props: AccountDialogProps) {
  const { entry, warnDays, isFixed, onClose } = props;
  const { action, address, name, reason, status, spared } = entry;
  return (
    <Modal title={name || address} onClose={onClose}>
      <p class="secondary">{address}</p>
      <dl class="facts">
        <dt>{text.list.action}</dt>
        <dd>
          <strong>{spared ? text.entry.actions.spared : text.entry.actions[action]}</strong>
          {'. '}
          {spared || status ? '' : text.entry.what[action](warnDays)}
        </dd>
        <dt>{text.list.reason}</dt>
        <dd>{reason}</dd>
        {(status || spared) && (
          <>
            <dt>{text.account.now}</dt>
            <dd>{spared ? text.list.sparedBecause(spared.reason) : status}</dd>
          </>
        )}
      </dl>
      {!isFixed && mayBeSpared(entry) ? (
        <SpareForm {...props} />
      ) : (
        <>
          {!isFixed && spared?.mayTakeBack && <TakeBack {...props} />}
          <div class="buttons">
            <Button onClick={onClose}>{text.account.close}</Button>
          </div>
        </>
      )}
    </Modal>
  );
}

function SpareForm({ entry, plan, callServer, onChange, onClose }: AccountDialogProps) {
  const [reason, setReason] = useState('');
  const sparing = useTask(async () => {
    const result = await callServer('spareAccount', plan, entry.agentId, reason);
    if (result.ok && result.value.ok) {
      onChange({ spared: { reason: reason.trim(), mayTakeBack: true } }, result.value.message);
    }
    return result;
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void sparing.run();
      }}
    >
      <div class="block form-group">
        <label for="spare-reason">{text.account.reason}</label>
        <input
          id="spare-reason"
          type="text"
          autocomplete="off"
          maxLength={200}
          aria-describedby="spare-hint"
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <p class="secondary" id="spare-hint">
          {text.account.reasonHint}
        </p>
      </div>
      <Refusal answer={sparing.value} />
      <FailureNotice task={sparing} />
      <div class="buttons">
        <Button variant="action" isSubmit isBusy={sparing.isBusy}>
          {sparing.isBusy ? text.account.sparing : text.account.spare}
        </Button>
        <Button onClick={onClose}>{text.account.close}</Button>
      </div>
    </form>
  );
}

function TakeBack({ entry, plan, callServer, onChange }: AccountDialogProps) {
  const taking = useTask(async () => {
    const result = await callServer('takeBackSpare', plan, entry.agentId);
    if (result.ok && result.value.ok) onChange({ spared: null, status: '' }, result.value.message);
    return result;
  });
  return (
    <>
      <Refusal answer={taking.value} />
      <FailureNotice task={taking} />
      <div class="buttons">
        <Button variant="action" isBusy={taking.isBusy} onClick={() => taking.run()}>
          {taking.isBusy ? text.account.takingBack : text.account.takeBack}
        </Button>
      </div>
    </>
  );
}

function Refusal({ answer }: { answer: ActionResult | null }) {
  return answer && !answer.ok ? <Notice kind="error">{answer.message}</Notice> : null;
}
