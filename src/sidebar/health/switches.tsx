import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { focusAfterRender } from '../components/focus';
import { Notice } from '../components/notice';
import type { Health } from '../contract';
import { TurnOn } from '../ready/turn-on';
import { useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';
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
    focusAfterRender('uninstall');
  };
  if (leaving) return <Uninstall health={health} onCancel={stay} />;
  return (
    <section aria-label="Turn on, turn off, uninstall">
      {health.on ? (
        <div class="buttons">
          <PauseOrResume health={health} />
          <Switch call="turnOff" label="Turn off" doing="Turning off" />
        </div>
      ) : (
        <TurnOn />
      )}
      <p>
        <Button variant="link" id="uninstall" onClick={() => onLeave(true)}>
          Uninstall
        </Button>
      </p>
    </section>
  );
}

/** Pausing also stops a long job that runs; whoever pauses resumes. */
function PauseOrResume({ health }: { health: Health }) {
  const isByHand = health.paused?.cause === 'person';
  if (health.paused && !isByHand) return null;
  return isByHand ? (
    <Switch call="resumeDesk" look="action" label="Resume" doing="Resuming" />
  ) : (
    <Switch call="pauseDesk" label="Pause" doing="Pausing" />
  );
}

interface SwitchProps {
  call: 'turnOff' | 'pauseDesk' | 'resumeDesk';
  look?: 'action';
  label: string;
  doing: string;
}

/** One click that changes how the desk is; what it answers is shown above the new state. */
function Switch({ call, look, label, doing }: SwitchProps) {
  const { wizard } = useSetupWizard();
  const turning = useTask(async () => {
    const result = await wizard.callServer(call);
    if (!result.ok || !result.value.ok) return result;
    return wizard.reloadAfter(result, result.value.message);
  });
  const refused = turning.value && !turning.value.ok ? turning.value.message : null;
  return (
    <>
      {refused && <Notice kind="error">{refused}</Notice>}
      <FailureNotice task={turning} />
      <Button variant={look} isBusy={turning.isBusy} onClick={turning.run}>
        {turning.isBusy ? `${doing}\u2026` : label}
      </Button>
    </>
  );
}
