import { Heading } from '../components/heading';
import { RowPreview } from '../form/row-preview';
import { useSetupWizard } from '../setup-wizard';
import { TurnOnControls } from './turn-on-controls';

/** Comes after the last step: previews a row, and turns Chat Access on. */
export function ReadyPanel() {
  const { state } = useSetupWizard();
  if (state.answer?.health.on) {
    return (
      <section class="ready">
        <Heading level={2}>Saved</Heading>
        <p>Chat Access is on and works with what is saved, from the next request on.</p>
      </section>
    );
  }
  return (
    <section class="ready">
      <Heading level={2}>Ready</Heading>
      <p>
        Once it is on, Chat Access handles each form answer as it comes, and looks every five minutes for what
        was missed. It runs as you.
      </p>
      <RowPreview change={{}} />
      <TurnOnControls />
    </section>
  );
}
