import { useEffect, useState } from 'preact/hooks';
import { useGuide } from '../guide';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { useServer, useTask } from '../task';
import { type Backlog, BacklogQuestion } from './backlog-question';

/** Turns the desk on. Rows that came before are asked about first. */
export function TurnOn() {
  const { guide, state } = useGuide();
  const [backlog, setBacklog] = useState<Backlog | null>(null);
  const counting = useServer('getBacklog');
  const turning = useTask(async (chosen: Backlog) => {
    const reply = await guide.ask('turnOn', { backlog: chosen });
    if (!reply.ok) return reply;
    if (!reply.value.ok && reply.value.problems.length > 0) guide.goMend(reply.value.problems);
    if (!reply.value.ok) return reply;
    const loaded = await guide.reload(reply, reply.value.message);
    if (loaded.ok) guide.go('health', reply.value.message);
    return loaded;
  });
  useEffect(() => {
    void counting.run();
  }, []);
  const turnOn = async () => {
    // Whoever is quicker than the count waits for it.
    const count = counting.value ?? (await counting.run());
    if (count && count.rows > 0 && backlog === null) {
      guide.refuse([{ field: 'backlog', message: 'Choose one of the two first.' }]);
    } else if (count) void turning.run(backlog ?? 'handle');
  };
  const rows = counting.value?.rows ?? 0;
  const refused = turning.value && !turning.value.ok && !turning.busy ? turning.value : null;
  return (
    <>
      <BacklogQuestion rows={rows} choice={backlog} problems={state.problems} onChoose={setBacklog} />
      {refused && <Notice kind="bad">{refused.message}</Notice>}
      <Failure task={counting} />
      <Failure task={turning} />
      <div class="buttons">
        <Button look="action" busy={turning.busy} onClick={() => void turnOn()}>
          {turning.busy ? 'Turning on\u2026' : 'Turn on'}
        </Button>
      </div>
    </>
  );
}
