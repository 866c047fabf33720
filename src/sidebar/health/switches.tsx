import type { Health } from '../contract';
import { useGuide } from '../guide';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { focusSoon } from '../parts/focus';
import { Notice } from '../parts/notice';
import { TurnOn } from '../ready/turn-on';
import { useTask } from '../task';
import { Uninstall } from './uninstall';

interface SwitchesProps {
  health: Health;
  /** It is being asked whether to uninstall. */
  leaving: boolean;
  onLeave(leaving: boolean): void;
}

/** On, off, and away. */
export function Switches({ health, leaving, onLeave }: SwitchesProps) {
  const stay = () => {
    onLeave(false);
    focusSoon('uninstall');
  };
  if (leaving) return <Uninstall health={health} onCancel={stay} />;
  return (
    <section aria-label="Turn on, turn off, uninstall">
      {health.on ? <TurnOff /> : <TurnOn />}
      <p>
        <Button look="link" id="uninstall" onClick={() => onLeave(true)}>
          Uninstall
        </Button>
      </p>
    </section>
  );
}

function TurnOff() {
  const { guide } = useGuide();
  const turning = useTask(async () => {
    const reply = await guide.ask('turnOff');
    if (!reply.ok || !reply.value.ok) return reply;
    return guide.reload(reply, reply.value.message);
  });
  const refused = turning.value && !turning.value.ok ? turning.value.message : null;
  return (
    <>
      {refused && <Notice kind="bad">{refused}</Notice>}
      <Failure task={turning} />
      <div class="buttons">
        <Button busy={turning.busy} onClick={turning.run}>
          {turning.busy ? 'Turning off\u2026' : 'Turn off'}
        </Button>
      </div>
    </>
  );
}
