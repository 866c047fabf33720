import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { Button } from './button';

/** Once Chat Access has been on, the sidebar opens with the health, and people come from there. */
export function BackToHealth() {
  const { wizard, state } = useSetupWizard();
  const health = state.answer?.health;
  if (!health || (!health.on && health.lastRun === null)) return null;
  // What was done meanwhile may have ended a pause.
  const back = () => {
    wizard.goTo('health');
    void wizard.load();
  };
  return (
    <p class="back-link">
      <Button variant="link" onClick={back}>
        <span aria-hidden="true">{'\u2039 '}</span>
        {text.setup.backToHealth}
      </Button>
    </p>
  );
}
