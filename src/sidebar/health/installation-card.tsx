import type { CheckResult, Health } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { WithGoogleLink } from '../components/with-google-link';
import { formatTimeAgo } from '../dates';
import { text } from '../text/text';
import { useServerCall } from '../use-task';

/** What the last check of the installation found, and a button that checks it again. */
export function InstallationCard({ health }: { health: Health }) {
  const checking = useServerCall('checkInstallation');
  const check = checking.isBusy ? null : checking.value;
  const results = check?.results ?? health.installation?.results ?? [];
  return (
    <section class="installation" aria-label={text.installation.title}>
      <h2>{text.installation.title}</h2>
      <p role="status">
        <WithGoogleLink sentence={check ? check.message : describeLast(health.installation)} />
      </p>
      <Results results={results.filter(({ ok }) => !ok)} />
      <Passed results={results.filter(({ ok }) => ok)} />
      <FailureNotice task={checking} />
      <Button isBusy={checking.isBusy} onClick={() => void checking.run('sidebar')}>
        {checking.isBusy ? text.installation.checking : text.installation.check}
      </Button>
    </section>
  );
}

function describeLast(last: Health['installation']): string {
  if (!last) return text.installation.never;
  const at = formatTimeAgo(last.at, Date.now());
  return last.results.length > 0 ? text.installation.limited(at) : text.installation.allWell(at);
}

/** What works is of interest to few, and long. */
function Passed({ results }: { results: readonly CheckResult[] }) {
  if (results.length === 0) return null;
  return (
    <details>
      <summary>{text.installation.passed(results.length)}</summary>
      <Results results={results} />
    </details>
  );
}

function Results({ results }: { results: readonly CheckResult[] }) {
  if (results.length === 0) return null;
  return (
    <ul class="checks">
      {results.map(({ name, ok, message }) => (
        <li key={name} class={ok ? 'well' : 'limited'}>
          <span class="mark" aria-hidden="true">
            {ok ? '\u2713' : '\u26a0'}
          </span>
          <span>
            <WithGoogleLink sentence={message} />
          </span>
        </li>
      ))}
    </ul>
  );
}
