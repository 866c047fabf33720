import { useEffect } from 'preact/hooks';
import { type Guide, GuideContext, useGuide } from './guide';
import { GoneView } from './health/gone-view';
import { HealthView } from './health/health-view';
import { Failure } from './parts/failure';
import { SetupView } from './setup-view';
import { useTask } from './task';

export function App({ guide }: { guide: Guide }) {
  return (
    <GuideContext.Provider value={guide}>
      <Sidebar />
    </GuideContext.Provider>
  );
}

/** The first step is drawn at once; what is saved comes when the server has answered. */
function Sidebar() {
  const { guide, state } = useGuide();
  const loading = useTask(() => guide.load());
  useEffect(() => {
    void loading.run();
  }, []);
  useEffect(focusFirstWrongField, [state.refusals]);
  return (
    <div class="sidebar">
      <p class="unseen" aria-live="polite">
        {loading.busy ? 'Loading what is saved.' : state.news}
      </p>
      {loading.busy && <div class="loading" aria-hidden="true" />}
      <Failure task={loading} />
      <Shown />
      <p class="branding gray">
        Chat Access keeps your credential for you alone and sends it only to Zendesk.
      </p>
    </div>
  );
}

function Shown() {
  const { state } = useGuide();
  if (state.view === 'gone') return <GoneView />;
  return state.view === 'health' && state.answer ? <HealthView answer={state.answer} /> : <SetupView />;
}

function focusFirstWrongField(): void {
  const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"], .error');
  wrong?.focus();
}
