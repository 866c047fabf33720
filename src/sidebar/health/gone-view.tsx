import { useGuide } from '../guide';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Heading } from '../parts/heading';
import { useTask } from '../task';

/** After it was uninstalled. */
export function GoneView() {
  const { guide, state } = useGuide();
  const loading = useTask(async () => {
    const reply = await guide.load();
    if (reply.ok) guide.go('connect');
    return reply;
  });
  return (
    <>
      <Heading level={1}>Uninstalled</Heading>
      <p>{state.news}</p>
      <p>You can close this sidebar.</p>
      <Failure task={loading} />
      <div class="buttons">
        <Button busy={loading.busy} onClick={loading.run}>
          Set up again
        </Button>
      </div>
    </>
  );
}
