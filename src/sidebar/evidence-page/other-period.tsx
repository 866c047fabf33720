import { useState } from 'preact/hooks';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import type { ServerCall } from '../server-call';
import { text } from '../text/evidence-page';

const FIELD = 'period';

interface OtherPeriodProps {
  callServer: ServerCall;
  /** Another sheet was made. */
  onMade(): unknown;
}

/** Asks for a period, and makes the evidence about it, too. */
export function OtherPeriod({ callServer, onMade }: OtherPeriodProps) {
  const [period, setPeriod] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const submit = async () => {
    setBusy(true);
    setProblem(null);
    setMade(null);
    const result = await callServer('makeEvidence', period);
    setBusy(false);
    const message = result.ok ? result.value.message : result.message;
    if (!result.ok || !result.value.ok) return setProblem(message);
    setMade(message);
    await onMade();
  };
  return (
    <form
      class="period"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <label for={FIELD}>{text.period}</label>
      <div class="buttons">
        <input
          id={FIELD}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={period}
          aria-describedby={`${FIELD}-hint`}
          aria-invalid={problem !== null || undefined}
          onInput={(event) => setPeriod(event.currentTarget.value)}
        />
        <Button isSubmit isBusy={isBusy}>
          {isBusy ? text.making : text.make}
        </Button>
      </div>
      <p class="secondary" id={`${FIELD}-hint`}>
        {text.periodHint}
      </p>
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      {made !== null && <Notice kind="success">{made}</Notice>}
    </form>
  );
}
