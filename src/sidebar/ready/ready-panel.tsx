import { Heading } from '../components/heading';
import { RowPreview } from '../form/row-preview';
import { useSetupWizard } from '../setup-wizard';
import { TurnOn } from './turn-on';

/** All steps are done: what would happen, and the button that lets it happen. */
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
      <RowPreview wish={{}} />
      <TurnOn />
    </section>
  );
}
