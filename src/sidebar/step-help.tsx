import type { HelpTopic } from '../contract';
import { Button } from './components/button';
import { FailureNotice } from './components/failure-notice';
import { useSetupWizard } from './setup-wizard';
import { text } from './text/text';
import { useServerCall } from './use-task';

/** Unfolds what a step is for, and leads to its section of the guide. */
export function StepHelp({ topic }: { topic: HelpTopic }) {
  const { state } = useSetupWizard();
  const opening = useServerCall('showHelp');
  return (
    <details class="help">
      <summary>{text.help.title}</summary>
      <p>{state.answer?.help[topic] ?? text.help.unknown}</p>
      <Button variant="link" isBusy={opening.isBusy} onClick={() => opening.run(topic)}>
        {text.help.more}
      </Button>
      <FailureNotice task={opening} />
    </details>
  );
}
