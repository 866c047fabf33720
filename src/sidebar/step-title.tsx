import { Heading } from './components/heading';
import type { StepName } from './drafts';
import { useSetupWizard } from './setup-wizard';
import { summarizeStep } from './step-summary';
import { isDone } from './steps';
import { text } from './text/text';

interface StepTitleProps {
  name: StepName;
  number: number;
}

/** The title of a step: a heading if the step is open, else a button that opens it, if that is possible yet. */
export function StepTitle({ name, number }: StepTitleProps) {
  const { wizard, state } = useSetupWizard();
  const isStepDone = state.answer !== null && isDone(name, state.view, state.answer);
  const content = <StepTitleContent title={text.setup.steps[name]} number={number} isStepDone={isStepDone} />;
  if (state.view === name) return <Heading level={2}>{content}</Heading>;
  if (!wizard.canOpen(name)) return <h2 class="unavailable">{content}</h2>;
  const summary = state.answer && isStepDone ? summarizeStep(name, state.answer) : '';
  return (
    <>
      <h2>
        <button type="button" class="step" onClick={() => wizard.goTo(name)}>
          {content}
        </button>
      </h2>
      {summary && <p class="step-summary secondary">{summary}</p>}
    </>
  );
}

interface StepTitleContentProps {
  title: string;
  number: number;
  isStepDone: boolean;
}

function StepTitleContent({ title, number, isStepDone }: StepTitleContentProps) {
  return (
    <>
      <span class={isStepDone ? 'step-number done' : 'step-number'} aria-hidden="true">
        {isStepDone ? '\u2713' : number}
      </span>
      <span class="step-title">
        {title}
        {isStepDone && <span class="visually-hidden">{text.setup.done}</span>}
      </span>
    </>
  );
}
