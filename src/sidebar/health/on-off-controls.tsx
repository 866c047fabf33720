import type { Health } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { focusAfterRender } from '../components/focus';
import { Notice } from '../components/notice';
import { TurnOnControls } from '../ready/turn-on-controls';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { refusalOf, useTask } from '../use-task';
import { ConfirmUninstall } from './confirm-uninstall';

interface OnOffControlsProps {
  health: Health;
  /** The person is being asked to confirm that Chat Access is to be uninstalled. */
  isUninstalling: boolean;
  onUninstall(isUninstalling: boolean): void;
}

/** The buttons that turn Chat Access on or off, pause it, or uninstall it. */
export function OnOffControls({ health, isUninstalling, onUninstall }: OnOffControlsProps) {
  const cancel = () => {
    onUninstall(false);
    focusAfterRender('uninstall');
  };
  if (isUninstalling) return <ConfirmUninstall health={health} onCancel={cancel} />;
  return (
    <section aria-label={text.controls.title}>
      {health.on ? (
        <div class="buttons">
          <PauseOrResumeButton health={health} />
          <SwitchButton
            functionName="turnOff"
            label={text.controls.turnOff}
            busyLabel={text.controls.turningOff}
          />
        </div>
      ) : (
        <TurnOnControls />
      )}
      <p>
        <Button variant="link" id="uninstall" onClick={() => onUninstall(true)}>
          {text.controls.uninstall}
        </Button>
      </p>
    </section>
  );
}

/** A pause that has another cause than a person ends on its own, once that cause is fixed. */
function PauseOrResumeButton({ health }: { health: Health }) {
  const isPausedByPerson = health.paused?.cause === 'person';
  if (health.paused && !isPausedByPerson) return null;
  return isPausedByPerson ? (
    <SwitchButton
      functionName="resumeDesk"
      variant="action"
      label={text.controls.resume}
      busyLabel={text.controls.resuming}
    />
  ) : (
    <SwitchButton functionName="pauseDesk" label={text.controls.pause} busyLabel={text.controls.pausing} />
  );
}

interface SwitchButtonProps {
  functionName: 'turnOff' | 'pauseDesk' | 'resumeDesk';
  variant?: 'action';
  label: string;
  busyLabel: string;
}

/** Changes whether Chat Access runs, and has its new status loaded and shown. */
function SwitchButton({ functionName, variant, label, busyLabel }: SwitchButtonProps) {
  const { wizard } = useSetupWizard();
  const switching = useTask(async () => {
    const result = await wizard.callServer(functionName);
    if (!result.ok || !result.value.ok) return result;
    return wizard.reloadAfter(result, result.value.message);
  });
  const refusal = refusalOf(switching);
  return (
    <>
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <FailureNotice task={switching} />
      <Button variant={variant} isBusy={switching.isBusy} onClick={switching.run}>
        {switching.isBusy ? busyLabel : label}
      </Button>
    </>
  );
}
