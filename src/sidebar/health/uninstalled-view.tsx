import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { Heading } from '../components/heading';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { useTask } from '../use-task';

/** Shown once Chat Access has been uninstalled. */
export function UninstalledView() {
  const { wizard, state } = useSetupWizard();
  const loading = useTask(async () => {
    const result = await wizard.load();
    if (result.ok) wizard.goTo('connect');
    return result;
  });
  return (
    <>
      <Heading level={1}>{text.uninstalled.title}</Heading>
      <p>{state.announcement}</p>
      <p>{text.uninstalled.close}</p>
      <FailureNotice task={loading} />
      <div class="buttons">
        <Button isBusy={loading.isBusy} onClick={loading.run}>
          {text.uninstalled.setUpAgain}
        </Button>
      </div>
    </>
  );
}
