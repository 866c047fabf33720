import type { Health } from '../../contract';
import { useGuide } from '../guide';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { useTask } from '../task';
import { triggerTrouble } from './condition';

/** Triggers that are missing or doubled: turning on once more puts them right. */
export function Repair({ health }: { health: Health }) {
  const { guide } = useGuide();
  const repairing = useTask(async () => {
    const reply = await guide.ask('turnOn', { backlog: 'handle' });
    if (reply.ok && reply.value.ok) return guide.reload(reply, `Repaired. ${reply.value.message}`);
    if (reply.ok && !reply.value.ok && reply.value.problems.length > 0) guide.goMend(reply.value.problems);
    return reply;
  });
  const trouble = health.on ? triggerTrouble(health) : null;
  if (!trouble) return null;
  const refused = repairing.value && !repairing.value.ok ? repairing.value.message : null;
  return (
    <Notice kind="bad">
      <p>{trouble}</p>
      {refused && <p>{refused}</p>}
      <Button look="action" busy={repairing.busy} onClick={repairing.run}>
        {repairing.busy ? 'Repairing\u2026' : 'Repair'}
      </Button>
      <Failure task={repairing} />
    </Notice>
  );
}
