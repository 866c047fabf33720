import { useLayoutEffect, useRef } from 'preact/hooks';
import { AccessStep } from './access/access-step';
import { BackToHealth } from './components/back-to-health';
import { ConnectStep } from './connect/connect-step';
import type { StepName } from './drafts';
import { FormStep } from './form/form-step';
import { IdleStep } from './idle/idle-step';
import { MessagesStep } from './messages/messages-step';
import { ReadyPanel } from './ready/ready-panel';
import { useSetupWizard } from './setup-wizard';
import { StepHelp } from './step-help';
import { StepTitle } from './step-title';
import { STEPS } from './steps';
import { text } from './text/text';

/** All steps in a list; only the open one shows its fields. */
export function SetupView() {
  const { state } = useSetupWizard();
  const title = useTop();
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {text.setup.title}
      </h1>
      <BackToHealth />
      <ol class="steps">
        {STEPS.map(({ name }, index) => {
          const isOpen = state.view === name;
          return (
            <li key={name} class={isOpen ? 'current' : undefined} aria-current={isOpen ? 'step' : undefined}>
              <StepTitle name={name} number={index + 1} />
              {isOpen && <StepHelp topic={name} />}
              {isOpen && <StepBody name={name} />}
            </li>
          );
        })}
      </ol>
      {state.view === 'ready' && <ReadyPanel />}
    </>
  );
}

/** Whoever edits a finished setup comes from the end of Health, and begins above all steps, not below them where *Ready* is. */
function useTop() {
  const { state } = useSetupWizard();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (state.navigationCount === 0 || state.view !== 'ready') return;
    title.current?.focus();
    scrollTo(0, 0);
  }, []);
  return title;
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
