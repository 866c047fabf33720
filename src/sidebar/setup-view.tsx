import { AccessStep } from './access/access-step';
import { Button } from './components/button';
import { ConnectStep } from './connect/connect-step';
import type { StepName } from './drafts';
import { FormStep } from './form/form-step';
import { IdleStep } from './idle/idle-step';
import { MessagesStep } from './messages/messages-step';
import { ReadyPanel } from './ready/ready-panel';
import { useSetupWizard } from './setup-wizard';
import { StepTitle } from './step-title';
import { STEPS } from './steps';
import { text } from './text/text';

/** All steps in a list; only the open one shows its fields. */
export function SetupView() {
  const { state } = useSetupWizard();
  return (
    <>
      <h1>{text.setup.title}</h1>
      <BackToHealth />
      <ol class="steps">
        {STEPS.map(({ name }, index) => {
          const isOpen = state.view === name;
          return (
            <li key={name} class={isOpen ? 'current' : undefined} aria-current={isOpen ? 'step' : undefined}>
              <StepTitle name={name} number={index + 1} />
              {isOpen && <StepBody name={name} />}
            </li>
          );
        })}
      </ol>
      {state.view === 'ready' && <ReadyPanel />}
    </>
  );
}

/** Once Chat Access has been on, the sidebar opens with the health, and people come from there. */
function BackToHealth() {
  const { wizard, state } = useSetupWizard();
  const health = state.answer?.health;
  if (!health || (!health.on && health.lastRun === null)) return null;
  return (
    <p class="back-link">
      <Button variant="link" onClick={() => wizard.goTo('health')}>
        <span aria-hidden="true">{'\u2039 '}</span>
        {text.setup.backToHealth}
      </Button>
    </p>
  );
}

function StepBody({ name }: { name: StepName }) {
  switch (name) {
    case 'connect':
      return <ConnectStep />;
    case 'form':
      return <FormStep />;
    case 'access':
      return <AccessStep />;
    case 'messages':
      return <MessagesStep />;
    case 'idle':
      return <IdleStep />;
  }
}
