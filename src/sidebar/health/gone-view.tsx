import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Heading } from '../parts/heading';
import { useSetupWizard } from '../setup-wizard';
import { useTask } from '../use-task';

/** After it was uninstalled. */
export function GoneView() {
  const { wizard, state } = useSetupWizard();
  const loading = useTask(async () => {
    const result = await wizard.load();
    if (result.ok) wizard.goTo('connect');
    return result;
  });
  return (
    <>
      <Heading level={1}>Uninstalled</Heading>
      <p>{state.announcement}</p>
      <p>You can close this sidebar.</p>
      <Failure task={loading} />
      <div class="buttons">
        <Button busy={loading.isBusy} onClick={loading.run}>
          Set up again
        </Button>
      </div>
    </>
  );
}
