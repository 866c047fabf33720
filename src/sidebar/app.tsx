import { useEffect } from 'preact/hooks';
import { GoneView } from './health/gone-view';
import { HealthView } from './health/health-view';
import { Failure } from './parts/failure';
import { SetupView } from './setup-view';
import { type SetupWizard, SetupWizardContext, useSetupWizard } from './setup-wizard';
import { useTask } from './use-task';

export function App({ wizard }: { wizard: SetupWizard }) {
  return (
    <SetupWizardContext.Provider value={wizard}>
      <Sidebar />
    </SetupWizardContext.Provider>
  );
}

/** The first step is drawn at once; what is saved comes when the server has answered. */
function Sidebar() {
  const { wizard, state } = useSetupWizard();
  const loading = useTask(() => wizard.load());
  useEffect(() => {
    void loading.run();
  }, []);
  useEffect(focusFirstWrongField, [state.problemsShownCount]);
  return (
    <div class="sidebar">
      <p class="unseen" aria-live="polite">
        {loading.isBusy ? 'Loading what is saved.' : state.announcement}
      </p>
      {loading.isBusy && <div class="loading" aria-hidden="true" />}
      <Failure task={loading} />
      <Shown />
      <p class="branding gray">
        Chat Access keeps your credential for you alone and sends it only to Zendesk.
      </p>
    </div>
  );
}

function Shown() {
  const { state } = useSetupWizard();
  if (state.view === 'uninstalled') return <GoneView />;
  return state.view === 'health' && state.answer ? <HealthView answer={state.answer} /> : <SetupView />;
}

function focusFirstWrongField(): void {
  const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"], .error');
  wrong?.focus();
}
