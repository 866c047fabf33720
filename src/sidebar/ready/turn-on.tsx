import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Notice } from '../components/notice';
import { useSetupWizard } from '../setup-wizard';
import { useServerCall, useTask } from '../use-task';
import { type Backlog, BacklogQuestion } from './backlog-question';

/** Turns the desk on. Rows that came before are asked about first. */
export function TurnOn() {
  const { wizard, state } = useSetupWizard();
  const [backlog, setBacklog] = useState<Backlog | null>(null);
  const counting = useServerCall('getBacklog');
  const turning = useTask(async (chosen: Backlog) => {
    const result = await wizard.callServer('turnOn', { backlog: chosen });
    if (!result.ok) return result;
    if (!result.value.ok && result.value.problems.length > 0) wizard.goToProblem(result.value.problems);
    if (!result.value.ok) return result;
    const loaded = await wizard.reloadAfter(result, result.value.message);
    if (loaded.ok) wizard.goTo('health', result.value.message);
    return loaded;
  });
  useEffect(() => {
    void counting.run();
  }, []);
  const turnOn = async () => {
    // Whoever is quicker than the count waits for it.
    const count = counting.value ?? (await counting.run());
    if (count && count.rows > 0 && backlog === null) {
      wizard.showProblems([{ field: 'backlog', message: 'Choose one of the two first.' }]);
    } else if (count) void turning.run(backlog ?? 'handle');
  };
  const rows = counting.value?.rows ?? 0;
  const refused = turning.value && !turning.value.ok && !turning.isBusy ? turning.value : null;
  return (
    <>
      <BacklogQuestion rows={rows} choice={backlog} problems={state.problems} onChoose={setBacklog} />
      {refused && <Notice kind="error">{refused.message}</Notice>}
      <FailureNotice task={counting} />
      <FailureNotice task={turning} />
      <div class="buttons">
        <Button variant="action" isBusy={turning.isBusy} onClick={() => void turnOn()}>
          {turning.isBusy ? 'Turning on\u2026' : 'Turn on'}
        </Button>
      </div>
    </>
  );
}
