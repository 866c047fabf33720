import { Heading } from '../components/heading';
import { RowPreview } from '../form/row-preview';
import { useSetupWizard } from '../setup-wizard';
import { StepHelp } from '../step-help';
import { text } from '../text/text';
import { TurnOnControls } from './turn-on-controls';

/** Comes after the last step: previews a row, and turns Chat Access on. */
export function ReadyPanel() {
  const { state } = useSetupWizard();
  if (state.answer?.health.on) {
    return (
      <section class="ready">
        <Heading level={2}>{text.ready.saved}</Heading>
        <p>{text.ready.savedHint}</p>
      </section>
    );
  }
  return (
    <section class="ready titled">
      <Heading level={2}>{text.ready.title}</Heading>
      <StepHelp topic="ready" />
      <p>{text.ready.hint}</p>
      <RowPreview change={{}} />
      <TurnOnControls />
    </section>
  );
}
