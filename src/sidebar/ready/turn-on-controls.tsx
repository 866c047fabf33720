import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Notice } from '../components/notice';
import { WithGoogleLink } from '../components/with-google-link';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { useServerCall, useTask } from '../use-task';
import { type BacklogChoice, BacklogQuestion } from './backlog-question';

/** The button that turns Chat Access on, with a question about the rows that are already in the sheet. */
export function TurnOnControls() {
  const { wizard, state } = useSetupWizard();
  const [backlogChoice, setBacklogChoice] = useState<BacklogChoice | null>(null);
  const counting = useServerCall('getBacklog');
  const turningOn = useTurnOn();
  useEffect(() => {
    void counting.run();
  }, []);
  const onClick = async () => {
    // A person who clicks before the rows are counted waits for the count.
    const backlog = counting.value ?? (await counting.run());
    if (backlog && backlog.rows > 0 && backlogChoice === null) {
      wizard.showProblems([{ field: 'backlog', message: text.ready.backlogUndecided }]);
    } else if (backlog) void turningOn.run(backlogChoice ?? 'handle');
  };
  const refusal = turningOn.value && !turningOn.value.ok && !turningOn.isBusy ? turningOn.value : null;
  return (
    <>
      <BacklogQuestion
        rows={counting.value?.rows ?? 0}
        choice={backlogChoice}
        problems={state.problems}
        onChoose={setBacklogChoice}
      />
      {refusal && (
        <Notice kind="error">
          <WithGoogleLink sentence={refusal.message} />
        </Notice>
      )}
      <FailureNotice task={counting} />
      <FailureNotice task={turningOn} />
      <div class="buttons">
        <Button variant="action" isBusy={turningOn.isBusy} onClick={() => void onClick()}>
          {turningOn.isBusy ? text.ready.turningOn : text.ready.turnOn}
        </Button>
      </div>
    </>
  );
}

function useTurnOn() {
  const { wizard } = useSetupWizard();
  return useTask(async (backlog: BacklogChoice) => {
    const result = await wizard.callServer('turnOn', { backlog });
    if (!result.ok) return result;
    if (!result.value.ok) {
      if (result.value.problems.length > 0) wizard.goToProblem(result.value.problems);
      return result;
    }
    const loaded = await wizard.reloadAfter(result, result.value.message);
    if (loaded.ok) wizard.goTo('health', result.value.message);
    return loaded;
  });
}
