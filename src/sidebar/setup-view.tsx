import { AccessStep } from './access/access-step';
import { ConnectStep } from './connect/connect-step';
import type { StepName } from './drafts';
import { FormStep } from './form/form-step';
import { IdleStep } from './idle/idle-step';
import { MessagesStep } from './messages/messages-step';
import { Button } from './parts/button';
import { Heading } from './parts/heading';
import { ReadyPanel } from './ready/ready-panel';
import { useSetupWizard } from './setup-wizard';
import { summarizeStep } from './step-summary';
import { isDone, STEPS } from './steps';

/** The steps, one below the other; the open one shows its fields. */
export function SetupView() {
  const { state } = useSetupWizard();
  return (
    <>
      <h1>Set up Chat Access</h1>
      <BackToHealth />
      <ol class="steps">
        {STEPS.map(({ name, title }, index) => (
          <li key={name} class={state.view === name ? 'current' : undefined} aria-current={current(name)}>
            <StepTitle name={name} title={title} number={index + 1} />
            {state.view === name && <StepBody name={name} />}
          </li>
        ))}
      </ol>
      {state.view === 'ready' && <ReadyPanel />}
    </>
  );

  function current(name: StepName) {
    return state.view === name ? 'step' : undefined;
  }
}

/** Once it was on, the health is where people come from. */
function BackToHealth() {
  const { wizard, state } = useSetupWizard();
  const health = state.answer?.health;
  if (!health || (!health.on && health.lastRun === null)) return null;
  return (
    <p class="back">
      <Button look="link" onClick={() => wizard.goTo('health')}>
        <span aria-hidden="true">{'\u2039 '}</span>Back to health
      </Button>
    </p>
  );
}

function StepTitle({ name, title, number }: { name: StepName; title: string; number: number }) {
  const { wizard, state } = useSetupWizard();
  const done = state.answer !== null && isDone(name, state.view, state.answer);
  const mark = (
    <span class={done ? 'mark done' : 'mark'} aria-hidden="true">
      {done ? '\u2713' : number}
    </span>
  );
  const words = (
    <span class="words">
      {title}
      {done && <span class="unseen"> (done)</span>}
    </span>
  );
  if (state.view === name) {
    return (
      <Heading level={2}>
        {mark}
        {words}
      </Heading>
    );
  }
  const line = state.answer && done ? summarizeStep(name, state.answer) : '';
  if (!wizard.canOpen(name)) {
    return (
      <h2 class="later">
        {mark}
        {words}
      </h2>
    );
  }
  return (
    <>
      <h2>
        <button type="button" class="step" onClick={() => wizard.goTo(name)}>
          {mark}
          {words}
        </button>
      </h2>
      {line && <p class="summary secondary">{line}</p>}
    </>
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
