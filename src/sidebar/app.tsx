import { useEffect } from 'preact/hooks';
import { FailureNotice } from './components/failure-notice';
import { HealthView } from './health/health-view';
import { UninstalledView } from './health/uninstalled-view';
import { HistoryView } from './history/history-view';
import { SetupView } from './setup-view';
import { type SetupWizard, SetupWizardContext, useSetupWizard } from './setup-wizard';
import { text } from './text/text';
import { useTask } from './use-task';

export function App({ wizard }: { wizard: SetupWizard }) {
  return (
    <SetupWizardContext.Provider value={wizard}>
      <Sidebar />
    </SetupWizardContext.Provider>
  );
}

/** The first step is shown at once, before the server has sent the saved setup. */
function Sidebar() {
  const { wizard, state } = useSetupWizard();
  const loading = useTask(() => wizard.load());
  useEffect(() => {
    void loading.run();
  }, []);
  useEffect(focusFirstInvalidField, [state.problemsShownCount]);
  return (
    <div class="sidebar">
      <p class="visually-hidden" aria-live="polite">
        {loading.isBusy ? text.app.loading : state.announcement}
      </p>
      {loading.isBusy && <div class="loading" aria-hidden="true" />}
      <FailureNotice task={loading} />
      <CurrentView />
      <p class="branding gray">{text.app.privacy}</p>
    </div>
  );
}

function CurrentView() {
  const { state } = useSetupWizard();
  if (state.view === 'uninstalled') return <UninstalledView />;
  if (state.view === 'history') return <HistoryView />;
  return state.view === 'health' && state.answer ? <HealthView answer={state.answer} /> : <SetupView />;
}

function focusFirstInvalidField(): void {
  document.querySelector<HTMLElement>('[aria-invalid="true"], .error')?.focus();
}
